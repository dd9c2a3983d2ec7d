import { z } from 'zod';
import { type Disclosure, DISCLOSURES } from './words.js';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line');
const day = z.iso.date();

/** An organisation or institution. `country` is ISO 3166-1 alpha-2, and null, said expressly, for what belongs to no state. */
export const AddBodyRequest = z.object({
  name: line(200),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'must be a code of two letters')
    .nullable(),
});
export type AddBodyRequest = z.infer<typeof AddBodyRequest>;

/** A post of a body. `{name}` in the salutation stands for the holder's name. */
export const AddOfficeRequest = z.object({
  bodyId: z.uuid(),
  name: line(200),
  salutation: line(200),
  disclosure: z.enum(DISCLOSURES).optional(),
  lettersPerHour: z.coerce.number().int().min(1).max(10_000).default(30),
});
export type AddOfficeRequest = z.infer<typeof AddOfficeRequest>;

/** What may change about an office, and why. */
export const ChangeOfficeRequest = z.object({
  salutation: line(200).optional(),
  disclosure: z.enum(DISCLOSURES).optional(),
  lettersPerHour: z.coerce.number().int().min(1).max(10_000).optional(),
  reason: line(500),
});
export type ChangeOfficeRequest = z.infer<typeof ChangeOfficeRequest>;

/** An address of an office, where it was found, and on which day somebody checked it (today, unless said). */
export const AddContactPointRequest = z.object({
  address: z.string().trim().max(254).pipe(z.email('must be one mail address')),
  sourceUrl: z.url().max(2000).optional(),
  checkedOn: day.optional(),
  validFrom: day.optional(),
});
export type AddContactPointRequest = z.infer<typeof AddContactPointRequest>;

/** Who holds an office from when to when; both days count. */
export const AddTermRequest = z.object({ name: line(200), startsOn: day, endsOn: day.optional() });
export type AddTermRequest = z.infer<typeof AddTermRequest>;

/** The last day of a term. */
export const EndTermRequest = z.object({ endsOn: day });
export type EndTermRequest = z.infer<typeof EndTermRequest>;

export interface BodyView {
  id: string;
  name: string;
  country: string | null;
}

/** An office as it is today. */
export interface OfficeView {
  id: string;
  bodyId: string;
  bodyName: string;
  country: string | null;
  name: string;
  salutation: string;
  disclosure: Disclosure;
  lettersPerHour: number;
  endedAt: Date | null;
  /** Where mail goes today; null when the office cannot be reached. */
  contactPoint: { address: string; checkedOn: string; sourceUrl: string | null } | null;
  /** Newest first. */
  terms: { id: string; name: string; startsOn: string; endsOn: string | null }[];
}
