import { z } from 'zod';
import { INCIDENT_STATES, type IncidentState } from './states.js';
import { PageRequest } from './page.js';
import { LANGUAGES, REPORT_KINDS, type ReportKind } from './reading-words.js';
import { SEARCH_SORTS, SEARCHED_STATES, type SearchedState } from './search-words.js';
import { INCIDENT_KINDS, type IncidentKind, type Verification, VERIFICATIONS } from './words.js';

/** `from` and `to` are inclusive days; `place` is a name as claims and incidents give it. */
const common = PageRequest.extend({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  q: z.string().trim().max(200).default(''),
  sort: z.enum(SEARCH_SORTS).default('best'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  place: z.string().trim().min(1).max(100).optional(),
});

/** Looks through reports: titles, texts, staff-written translations. */
export const SearchReportsRequest = common.extend({
  language: z.enum(LANGUAGES).optional(),
  kind: z.enum(REPORT_KINDS).optional(),
  source: z.uuid().optional(),
  state: z.enum(SEARCHED_STATES).optional(),
});
export type SearchReportsRequest = z.output<typeof SearchReportsRequest>;

/** Looks through incidents: references, titles and summaries in every language, places. `level` is the event's verification. */
export const SearchIncidentsRequest = common.extend({
  kind: z.enum(INCIDENT_KINDS).optional(),
  level: z.enum(VERIFICATIONS).optional(),
  state: z.enum(INCIDENT_STATES).optional(),
});
export type SearchIncidentsRequest = z.output<typeof SearchIncidentsRequest>;

/** A stretch of what was found; plain text, to be escaped like any other. */
export interface SnipView {
  text: string;
  hit: boolean;
}

export interface FoundReport {
  id: string;
  title: SnipView[];
  snippet: SnipView[];
  language: string | null;
  kind: ReportKind | null;
  source: string | null;
  publishedAt: Date | null;
  foundAt: Date;
  state: SearchedState;
  /** References of the incidents that its claims belong to. */
  incidents: string[];
}

export interface FoundIncident {
  id: string;
  reference: string;
  title: SnipView[];
  snippet: SnipView[];
  kind: IncidentKind;
  verification: Verification;
  state: IncidentState;
  dateStart: string | null;
  dateEnd: string | null;
  revisedAt: Date;
}

/** Keeps a search under a name. `query` is the search's address without its question mark. `shared`: colleagues see it too. */
export const SaveSearchViewRequest = z.object({
  name: z.string().trim().min(1).max(80),
  query: z.string().max(1000),
  shared: z.boolean().default(false),
});
export type SaveSearchViewRequest = z.output<typeof SaveSearchViewRequest>;

/** A search that somebody keeps. */
export interface SearchViewView {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  staffId: string;
  staffName: string | null;
  /** Whether it is one's own, to be taken away. */
  own: boolean;
}
