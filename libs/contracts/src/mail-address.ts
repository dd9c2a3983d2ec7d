import { z } from 'zod';

/**
 * What may stand before the @: dot-atoms of RFC 5322 and RFC 6532, in NFC. Quoted local parts, comments and address literals are refused:
 * nobody who signs up has one, and they are where injection hides.
 */
export const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** A domain as people type it: letters of any script, and the full stops that keyboards of Korea, China and Japan write. */
export const DOMAIN_AS_TYPED = /^[\p{L}\p{M}\p{N}.\u3002\uff0e\uff61-]+$/u;

const LOCAL_BYTES = 64;

/** One mail address, without a name beside it: in NFC, its domain as it was typed. Letters before the @ may be of any script (RFC 6531). */
export const OneMailAddress = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.normalize('NFC'))
  .refine(isOneAddress, 'must be one mail address');

function isOneAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  const labels = domain.split(/[.\u3002\uff0e\uff61]/);
  return (
    LOCAL_PART.test(local) &&
    new TextEncoder().encode(local).length <= LOCAL_BYTES &&
    DOMAIN_AS_TYPED.test(domain) &&
    labels.length > 1 &&
    labels.every((label) => label !== '' && !label.startsWith('-') && !label.endsWith('-')) &&
    !/^(?:\d+|0x.*)$/i.test(labels.at(-1)!)
  );
}
