import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { backupError } from './backup.errors.js';

/*
 * A sealed file: header, then chunks.
 *   header  "TOCSINBK", version 1, log2 N, r, p (a byte each), salt (16), HMAC-SHA-256 of all before it (32)
 *   chunk   up to 64 KiB sealed with AES-256-GCM, the tag (16) after it; only the last one is shorter, and may be empty
 * The nonce is the chunk's number (11 bytes) and a byte that is 1 for the last chunk alone (the STREAM construction, Hoang et al.
 * 2015): chunks cannot be left out, moved or cut off without being noticed.
 */
const MAGIC = Buffer.from('TOCSINBK');
const VERSION = 1;
const COST = { logN: 17, r: 8, p: 1 };
const SALT = 16;
const BARE = MAGIC.length + 4 + SALT;

export const HEADER_BYTES = BARE + 32;
export const CHUNK_BYTES = 64 * 1024;
export const TAG_BYTES = 16;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** Seals and opens the chunks of one file, in order. */
export class ChunkCipher {
  private count = 0n;

  constructor(private readonly key: Buffer) {}

  seal(text: Buffer, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, this.nonce(last));
    return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws CLI_BACKUP_DAMAGED when it is not the next chunk as it was sealed */
  open(chunk: Buffer, last: boolean): Buffer {
    const where = `chunk ${this.count}`;
    const nonce = this.nonce(last);
    if (chunk.length < TAG_BYTES) throw backupError('CLI_BACKUP_DAMAGED', { where });
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAuthTag(chunk.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()]);
    } catch (cause) {
      throw backupError('CLI_BACKUP_DAMAGED', { where }, cause);
    }
  }

  private nonce(last: boolean): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(this.count++, 3);
    nonce[11] = last ? 1 : 0;
    return nonce;
  }
}

/** The header of a new file with a salt of its own, and the cipher for what follows. */
export async function newHeader(passphrase: string): Promise<{ header: Buffer; cipher: ChunkCipher }> {
  const bare = Buffer.concat([MAGIC, Buffer.of(VERSION, COST.logN, COST.r, COST.p), randomBytes(SALT)]);
  const { key, check } = await keysOf(passphrase, bare);
  return { header: Buffer.concat([bare, mac(check, bare)]), cipher: new ChunkCipher(key) };
}

/** The cipher for what follows a header. @throws CLI_BACKUP_NOT_OURS, CLI_BACKUP_WRONG_PASSPHRASE */
export async function openHeader(header: Buffer, passphrase: string): Promise<ChunkCipher> {
  const known = Buffer.concat([MAGIC, Buffer.of(VERSION, COST.logN, COST.r, COST.p)]);
  if (header.length !== HEADER_BYTES || !header.subarray(0, known.length).equals(known)) {
    throw backupError('CLI_BACKUP_NOT_OURS');
  }
  const bare = header.subarray(0, BARE);
  const { key, check } = await keysOf(passphrase, bare);
  if (!timingSafeEqual(mac(check, bare), header.subarray(BARE))) throw backupError('CLI_BACKUP_WRONG_PASSPHRASE');
  return new ChunkCipher(key);
}

/** Two keys by scrypt (RFC 7914): 128 MiB of memory for each guess. */
async function keysOf(passphrase: string, bare: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  const cost = { N: 2 ** COST.logN, r: COST.r, p: COST.p, maxmem: 256 * 1024 * 1024 };
  const both = await derive(passphrase.normalize('NFC'), bare.subarray(-SALT), 64, cost);
  return { key: both.subarray(0, 32), check: both.subarray(32) };
}

function mac(key: Buffer, bytes: Buffer): Buffer {
  return createHmac('sha256', key).update(bytes).digest();
}
