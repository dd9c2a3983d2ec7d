import { createHmac, hkdfSync } from 'node:crypto';
import { domainToASCII } from 'node:url';

/**
 * Finds addresses without keeping them: HMAC-SHA-256 over the normalised address, under a key of its own. The same person
 * writing the address in other letters (case, NFC, Unicode or ASCII domain) gets the same hash.
 */
export class AddressHash {
  private readonly key: Buffer;

  constructor(secretKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'tocsin address hash v1', 32));
  }

  of(address: string): Buffer {
    return createHmac('sha256', this.key).update(comparableAddress(address)).digest();
  }

  /** A hash for other things to be counted but not kept, such as a network for one day. */
  ofAny(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\0${value}`).digest();
  }
}

/** The form in which addresses are compared: NFC, lower case, domain as A-labels (RFC 5890). Not a form to send to. */
export function comparableAddress(address: string): string {
  const text = address.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1).toLowerCase();
  // Some letters can be composed only once they are small.
  return `${text.slice(0, at).toLowerCase().normalize('NFC')}@${domainToASCII(domain) || domain}`;
}
