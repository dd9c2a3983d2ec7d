import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Settings } from '#config';
import { REASONS } from '#mail';
import type { ErrorDefinition } from '#contracts';
import { isSpec, ownerOf, sourceFiles, textOf } from './source-files.js';

interface Declared extends ErrorDefinition {
  code: string;
  owner: string;
}

/** Every error that a table of the code declares. */
async function declaredErrors(): Promise<Declared[]> {
  const files = sourceFiles('libs', 'apps').filter((path) => !isSpec(path) && /= defineErrors\(/.test(textOf(path)));
  const found = await Promise.all(
    files.map(async (path) => {
      const exported = Object.values((await import(join(process.cwd(), path))) as Record<string, unknown>);
      return exported.filter(isTable).flatMap(({ table }) => entriesOf(table, ownerOf(path)));
    }),
  );
  return found.flat();
}

function isTable(value: unknown): value is { table: Record<string, ErrorDefinition> } {
  return typeof value === 'function' && 'table' in value;
}

function entriesOf(table: Record<string, ErrorDefinition>, owner: string): Declared[] {
  return Object.entries(table).map(([code, definition]) => ({ code, owner, ...definition }));
}

/** Every row of docs/errors.md, read as a reader would: section, code, kind, message, remedy. */
function documentedErrors(): Declared[] {
  let owner = '';
  return textOf('docs/errors.md')
    .split('\n')
    .flatMap((line) => {
      owner = /^## (\w+)$/.exec(line)?.[1] ?? owner;
      const row = /^\| `(\w+)` \| (\w+) \| (.*) \| (.*) \|$/.exec(line);
      if (row === null) return [];
      const [, code, kind, message, remedy] = row.map((cell) => cell.replaceAll('&lt;', '<').replaceAll('\\|', '|'));
      return [{ code: code!, owner, kind: kind as ErrorDefinition['kind'], message: message!, remedy: remedy! }];
    });
}

const onOneLine = (error: Declared): Declared => ({
  ...error,
  message: error.message.replaceAll('\n', ' '),
  remedy: error.remedy.replaceAll('\n', ' '),
});
const byCode = (a: Declared, b: Declared) => a.code.localeCompare(b.code);

describe('somebody who looks an error up', () => {
  it('finds in docs/errors.md exactly the errors that the code declares (npm run docs)', async () => {
    const declared = (await declaredErrors()).map(onOneLine).sort(byCode);
    expect(documentedErrors().sort(byCode)).toEqual(declared);
  });

  it('can tell from its code which lib it comes from', async () => {
    const astray = (await declaredErrors()).filter(({ code, owner }) => !code.startsWith(`${owner.toUpperCase()}_`));
    expect(astray).toEqual([]);
  });

  it('never meets a code that two tables declare', async () => {
    const codes = (await declaredErrors()).map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

describe('somebody who looks up why a mail came back', () => {
  it('finds in docs/bounces.md exactly the reasons that the code gives, in its words', () => {
    const rows = textOf('docs/bounces.md').matchAll(/^\| `([a-z]+)`(?: !)? +\| (\S.*?) +\|$/gm);
    const told = [...rows].map(([, reason, meaning]) => [reason, meaning]).filter(([reason]) => reason! in REASONS);
    expect(Object.fromEntries(told)).toEqual(REASONS);
  });
});

/** Each line of docs/mail.md: its number, how far it is built, and the tests that show it. */
const owed = [...textOf('docs/mail.md').matchAll(/^\| (\d+) +\| .*? +\| (.*?) *\| (.*?) *\|$/gm)].map(
  ([, number, built, shownBy]) => ({ number: Number(number), built: built!, shownBy: shownBy! }),
);

describe('somebody who asks what a sender owes', () => {
  it('finds in docs/mail.md each of the 37 lines with the tests that show it (npm run docs)', () => {
    expect(owed.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, n) => n + 1));
    const text = execFileSync(process.execPath, ['bin/mail-lines.mjs'], { encoding: 'utf8' });
    expect(textOf('docs/mail.md')).toBe(text);
  });

  it('is told of nothing that it is built without a test that shows it', () => {
    const unshown = owed.filter(({ built, shownBy }) => built.startsWith('yes') && shownBy === '');
    expect(unshown.map(({ number }) => number)).toEqual([]);
  });
});

/** Every setting of .env.example with its default and the sentence above it. */
function exampleSettings(): Record<string, { standard: string; sentence: string }> {
  const blocks = textOf('.env.example').split('\n\n').slice(1);
  return Object.fromEntries(
    blocks.map((block) => {
      const lines = block.trim().split('\n');
      const [, name, standard] = /^# (\w+)=(.*)$/.exec(lines.at(-1)!) ?? [];
      const words = lines.slice(0, -1).map((line) => line.replace(/^# /, ''));
      return [name ?? block, { standard: standard ?? '', sentence: words.join(' ') }];
    }),
  );
}

describe('an operator who reads .env.example', () => {
  it('finds each setting of the code with its sentence and its default, and no other (npm run docs)', () => {
    const settings = Object.entries(Settings.shape).map(([name, schema]) => {
      const { data } = schema.safeParse(undefined);
      return [name, { standard: data === undefined ? '' : String(data), sentence: schema.description }];
    });
    expect(exampleSettings()).toEqual(Object.fromEntries(settings));
  });

  it('may use it as it stands: nothing in it is set', () => {
    const set = textOf('.env.example')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(set).toEqual([]);
  });
});

/** What is written for people, by path. */
function documents(): string[] {
  const inside = ['docs', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return [...readdirSync('.'), ...inside].filter((path) => path.endsWith('.md')).sort();
}

describe('somebody who follows a link of the documentation', () => {
  it('finds what it promises', () => {
    const broken = documents().flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
        .filter(([, target]) => !existsSync(join(dirname(path), target!)))
        .map(([, target]) => `${path} leads to ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
