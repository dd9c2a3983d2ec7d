import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** One file of the console's build, as it is sent. */
export interface ConsoleFile {
  type: string;
  body: Buffer;
  /** The same, compressed at build time. */
  br: Buffer | null;
  gzip: Buffer | null;
}

/** The console as Vite built it: its page and its files by name, all read at start, so that no request ever reaches the disk. */
export interface ConsoleBuild {
  page: string;
  files: ReadonlyMap<string, ConsoleFile>;
}

/** Where the build lies: `dist/console`, seen from `dist/apps/api/src/console` or, under test, from `apps/api/src/console`. */
const FOLDER = fileURLToPath(new URL('.', import.meta.url)).replace(
  /(\/dist)?\/apps\/api\/src\/console\/$/,
  '/dist/console',
);

/** @returns null when the console has not been built */
export function readConsoleBuild(folder: string = FOLDER): ConsoleBuild | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const names = readdirSync(join(folder, 'assets'));
  const bytesOf = (name: string): Buffer | null =>
    names.includes(name) ? readFileSync(join(folder, 'assets', name)) : null;
  const files = new Map<string, ConsoleFile>();
  for (const name of names) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    const body = type === undefined ? null : bytesOf(name);
    if (type === undefined || body === null) continue;
    files.set(name, { type, body, br: bytesOf(`${name}.br`), gzip: bytesOf(`${name}.gz`) });
  }
  return { page: readFileSync(join(folder, 'index.html'), 'utf8'), files };
}
