/**
 * Builds `dist`: the server with swc (about 0.2 s) and the console with Vite (a few seconds), each only when one of its sources is
 * newer than its last build. `node bin/build.mjs --all` builds both in any case.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyWords } from './copy-words.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const SERVER = {
  stamp: 'dist/.built',
  sources: ['apps/api', 'apps/cli', 'apps/standalone', 'apps/worker', 'libs', '.swcrc', 'package.json'],
};
const CONSOLE = {
  stamp: 'dist/console/.built',
  sources: ['apps/console', 'libs/contracts', 'libs/face', 'package.json'],
};
const LEFT_OUT = ['**/*.spec.ts', '**/*.spec.tsx', '**/spec-support/**', 'apps/console/**'];

/** Builds what pages, workers and the command line run. Ends the process with a sentence when it fails. */
export function buildServer({ always = false } = {}) {
  if (!always && isFresh(SERVER)) return;
  const began = Date.now();
  const ignore = LEFT_OUT.flatMap((glob) => ['--ignore', glob]);
  run('@swc/cli/bin/swc.js', ['apps', 'libs', '-d', 'dist', '--quiet', ...ignore]);
  copyWords();
  writeFileSync(join(root, SERVER.stamp), String(began));
}

/** Builds what staff's browsers load. Ends the process with a sentence when it fails. */
export function buildConsole({ always = false } = {}) {
  if (!always && isFresh(CONSOLE)) return;
  const began = Date.now();
  run('vite/bin/vite.js', ['build', 'apps/console', '--logLevel', 'warn']);
  writeFileSync(join(root, CONSOLE.stamp), String(began));
}

/** An image that holds only dist has nothing to build. */
function isFresh({ stamp, sources }) {
  if (!existsSync(join(root, 'apps'))) return true;
  const built = join(root, stamp);
  return existsSync(built) && newestIn(sources) <= statSync(built).mtimeMs;
}

function run(script, args) {
  const path = join(root, 'node_modules', script);
  if (!existsSync(path)) {
    console.error('The packages are not installed. Run `npm ci` first.');
    process.exit(1);
  }
  const { status } = spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}

function newestIn(paths) {
  let newest = 0;
  for (const path of paths) {
    const full = join(root, path);
    const found = statSync(full);
    newest = Math.max(newest, found.mtimeMs);
    if (found.isDirectory()) newest = Math.max(newest, newestIn(readdirSync(full).map((name) => join(path, name))));
  }
  return newest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const always = process.argv.includes('--all');
  buildServer({ always });
  buildConsole({ always });
}
