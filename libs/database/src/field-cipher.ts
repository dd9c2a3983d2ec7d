import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { databaseError } from './database.errors.js';

/** What kinds of text are sealed. */
export type SealedKind =
  | 'address'
  | 'name'
  | 'letter'
  | 'slots'
  | 'mail'
  | 'private'
  | 'key-check'
  | 'dkim-key'
  | 'pgp-key';

const NONCE = 12;
const TAG = 16;

/**
 * Seals and opens single fields with AES-256-GCM (NIST SP 800-38D): version byte, 12-byte random nonce, tag, text.
 * `kind` ("address", "name", "letter" …) is bound to the box: a box put in a place for something else does not open, while a fan-out
 * may copy an address from table to table as it stands.
 */
export class FieldCipher {
  private readonly key: Buffer;

  constructor(secretKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'tocsin field encryption v1', 32));
  }

  seal(text: string, kind: SealedKind): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(kind));
    const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), box]);
  }

  /** @throws DATABASE_UNREADABLE_FIELD when key, field or bytes are not the ones it was sealed with. */
  open(sealed: Buffer, kind: SealedKind): string {
    try {
      const nonce = sealed.subarray(1, 1 + NONCE);
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG })
        .setAAD(Buffer.from(kind))
        .setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
      if (sealed[0] !== 1) throw new Error('unknown version');
      return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw databaseError('DATABASE_UNREADABLE_FIELD', { field: kind }, cause);
    }
  }
}
