#!/usr/bin/env node
/**
 * docs/mail.md with its column "shown by": each test whose name holds `MAIL` and the number of a line. `npm run docs` writes it;
 * `node bin/mail-lines.mjs` prints it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILE = join(root, 'docs/mail.md');

/** Names of tests by the number of the line that they show: Map { 22 → ['tests/features/…: and marks it as spam …'] }. */
function testsByLine() {
  const found = new Map();
  for (const path of specs()) {
    const names = readFileSync(path, 'utf8').matchAll(/(['`])((?:(?!\1)[^\n])*?\bMAIL \d(?:(?!\1)[^\n])*)\1\s*,/g);
    for (const [, , name] of names) {
      const [, numbers] = /\bMAIL (\d+(?:(?:, | and )\d+)*)/.exec(name);
      const told = name.replace(/\bMAIL [\d, and]*\d:? ?/, '');
      for (const number of numbers.match(/\d+/g)) {
        found.set(Number(number), [...(found.get(Number(number)) ?? []), shown(path, told)]);
      }
    }
  }
  return found;
}

function specs() {
  return ['tests', 'libs', 'apps']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)))
    .filter((path) => path.endsWith('.spec.ts') && !path.includes('architecture'))
    .sort();
}

function shown(path, name) {
  const file = relative(root, path);
  return `[${file.split('/').at(-1)}](../${file}): ${name.replaceAll('|', '\\|').replaceAll('<', '&lt;')}`;
}

/** The whole file as it should be. */
export async function mailText() {
  const tests = testsByLine();
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .map((line) => {
      const cells = /^\| *(\d*) *\| (.*?) *\| (.*?) *(?:\| .*?)?\|$/.exec(line);
      if (cells !== null && cells[1] === '' && cells[2] === 'the line') return `| | the line | built | shown by |`;
      if (/^\| ?-+/.test(line)) return '| --- | --- | --- | --- |';
      if (cells === null || cells[1] === '') return line;
      const [, number, what, built] = cells;
      return `| ${number} | ${what} | ${built} | ${(tests.get(Number(number)) ?? []).join('<br>')} |`;
    });
  return (await format('mail.md', lines.join('\n'))).code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await mailText());
