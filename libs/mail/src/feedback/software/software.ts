import type { Mail } from '../mail/read-mail.js';
import type { Reason } from '../reasons.js';
import type { Command } from '../rules/smtp-words.js';

/** Where a sign is looked for: the text for people, or a field of the mail's header. */
export type Place = 'text' | 'from' | 'subject' | 'received' | 'message-id' | (string & {});

/** How one program that reports without RFC 3464 is told, and where its mail says what. */
export interface Software {
  name: string;
  /** What gives it away. */
  signs: readonly (readonly [Place, RegExp])[];
  /** How many of the signs must be there; all, unless said. */
  enough?: number;
  /** The line after which the report stands; the whole text, unless said. */
  starts?: RegExp;
  /** The line at which the mail that came back begins, besides the lines that are known everywhere. */
  ends?: RegExp;
  /** Lines that name an address: their groups `address` and `said`, or else the first and the second. `said` begins its explanation. */
  address: readonly RegExp[];
  /** Lines that are part of the explanation, in their first group where they have one; all lines, unless said. */
  saying?: readonly RegExp[];
  /** The explanation stands before the addresses that it is about. */
  explainsFirst?: boolean;
  /** The field of the mail's header that names the addresses where the text does not. */
  addressHeader?: string;
  /** Takes the address from the mail that came back where the report names none. */
  asksOriginal?: boolean;
  command?: readonly (readonly [RegExp, Command])[];
  /** What the program's own words mean, the first that fits. */
  hints?: readonly (readonly [Reason, RegExp])[];
}

/** A mail with its text for people at hand. */
export interface Reading {
  mail: Mail;
  text: string;
}

/** Whether a mail is this program's. */
export function isOf({ signs, enough = signs.length }: Software, { mail, text }: Reading): boolean {
  let found = 0;
  for (const [place, pattern] of signs) {
    const values = place === 'text' ? [text] : mail.headers.all(place);
    if (values.some((value) => pattern.test(value)) && (found += 1) >= enough) return true;
  }
  return false;
}
