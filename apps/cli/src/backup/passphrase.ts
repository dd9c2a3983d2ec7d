import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { environment } from '#config';
import { textOf } from '../platform/request.js';
import { backupError } from './backup.errors.js';

const LEAST = 12;

/**
 * The passphrase: from a file, from TOCSIN_PASSPHRASE, or asked at the terminal without showing it, twice where a slip would make
 * the backup worthless. Never an option of its own: other users of the machine can see those.
 * @throws CLI_BACKUP_PASSPHRASE_MISSING, CLI_BACKUP_PASSPHRASES_DIFFER, CLI_TEXT_UNREADABLE
 */
export async function passphraseFrom(file: string | undefined, { twice }: { twice: boolean }): Promise<string> {
  const given = file === undefined ? environment()['TOCSIN_PASSPHRASE'] : textOf(file).replace(/\r?\n$/, '');
  const passphrase = given ?? (await asked('Passphrase of the backup: '));
  if (passphrase.length < LEAST) throw backupError('CLI_BACKUP_PASSPHRASE_MISSING', { least: LEAST });
  if (given === undefined && twice && (await asked('Once more: ')) !== passphrase) {
    throw backupError('CLI_BACKUP_PASSPHRASES_DIFFER');
  }
  return passphrase;
}

/** One line typed at the terminal; nothing where there is none. */
async function asked(question: string): Promise<string> {
  if (!process.stdin.isTTY) return '';
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const left = new AbortController();
  // Ctrl-C and Ctrl-D: no answer.
  lines.once('SIGINT', () => left.abort()).once('close', () => left.abort());
  process.stderr.write(question);
  try {
    return await lines.question('', { signal: left.signal });
  } catch {
    return '';
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
