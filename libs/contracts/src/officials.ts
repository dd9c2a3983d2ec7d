import { z } from 'zod';
import { OneMailAddress } from './mail-address.js';
import { sortedPageRequest } from './page.js';
import { holdsNoVariable, NO_VARIABLE, ONE_LINE } from './text.js';
import { type Disclosure, DISCLOSURES } from './words.js';

const line = (max: number) =>
  z.string().trim().min(1, 'must not be empty').max(max).regex(ONE_LINE, 'must be one line');
/** Shown to supporters and sent as it stands. */
const shown = (max: number) => line(max).refine(holdsNoVariable, NO_VARIABLE);
const day = z.iso.date();
const countryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'must be a code of two letters');
const lettersPerHour = z.coerce.number().int().min(1).max(10_000);
/** The OfficeView's revision that was looked at; when the office has another by now, nothing is changed. */
const revision = z.number().int().min(1);

/** After so many days an address counts as not checked any more. */
export const CHECKED_FOR_DAYS = 180;

/** An organisation or institution. `country` is ISO 3166-1 alpha-2, and null, said expressly, for what belongs to no state. */
export const AddBodyRequest = z.object({
  name: shown(200),
  country: countryCode.nullable(),
});
export type AddBodyRequest = z.infer<typeof AddBodyRequest>;

/** A post of a body. `{name}` in the salutation stands for the holder's name. */
export const AddOfficeRequest = z.object({
  bodyId: z.uuid(),
  name: shown(200),
  salutation: shown(200),
  disclosure: z.enum(DISCLOSURES).optional(),
  lettersPerHour: lettersPerHour.default(30),
});
export type AddOfficeRequest = z.infer<typeof AddOfficeRequest>;

/** What may change about an office, and why. Letting it learn more of supporters than it did needs an approver. */
export const ChangeOfficeRequest = z.object({
  revision,
  name: shown(200).optional(),
  salutation: shown(200).optional(),
  disclosure: z.enum(DISCLOSURES).optional(),
  lettersPerHour: lettersPerHour.optional(),
  reason: line(500),
});
export type ChangeOfficeRequest = z.infer<typeof ChangeOfficeRequest>;

/** Closes an office: nothing goes to it any more. What it was stays readable. */
export const EndOfficeRequest = z.object({ revision, reason: line(500) });
export type EndOfficeRequest = z.infer<typeof EndOfficeRequest>;

/** An address of an office, where it was found, and on which day somebody checked it (today, unless said). */
export const AddContactPointRequest = z.object({
  address: OneMailAddress,
  sourceUrl: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(2000)
    .optional(),
  checkedOn: day.optional(),
  validFrom: day.optional(),
});
export type AddContactPointRequest = z.infer<typeof AddContactPointRequest>;

/** The last day on which an address holds; yesterday, unless said, so that nothing goes there from today on. */
export const EndContactPointRequest = z.object({ validUntil: day.optional(), reason: line(500) });
export type EndContactPointRequest = z.infer<typeof EndContactPointRequest>;

/** That somebody looked whether an address still holds; today, unless said. */
export const CheckContactPointRequest = z.object({ checkedOn: day.optional() });
export type CheckContactPointRequest = z.infer<typeof CheckContactPointRequest>;

/** Who holds an office from when to when; both days count. */
export const AddTermRequest = z.object({ name: shown(200), startsOn: day, endsOn: day.optional() });
export type AddTermRequest = z.infer<typeof AddTermRequest>;

/** The last day of a term. */
export const EndTermRequest = z.object({ endsOn: day });
export type EndTermRequest = z.infer<typeof EndTermRequest>;

/** The list of bodies. `country` is a code of two letters, or `none` for bodies of no state. */
export const ListBodiesRequest = sortedPageRequest(['name', 'country', 'offices'], 'name').extend({
  country: z.union([countryCode, z.literal('none')]).optional(),
});
export type ListBodiesRequest = z.infer<typeof ListBodiesRequest>;

/** The list of offices. `q` is looked for in the names of office and body. */
export const ListOfficesRequest = sortedPageRequest(['body', 'name', 'checkedOn', 'addedAt'], 'body').extend({
  bodyId: z.uuid().optional(),
  country: z.union([countryCode, z.literal('none')]).optional(),
  disclosure: z.enum(DISCLOSURES).optional(),
  /** Whether mail can go there today. */
  reachable: z.enum(['yes', 'no']).optional(),
  /** Whether its address has not been checked for too long. */
  stale: z.enum(['yes', 'no']).optional(),
  /** Closed offices are left out unless asked for. */
  ended: z.enum(['yes', 'no', 'all']).default('no'),
});
export type ListOfficesRequest = z.infer<typeof ListOfficesRequest>;

/** An organisation or institution, and how many offices of it are open. */
export interface BodyView {
  id: string;
  name: string;
  country: string | null;
  offices: number;
}

/** An address of an office and the days on which it holds; both count. */
export interface ContactPointView {
  id: string;
  address: string;
  checkedOn: string;
  sourceUrl: string | null;
  validFrom: string;
  validUntil: string | null;
}

/** An office as it is today. */
export interface OfficeView {
  id: string;
  revision: number;
  bodyId: string;
  bodyName: string;
  country: string | null;
  name: string;
  salutation: string;
  disclosure: Disclosure;
  lettersPerHour: number;
  addedAt: Date;
  endedAt: Date | null;
  endedReason: string | null;
  /** Where mail goes today; null when the office cannot be reached. */
  contactPoint: ContactPointView | null;
  /** Whether the address of today was not checked for CHECKED_FOR_DAYS. */
  stale: boolean;
  /** All addresses, newest first. */
  contactPoints: ContactPointView[];
  /** Newest first. */
  terms: { id: string; name: string; startsOn: string; endsOn: string | null }[];
}

/** A change of what an office learns of supporters: how it was before, who changed it and why. */
export interface DisclosureChange {
  at: Date;
  staffId: string;
  before: Disclosure;
  after: Disclosure;
  reason: string;
}
