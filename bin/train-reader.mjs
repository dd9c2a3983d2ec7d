/**
 * Makes the reader's weights (libs/extraction/src/weighing/weights.json) from the labelled pages of tests/fixtures/labelled; the same
 * pages and grammar always give the same file. `--measure` makes none: it prints how well pages are read that the weights never saw.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, root } from './build.mjs';
import { copyWords } from './copy-words.mjs';
import { train } from './train-reader/train.mjs';
import { measure } from './train-reader/measure.mjs';

const LABELLED = join(root, 'tests/fixtures/labelled');
/** Pages of folders with this name only measure: weights made with them would say nothing about others. */
const UNSEEN = /^unseen/;
const WEIGHTS = join(root, 'libs/extraction/src/weighing/weights.json');

buildServer();
const load = (module) => import(join(root, `dist/libs/extraction/src/${module}.js`));
const reader = {
  ...(await load('document')),
  ...(await load('read-report')),
  ...(await load('weighing/model')),
  ...(await load('weighing/features')),
  ...(await load('weighing/decide')),
  ...(await load('weighing/days')),
  ...(await load('weighing/page')),
  ...(await load('weighing/judging')),
  ...(await load('weighing/kinds')),
  ...(await load('kind')),
};

/** Every labelled page with its labels, in the order of folders and lines. */
function pagesOf(folder) {
  const lines = readFileSync(join(LABELLED, folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'));
  return lines.map((line) => {
    const label = JSON.parse(line);
    const content = readFileSync(join(LABELLED, folder, 'pages', `${label.id}.txt`), 'utf8');
    return { folder, label, report: reader.parseDocument(content, 'text'), content, line };
  });
}

const pages = readdirSync(LABELLED)
  .filter((folder) => !UNSEEN.test(folder))
  .sort()
  .flatMap(pagesOf);

if (process.argv.includes('--measure')) measure(pages, reader);
else {
  const hash = createHash('sha256');
  for (const { content, line } of pages) hash.update(content).update(line);
  const weights = train(pages, reader);
  const written = (row, { length }) =>
    JSON.stringify(
      row.length > length
        ? [...row.slice(0, length), Buffer.from(Int8Array.from(row.slice(length)).buffer).toString('base64')]
        : row,
    );
  const models = Object.entries(weights).map(([name, { classes, layer, rows }]) => {
    const lines = [...rows].map(([feature, row]) => `    ${JSON.stringify(feature)}: ${written(row, classes)}`);
    const nets = layer ? `"layer": ${JSON.stringify(layer)}, ` : '';
    return `  "${name}": { "classes": ${JSON.stringify(classes)}, ${nets}"rows": {\n${lines.join(',\n')}\n  } }`;
  });
  writeFileSync(
    WEIGHTS,
    `{\n  "madeFrom": { "pages": ${pages.length}, "sha256": "${hash.digest('hex')}" },\n${models.join(',\n')}\n}\n`,
  );
  copyWords();
  console.log(`Weights of ${pages.length} pages written.`);
}
