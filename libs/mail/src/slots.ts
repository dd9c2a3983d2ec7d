import { mailError } from './mail.errors.js';

const SLOT = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;

/** What fills the slots of one delivery. */
export type Slots = Readonly<Record<string, string>>;

/** The names of the slots in a text. */
export function slotsIn(text: string): string[] {
  return splitAtSlots(text).names;
}

/** A text as its fixed pieces and the slots between them: always one piece more than slots. */
export function splitAtSlots(text: string): { fixed: string[]; names: string[] } {
  const parts = text.split(SLOT);
  return { fixed: parts.filter((_, at) => at % 2 === 0), names: parts.filter((_, at) => at % 2 === 1) };
}

/** What a slot is filled with. @throws MAIL_SLOT_EMPTY: a mail with a hole in it never leaves */
export function valueOf(slots: Slots, slot: string): string {
  if (!Object.hasOwn(slots, slot)) throw mailError('MAIL_SLOT_EMPTY', { slot });
  return slots[slot]!;
}

/**
 * Fills every `{{slot}}` once; what a value holds is never read as a slot again.
 * @throws MAIL_SLOT_EMPTY
 */
export function fillSlots(text: string, slots: Slots): string {
  return text.replace(SLOT, (_, slot: string) => valueOf(slots, slot));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A value as text in HTML, also within a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

// C0 and C1 controls, DEL, and the two line separators that some software takes for line breaks, half characters.

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Surrogate}]/u;

/** A value for a header, unchanged. @throws MAIL_HEADER_UNSAFE: refused, not repaired, so that nothing is smuggled in. */
export function headerValue(header: string, value: string): string {
  if (UNSAFE.test(value)) throw mailError('MAIL_HEADER_UNSAFE', { header });
  return value;
}
