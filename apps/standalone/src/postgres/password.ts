import { randomBytes, randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The superuser's password from `postgres.password` (mode 0600), made at first. It is on the disk for good before the
 * database learns it. `made` tells that there was none: a database that exists has to be told the new one.
 */
export async function keepPassword(folder: string): Promise<{ password: string; made: boolean }> {
  const file = join(folder, 'postgres.password');
  const kept = (await readFile(file, 'utf8').catch(ifMissing)).trim();
  if (kept !== '') return { password: kept, made: false };
  const password = randomBytes(24).toString('hex');
  const half = `${file}.${randomUUID().slice(0, 8)}`;
  const handle = await open(half, 'wx', 0o600);
  await handle.writeFile(`${password}\n`);
  await handle.sync();
  await handle.close();
  await rename(half, file);
  return { password, made: true };
}

function ifMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
