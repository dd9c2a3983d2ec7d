import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { configError } from './config.errors.js';

/** A new random key: 32 bytes, base64. */
export function newSecretKey(): string {
  return randomBytes(32).toString('base64');
}

/**
 * The key in a file; the file is made (mode 0600) when it is missing. `made` tells that this happened.
 * @throws CONFIG_KEY_UNREADABLE when the file holds something else: a damaged key is never replaced.
 */
export function keyFromFile(file: string): { key: string; made: boolean } {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${newSecretKey()}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
    return { key: readKey(file), made: true };
  }
  return { key: readKey(file), made: false };
}

function readKey(file: string): string {
  const text = readFileSync(file, 'utf8').trim();
  if (Buffer.from(text, 'base64').length !== 32) throw configError('CONFIG_KEY_UNREADABLE', { file });
  return text;
}
