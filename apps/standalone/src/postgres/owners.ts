import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { birthMark, isAlive } from './process-identity.js';

/** Notes in `<folder>/owners` that this process uses the server, and resolves to the note's name. */
export async function enlist(folder: string): Promise<string> {
  const name = `${process.pid}-${randomUUID().slice(0, 8)}`;
  await mkdir(join(folder, 'owners'), { recursive: true });
  await writeFile(join(folder, 'owners', name), (await birthMark(process.pid)) ?? '');
  return name;
}

/** Takes this note away, and those of dead processes; resolves to true when nobody is left who uses the server. */
export async function leave(folder: string, name: string): Promise<boolean> {
  const owners = join(folder, 'owners');
  await rm(join(owners, name), { force: true });
  let left = 0;
  for (const other of await readdir(owners).catch(() => [])) {
    const mark = await readFile(join(owners, other), 'utf8').catch(() => '');
    if (await isAlive(Number.parseInt(other, 10), mark)) left += 1;
    else await rm(join(owners, other), { force: true });
  }
  return left === 0;
}
