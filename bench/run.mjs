#!/usr/bin/env node
/**
 * `npm run -s bench -- NAME [arguments]` runs `bench/NAME.mjs` on a fresh build and ends as it ends; without a name it lists what there is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../bin/build.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const [name, ...rest] = process.argv.slice(2);
/** Files that others import are no benchmarks. */
const benchmarks = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs' && !file.endsWith('-data.mjs'))
  .map((file) => file.replace(/\.mjs$/, ''));

if (name === undefined || !benchmarks.includes(name) || !existsSync(join(folder, `${name}.mjs`))) {
  console.error(`Say which benchmark: ${benchmarks.join(', ')}.`);
  process.exit(1);
}
buildServer();
const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, `${name}.mjs`), ...rest], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
