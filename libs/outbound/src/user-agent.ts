import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Who we say we are: the name, the version and where the people behind it can be found. */
export function userAgent(publicUrl: string): string {
  return `Tocsin/${version()} (+${new URL(publicUrl).href.replace(/\/$/, '')})`;
}

/** The nearest package.json above this file is the project's, from the sources as from dist/. */
function version(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) return '0';
    folder = dirname(folder);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string };
  return manifest.version ?? '0';
}
