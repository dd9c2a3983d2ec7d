import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFolderOf, keyFromFile, readSettings } from '#config';
import { ROOT } from '#standalone';
import { backupError } from './backup.errors.js';

/**
 * The file that a restored key belongs in, or null where the same key stands already, in TOCSIN_KEY or in its file.
 * @throws CLI_RESTORE_OTHER_KEY where there is another one; a key is never replaced
 */
export function placeForKey(key: string, env: Record<string, string | undefined>): string | null {
  const settings = readSettings(env);
  if (settings.TOCSIN_KEY !== undefined) {
    if (settings.TOCSIN_KEY !== key) throw backupError('CLI_RESTORE_OTHER_KEY', { place: 'TOCSIN_KEY' });
    return null;
  }
  const file = join(dataFolderOf(settings, ROOT), 'secret.key');
  if (!existsSync(file)) return file;
  if (keyFromFile(file).key !== key) throw backupError('CLI_RESTORE_OTHER_KEY', { place: file });
  return null;
}

/** Makes the key file, which only its owner may read; fails where one came about meanwhile. */
export async function makeKeyFile(file: string, key: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
}
