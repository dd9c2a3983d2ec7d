/** Builds `dist` when a source is newer than the last build. Fast (swc, about 0.2 s), and does nothing when there is nothing to do. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built');

/** Ends the process with a sentence when the build fails or the packages are missing. */
export function build() {
  if (!existsSync(join(root, 'apps'))) return; // an image that holds only dist
  if (existsSync(stamp) && newestIn(['apps', 'libs', '.swcrc', 'package.json']) <= statSync(stamp).mtimeMs) return;
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  if (!existsSync(swc)) {
    console.error('The packages are not installed. Run `npm ci` first.');
    process.exit(1);
  }
  const began = Date.now();
  const ignore = ['--ignore', '**/*.spec.ts', '--ignore', '**/*.spec.tsx', '--ignore', '**/spec-support/**'];
  const run = spawnSync(process.execPath, [swc, 'apps', 'libs', '-d', 'dist', '--quiet', ...ignore], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) process.exit(1);
  writeFileSync(stamp, String(began));
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
