import type { ClaimKind, IncidentKind, ReadClaim } from '#contracts';

/** As much of a claim as grouping looks at. */
export type ClaimToGroup = Pick<
  ReadClaim,
  | 'what'
  | 'countMin'
  | 'countMax'
  | 'qualifier'
  | 'dateStart'
  | 'dateEnd'
  | 'places'
  | 'attributedTo'
  | 'aggregate'
  | 'quote'
> &
  Partial<Pick<ReadClaim, 'basis'>>;

/** A report as far as suggestions look at it. */
export interface Suggestible {
  id: string;
  title: string;
  publishedAt: Date | null;
  claims: (ClaimToGroup & { id: string })[];
}

/** A report with its claims. `publishedAt` is an ISO day or instant; reports without one are taken last. */
export interface ReportToGroup {
  id: string;
  publishedAt: string | null;
  claims: ClaimToGroup[];
}

/** An incident that staff already keep: what the desk compares new claims with. */
export interface KnownIncident {
  id: string;
  kind: IncidentKind;
  dateStart: string | null;
  dateEnd: string | null;
  /** English place names, as claims carry them. */
  places: string[];
  counts: { min: number | null; max: number | null }[];
}

/** Where one claim belongs. Claims with one `incident` tell of one event; null is no single event. */
export interface GroupedClaim {
  incident: string | null;
  /** 0 to 100: how well the claim fits what was there before it; 0 for the first of an event. */
  score: number;
  /** Short English words for staff, such as "same day", "compatible count". */
  reasons: string[];
  /** The known incident it looks like, of the same kind. */
  matchedKnown?: string;
  /** A known incident of another kind that tells of the same people ("became"). */
  linkedKnown?: string;
}

/**
 * Events of custody (held, or about to be sent back) and of return are kept apart, since one may become the other. Arrivals in South
 * Korea are no events: those that give one number of one time are told to be the same, and meet nothing else.
 */
export type Step = 'custody' | 'return' | 'arrival';

/** One saying about an event, reduced to what is compared. */
export interface Saying {
  step: Step;
  /** Null for what staff keep. */
  what: ClaimKind | null;
  /** Whether it may repeat something long past: said so, or not known. */
  background: boolean;
  report: string;
  /** Day of publication, null when unknown. */
  published: string | null;
  from: string | null;
  until: string | null;
  least: number;
  most: number;
  /** The number as stated, for the key. */
  size: number | null;
  vague: boolean;
  exact: boolean;
  places: string[];
  origin: string | null;
  /** The sentence in shingles; null for what staff keep, and for what is too short. */
  wording: ReadonlySet<string> | null;
}

/** An event that takes shape while claims are grouped. */
export interface Event {
  key: string;
  known: KnownIncident | null;
  sayings: Saying[];
}

/** Points and the words for them; null where something speaks against it. */
export interface Match {
  score: number;
  reasons: string[];
}
