import { createPublicKey } from 'node:crypto';
import { z } from 'zod';

/** `true` or `false`; not set is false. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** A port of this machine; 0 takes any free one. */
export const port = (standard: number) => z.coerce.number().int().min(0).max(65535).default(standard);

/** A time in whole seconds, a week at most. */
export const seconds = (standard: number, min = 1, max = 7 * 86_400) =>
  z.coerce.number().int().min(min).max(max).default(standard);

/** Entries joined by commas. */
export const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

/** An address of one of these protocols, such as `smtp:`. */
export const urlOf = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    )
    .optional();

/** One mail address without a name. */
export const mailAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/, 'must be one address');

/** One mail address that mail comes from or goes back to: ASCII before the @, so that every server can answer it. */
export const ownAddress = z
  .string()
  .regex(/^[!-;=?A-~]+@[^\s@<>]+$/, 'must be one address with ASCII letters before the @');

/** Whether a text is a public key on P-256, as base64 of its DER form (RFC 5480). */
export function isP256(text: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}
