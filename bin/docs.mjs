#!/usr/bin/env node
/**
 * `npm run docs`: writes what is generated from the code: docs/errors.md, the tests' names in docs/mail.md, docs/openapi.json with the shapes of its answers,
 * .env.example and libs/database/schema.sql.
 * `npm run docs:check` writes nothing and fails when one of them is not what the code says.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answersText } from './answers.mjs';
import { buildServer, root } from './build.mjs';
import { mailText } from './mail-lines.mjs';

const checking = process.argv.includes('--check');
const ANSWERS = 'apps/api/src/openapi/answers.json';
const answers = answersText();
// First, since the build copies it and docs/openapi.json is made of it.
if (!checking && answers !== readIfThere(join(root, ANSWERS))) writeFileSync(join(root, ANSWERS), answers);
buildServer();
await import('reflect-metadata');

/** What keeps the files from being complete. */
const problems = [];

const fromDist = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

/** Every table of coded errors, under the folder that declares it: [['mail', { MAIL_…: { kind, message, remedy } }], …]. */
async function errorTables() {
  const tables = new Map();
  for (const file of sourceFiles().filter((path) => /= defineErrors\(/.test(readFileSync(path, 'utf8')))) {
    const path = relative(root, file);
    const exported = Object.values(await fromDist(path.replace(/\.tsx?$/, '.js'))).filter((value) => value?.table);
    if (exported.length === 0) problems.push(`${path} declares errors and does not export them`);
    const owner = path.split(sep)[1];
    tables.set(owner, Object.assign(tables.get(owner) ?? {}, ...exported.map(({ table }) => table)));
  }
  return [...tables].sort(([a], [b]) => a.localeCompare(b));
}

function sourceFiles() {
  return ['libs', 'apps']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)))
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path))
    .sort();
}

async function errorsMarkdown() {
  const tables = await errorTables();
  const cell = (text) =>
    text
      .replaceAll('|', '\\|')
      .replaceAll('\n', ' ')
      .replace(/<(?=[^`]*(?:`[^`]*`[^`]*)*$)/g, '&lt;');
  const sections = tables.map(([owner, table]) => [
    `## ${owner}`,
    '',
    '| Code | Kind | What happened | What to do |',
    '| --- | --- | --- | --- |',
    ...Object.entries(table)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([code, { kind, message, remedy }]) => `| \`${code}\` | ${kind} | ${cell(message)} | ${cell(remedy)} |`),
    '',
  ]);
  return [
    '# Errors',
    '',
    '<!-- Written by `npm run docs` from the tables in the code; do not edit. -->',
    '',
    'Every error that Tocsin reports has a code that is never reused, a sentence on what happened and one on what to do next.',
    'Words in braces are filled in when it happens. The kind decides the HTTP status: invalid 400, unauthenticated 401,',
    'forbidden 403, not_found 404, conflict 409, gone 410, too_many 429, internal 500, unavailable 503. On the command line',
    'the exit code is 2 for invalid and 1 for every other kind.',
    '',
    ...sections.flat(),
  ].join('\n');
}

async function envExample() {
  const { Settings } = await fromDist('libs/config/src/index.js');
  for (const [name, { description }] of Object.entries(Settings.shape)) {
    if (!description) problems.push(`the setting ${name} has no description`);
  }
  const lines = Object.entries(Settings.shape).flatMap(([name, schema]) => [
    ...wrapped(schema.description ?? ''),
    `# ${name}=${shown(schema.safeParse(undefined).data)}`,
    '',
  ]);
  return [
    '# Settings of Tocsin. Written by `npm run docs` from libs/config/src/settings.ts; do not edit.',
    '# All are optional; what stands here are the defaults. They are read from the environment, not from this file:',
    '# export them, name them in the service file, or start with `node --env-file=.env bin/start.mjs`.',
    '',
    ...lines,
  ].join('\n');
}

const shown = (value) => (value === undefined ? '' : String(value));

/** A sentence as comment lines of at most 110 characters. */
function wrapped(sentence) {
  const lines = [''];
  for (const word of sentence.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > 110) lines.push(` ${word}`);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => `#${line}`);
}

/** The schema of a database that was just migrated, in an embedded PostgreSQL in a folder of its own. */
async function schemaSql() {
  const { startEmbeddedPostgres } = await fromDist('apps/standalone/src/index.js');
  const { createDataSource, Database, migrate, schemaText } = await fromDist('libs/database/src/index.js');
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-docs-'));
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false, log: () => undefined });
  try {
    await postgres.ensureDatabase('tocsin_docs');
    const url = postgres.url('tocsin_docs');
    await migrate(url, Buffer.alloc(32));
    const dataSource = await createDataSource({ url, max: 1 }).initialize();
    const text = await schemaText(new Database(dataSource));
    await dataSource.destroy();
    return text;
  } finally {
    await postgres.stop();
    for (const folder of [postgres.dataDirectory, dataFolder]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The staff API as an OpenAPI document. */
async function openApi() {
  const { apiDescription } = await fromDist('apps/api/src/index.js');
  return apiDescription();
}

const GENERATED = {
  [ANSWERS]: () => answers,
  'docs/errors.md': errorsMarkdown,
  'docs/mail.md': mailText,
  'docs/openapi.json': openApi,
  '.env.example': envExample,
  'libs/database/schema.sql': schemaSql,
};
let stale = 0;
for (const [file, generate] of Object.entries(GENERATED)) {
  const text = await generate();
  const path = join(root, file);
  const found = readIfThere(path);
  if (found === text) continue;
  stale += 1;
  if (!checking) writeFileSync(path, text);
  console.log(checking ? `${file} is not what the code says` : `${file} written`);
}
for (const problem of problems) console.error(problem);
if (checking && stale > 0) console.error('Run `npm run docs` and commit what it writes.');
if (stale === 0) console.log('All generated files are what the code says.');
process.exitCode = problems.length > 0 || (checking && stale > 0) ? 1 : 0;

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
