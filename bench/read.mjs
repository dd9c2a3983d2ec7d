/**
 * How many documents a second the reader reads on one core, and whether its memory stays flat. Time is this process's own on the
 * processor, so that a busy machine does not count. Beside it, in the same run, the same documents cut into sentences by
 * `Intl.Segmenter` alone: the least that any reader does. Ends with 1 below 200 documents a second or when memory grows.
 * `--json` prints one JSON object.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, readReport } from '../dist/libs/extraction/src/index.js';

const LEAST_A_SECOND = 200;
/** More than the garbage collector leaves lying about, in bytes. */
const MOST_GROWTH = 8_000_000;
const ROUNDS = 24;
/** A server reads for days: what the engine spends on compiling in the first seconds belongs to its start. */
const WARM_UP = 36;
const FOLDERS = ['tests/fixtures/reports', 'tests/fixtures/labelled/written/pages'];

const documents = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseDocument(readFileSync(join(folder, name), 'utf8'), 'text')),
);
const letters = documents.reduce((sum, { text }) => sum + text.length, 0);

/** The seconds that this process spent on the processor while doing something. */
function processorSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const readAll = () => documents.forEach((document) => readReport(document));
const segmenters = new Map(
  ['en', 'ko', 'zh', 'ja'].map((lang) => [lang, new Intl.Segmenter(lang, { granularity: 'sentence' })]),
);
const cutAll = () =>
  documents.forEach(({ text, lang }) => [
    ...(segmenters.get(lang?.slice(0, 2) ?? 'en') ?? segmenters.get('en')).segment(text),
  ]);

function heap() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function repeat(work, rounds) {
  return (rounds * documents.length) / processorSeconds(() => Array.from({ length: rounds }, work));
}

repeat(readAll, WARM_UP);
const early = heap();
const perSecond = repeat(readAll, ROUNDS);
const growth = heap() - early;
const [telling] = documents.filter((document) => readReport(document).claims.length > 2);
const huge = { text: telling.text.replaceAll('\n', ' ').repeat(Math.ceil(5_000_000 / telling.text.length)) };
const hugeSeconds = processorSeconds(() =>
  readReport({ ...huge, title: telling.title, publishedAt: telling.publishedAt }),
);
cutAll();
const cutPerSecond = repeat(cutAll, ROUNDS * 20);

const result = {
  benchmark: 'read',
  documents: documents.length,
  lettersADocument: Math.round(letters / documents.length),
  perSecond: Math.round(perSecond),
  baseline: 'Intl.Segmenter, sentences only',
  baselinePerSecond: Math.round(cutPerSecond),
  timesTheBaselinesTime: Math.round((cutPerSecond / perSecond) * 10) / 10,
  heapGrowthBytes: growth,
  fiveMegabytesInOneLineSeconds: Math.round(hugeSeconds * 100) / 100,
  node: process.version,
  holds: perSecond >= LEAST_A_SECOND && growth < MOST_GROWTH,
};

if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.log(
    `${result.perSecond} documents a second on one core (${result.documents} documents of ${result.lettersADocument} letters)`,
  );
  console.log(
    `${result.baselinePerSecond} by ${result.baseline}: reading takes ${result.timesTheBaselinesTime} times as long`,
  );
  console.log(
    `heap grew by ${growth} bytes in ${ROUNDS} rounds; 5 MB in one line took ${result.fiveMegabytesInOneLineSeconds} s`,
  );
}
process.exit(result.holds ? 0 : 1);
