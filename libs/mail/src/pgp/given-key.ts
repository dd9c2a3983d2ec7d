import type { Key, Subkey } from 'openpgp';
import { mailError } from '../mail.errors.js';

/** The longest text that is looked at, in bytes; a key with a photograph and many signatures has less. */
export const KEY_LIMIT = 65_536;

/** What is kept of a key that somebody gave: neither user ids nor signatures, so neither names nor who knows whom. */
export interface GivenKey {
  /** Of the key that its owner knows, in hexadecimal capitals. */
  fingerprint: string;
  /** The body of the public key packet that mail is encrypted for. */
  encryptionKey: Uint8Array;
  /** The earlier end of the key and of the part that encrypts; null when neither ends. */
  expiresAt: Date | null;
}

/**
 * Reads a public key that somebody pasted (RFC 9580), with whatever text stands around it, and checks that mail can be encrypted for it now.
 * What is wrong with it is said without a word of the key. @throws MAIL_KEY_TOO_LARGE, MAIL_KEY_PRIVATE, MAIL_KEY_SEVERAL,
 * MAIL_KEY_UNREADABLE, MAIL_KEY_REVOKED, MAIL_KEY_EXPIRED, MAIL_KEY_UNFIT
 */
export async function readGivenKey(text: string, now: Date): Promise<GivenKey> {
  const key = await onlyKeyIn(text);
  if (await key.isRevoked(undefined, undefined, now).catch(() => false)) throw mailError('MAIL_KEY_REVOKED');
  const encrypting = await key.getEncryptionKey(undefined, now).catch(() => null);
  if (encrypting === null) throw mailError((await hasEnded(key, now)) ? 'MAIL_KEY_EXPIRED' : 'MAIL_KEY_UNFIT');
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    encryptionKey: encrypting.keyPacket.write(),
    expiresAt: earlier(await endOf(key, now), encrypting === key ? null : await endOf(encrypting, now)),
  };
}

async function onlyKeyIn(text: string): Promise<Key> {
  if (Buffer.byteLength(text) > KEY_LIMIT) throw mailError('MAIL_KEY_TOO_LARGE', { limit: KEY_LIMIT });
  if (/BEGIN PGP (?:PRIVATE|SECRET) KEY/i.test(text)) throw mailError('MAIL_KEY_PRIVATE');
  const blocks = text.match(/-----BEGIN PGP PUBLIC KEY BLOCK-----[\s\S]*?-----END PGP PUBLIC KEY BLOCK-----/g) ?? [];
  if (blocks.length > 1) throw mailError('MAIL_KEY_SEVERAL');
  const { readKeys } = await import('openpgp');
  // What the library says of a text that it cannot read may repeat the text.
  const keys = await readKeys({ armoredKeys: withPlainLines(blocks[0] ?? '') }).catch(() => []);
  if (keys.some((key) => key.isPrivate())) throw mailError('MAIL_KEY_PRIVATE');
  if (keys.length > 1) throw mailError('MAIL_KEY_SEVERAL');
  const [key] = keys;
  if (key === undefined) throw mailError('MAIL_KEY_UNREADABLE');
  return key;
}

/** Browsers post CRLF, and what is copied out of a page may be indented. */
function withPlainLines(block: string): string {
  return block.replace(/[ \t]*\r?\n[ \t]*/g, '\n');
}

/** Whether it is the time alone that is over, of the key or of every part of it. */
async function hasEnded(key: Key, now: Date): Promise<boolean> {
  const whole = await endOf(key, now);
  if (whole !== null && whole <= now) return true;
  const ends = await Promise.all(key.subkeys.map((subkey) => endOf(subkey, now)));
  return ends.some((end) => end !== null && end <= now);
}

async function endOf(part: Key | Subkey, now: Date): Promise<Date | null> {
  const end = 'users' in part ? await part.getExpirationTime() : await part.getExpirationTime(now);
  return end instanceof Date ? end : null;
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
