import { isAscii } from '../address.js';
import { fillSlots, headerValue, slotsIn, type Slots } from '../slots.js';
import { headerText } from './header-text.js';

/** One header field as it leaves. */
export interface Field {
  readonly name: string;
  /** Folded, without the line end after it. */
  readonly value: string;
  /** The relaxed canonical form (RFC 6376 3.4.2), without its line end. */
  readonly relaxed: string;
}

/** @param value folded already, ASCII; an address in UTF-8 by its bytes */
export function field(name: string, value: string): Field {
  return { name, value, relaxed: `${name.toLowerCase()}:${relaxedValue(value)}` };
}

/** A header's value as RFC 6376 3.4.2 canonicalises it. */
export function relaxedValue(value: string): string {
  if (!/[\r\t]|^ | $| {2}/.test(value)) return value;
  return value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** A field whose value may hold slots; without any it is made once. */
export type FieldTemplate = (slots: Slots) => Field;

/**
 * @param kind `uris` are written as they stand, because folding or encoding would break them; `text` is encoded where it must be
 * @throws MAIL_HEADER_UNSAFE, when it is filled also MAIL_SLOT_EMPTY
 */
export function fieldTemplate(name: string, value: string, kind: 'text' | 'uris'): FieldTemplate {
  const make = (filled: string) => {
    headerValue(name, filled);
    return field(name, kind === 'uris' && isAscii(filled) ? filled : headerText(filled, name));
  };
  if (slotsIn(value).length > 0) return (slots) => make(fillSlots(value, slots));
  const made = make(value);
  return () => made;
}
