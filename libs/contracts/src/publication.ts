import { z } from 'zod';
import type { HarmAnswerView, HarmWarning } from './harm.js';
import { HARM_KEY } from './harm.js';
import { CHANGE_KINDS, EVIDENCE_KINDS, type EvidenceKind, type PrivateField } from './publication-words.js';
import type { PublishedIncident, ShownLink } from './published-incident.js';

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag')
  .max(20);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What changed and why, in words for everybody; English is always there, further languages where staff wrote them. */
export const ChangeNote = z
  .record(language, z.string().trim().min(1).max(2000))
  .refine((note) => note['en'] !== undefined, 'needs English words');
export type ChangeNote = z.infer<typeof ChangeNote>;

/**
 * `readByMe`: languages that the harm check cannot judge, whose words the approver has read for such details.
 * `looked`: keys of findings that ask for a look, and that the approver has looked at. `change`: demanded from the second version on.
 * `pageSha256`: the preview's. No other page is published, so that nothing goes out that nobody has looked at.
 */
export const PublishIncidentRequest = z.object({
  revision: z.number().int(),
  readByMe: z.array(z.string().max(20)).max(20).default([]),
  looked: z.array(z.string().regex(HARM_KEY)).max(500).default([]),
  change: z.object({ kind: z.enum(CHANGE_KINDS).exclude(['retraction']), note: ChangeNote }).optional(),
  pageSha256: sha256,
});

/** Takes back what was published because it was wrong. Its page stays, with this reason in place of what it said. */
export const RetractIncidentRequest = z.object({ revision: z.number().int(), note: ChangeNote });
export type RetractIncidentRequest = z.infer<typeof RetractIncidentRequest>;

/** Says how the sentence of one claim is shown: in staff's words by language, not at all, or (empty) as it is quoted. */
export const ParaphraseRequest = z
  .object({
    revision: z.number().int(),
    texts: z.record(language, z.string().trim().min(1).max(1000)).default({}),
    leftOut: z.boolean().default(false),
  })
  .refine(({ texts, leftOut }) => !leftOut || Object.keys(texts).length === 0, 'what is left out has no words')
  .refine(({ texts }) => Object.keys(texts).length === 0 || texts['en'] !== undefined, 'needs English words');
export type ParaphraseRequest = z.input<typeof ParaphraseRequest>;

/** How the sentence of one claim would be shown. `withheld`: the check stops it, and nobody has put it into other words. */
export type QuotationShown = 'quotation' | 'paraphrase' | 'left_out' | 'withheld' | 'confidential';

/** One claim's sentence on the way to the public. */
export interface QuotationView {
  claimId: string;
  quote: string;
  attributedTo: string | null;
  sourceName: string;
  shown: QuotationShown;
  /** What the check finds in the sentence itself. */
  warnings: HarmWarning[];
  texts: Record<string, string>;
}

/** What would be published now, and what stands in the way. */
export interface PublicationPreview {
  revision: number;
  page: PublishedIncident;
  /** SHA-256 (hex) of the page without its version and time, to be sent with the approval of exactly this page. */
  pageSha256: string;
  /** What the check finds in it: `stop` must be answered for or rewritten, `look` be looked at. */
  warnings: HarmWarning[];
  answers: HarmAnswerView[];
  quotations: QuotationView[];
  /** The page's links with the incidents that they lead to. */
  links: ShownLink[];
  /** Languages whose words the harm check cannot judge: the approver has to read them and say so. */
  unjudged: string[];
  /** How many quotations were left out because they could endanger somebody. */
  quotesWithheld: number;
  /** Whether something is on the record already, so that the change needs a note. */
  noteNeeded: boolean;
}

/** A piece of evidence that staff add. Files stay where they are: what is kept is where, when, and their SHA-256. */
export const AddEvidenceRequest = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    title: z.string().trim().min(1).max(300),
    outlet: z.string().trim().min(1).max(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null),
    note: z.string().trim().max(2000).default(''),
    sha256: sha256.nullable().default(null),
    publishedOn: z.iso.date().nullable().default(null),
    capturedAt: z.iso.datetime().nullable().default(null),
    /** Whether the public sees its title, outlet, link and date. */
    shown: z.boolean().default(false),
    /** That somebody has looked: no face, name or voice in it can be recognised. Needed to show images and testimony. */
    nobodyRecognisable: z.boolean().default(false),
  })
  .refine(
    ({ shown, kind, nobodyRecognisable }) => !shown || nobodyRecognisable || (kind !== 'image' && kind !== 'testimony'),
    { message: 'images and testimony are shown only when nobody can be recognised', path: ['nobodyRecognisable'] },
  );
export type AddEvidenceRequest = z.input<typeof AddEvidenceRequest>;

export const EndEvidenceRequest = z.object({ reason: z.string().trim().min(1).max(500) });

/** One piece of evidence: of a report (what arrived when it was fetched), or added by staff. */
export interface EvidenceView {
  id: string;
  /** Of a report's own capture: null. */
  addedBy: string | null;
  addedByName: string | null;
  kind: EvidenceKind;
  title: string;
  outlet: string;
  url: string | null;
  note: string;
  sha256: string | null;
  publishedOn: string | null;
  capturedAt: Date | null;
  shown: boolean;
  confidential: boolean;
}

const secret = z.string().max(10_000);
/** `revision` is the one that was revealed (0 before the first): a colleague's change in between is never overwritten. */
export const WritePrivateRequest = z.object({
  revision: z.number().int().min(0),
  names: secret.default(''),
  routes: secret.default(''),
  relatives: secret.default(''),
  notes: secret.default(''),
});
export type WritePrivateRequest = z.input<typeof WritePrivateRequest>;

/** Which staff-only fields hold something, never what. */
export interface PrivateSummary {
  revision: number;
  filled: PrivateField[];
  revisedAt: Date | null;
  revisedBy: string | null;
  revisedByName: string | null;
}

export type PrivateView = PrivateSummary & Record<PrivateField, string>;
