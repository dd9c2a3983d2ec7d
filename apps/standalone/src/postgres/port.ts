import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The port of the last start if it is free, so that addresses in a person's notes stay right; else any free one. */
export async function choosePort(folder: string): Promise<number> {
  const last = Number(await readFile(join(folder, 'postgres.port'), 'utf8').catch(() => ''));
  return (last > 1023 && last < 65536 && (await tryPort(last))) || (await tryPort(0)) || 0;
}

/** Remembers the port for the next start. */
export async function rememberPort(folder: string, port: number): Promise<void> {
  await writeFile(join(folder, 'postgres.port'), `${port}\n`);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
