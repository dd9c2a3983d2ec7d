import { domainToASCII } from 'node:url';
import { DOMAIN_AS_TYPED, LOCAL_PART } from '#contracts';
import { mailError } from './mail.errors.js';

/** An address that can be written to: local part in NFC as given, domain as A-labels in lower case (RFC 5890). */
export interface MailAddress {
  readonly local: string;
  readonly domain: string;
  /** `local@domain`, as it stands in envelope and header. */
  readonly text: string;
  /** Whether the local part needs a server that offers SMTPUTF8 (RFC 6531). */
  readonly needsSmtpUtf8: boolean;
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads one address.
 * @throws MAIL_ADDRESS_INVALID
 */
export function parseAddress(given: string): MailAddress {
  const address = readAddress(given);
  if (address === null) throw mailError('MAIL_ADDRESS_INVALID');
  return address;
}

/** Reads one address; null when it is none. */
export function readAddress(given: string): MailAddress | null {
  const text = given.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = asciiDomain(text.slice(at + 1));
  if (at < 1 || domain === null || !LOCAL_PART.test(local) || Buffer.byteLength(local) > 64) return null;
  const whole = `${local}@${domain}`;
  if (Buffer.byteLength(whole) > 254) return null;
  return { local, domain, text: whole, needsSmtpUtf8: !isAscii(local) };
}

/** A domain as A-labels; null when it is none. What looks like a number is an IP address to resolvers, and so none either. */
export function asciiDomain(given: string): string | null {
  if (!DOMAIN_AS_TYPED.test(given)) return null;
  const ascii = domainToASCII(given.normalize('NFC'));
  const labels = ascii.split('.');
  if (ascii.length > 253 || !labels.every((label) => LABEL.test(label))) return null;
  return /^\d+$|^0x/.test(labels.at(-1)!) ? null : ascii;
}

/** Whether a text holds nothing beyond U+007F. */
export function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}
