import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readReport, readWith, takeApart } from '../read-report.js';
import { readFigures } from './decide.js';
import { folded, sidesOf } from './folded.js';
import { weighedKind } from './kinds.js';
import { type Model, NamedFeatures, probabilities } from './model.js';
import { embeddedWeights } from './weights.js';

const WEIGHTS = embeddedWeights();

const FILE = 'libs/extraction/src/weighing/weights.json';
const LABELLED = 'tests/fixtures/labelled';

/** The hash of the labelled pages, as `bin/train-reader.mjs` takes it. */
function hashOfPages(): { pages: number; sha256: string } {
  const hash = createHash('sha256');
  let pages = 0;
  for (const folder of readdirSync(LABELLED).sort()) {
    if (folder.startsWith('unseen')) continue;
    const lines = readFileSync(join(LABELLED, folder, 'labels.jsonl'), 'utf8').split('\n');
    for (const line of lines.filter((each) => each.startsWith('{'))) {
      const { id } = JSON.parse(line) as { id: string };
      hash.update(readFileSync(join(LABELLED, folder, 'pages', `${id}.txt`), 'utf8')).update(line);
      pages++;
    }
  }
  return { pages, sha256: hash.digest('hex') };
}

const REPORT = {
  title: 'North Koreans repatriated through Tumen',
  text: [
    'China forcibly returned about 60 North Koreans on October 9, rights groups said.',
    '',
    'A second group of 25 people was marched over the bridge into Namyang under guard that same night, a trader said.',
  ].join('\n'),
  publishedAt: '2023-10-13',
};

describe('The weights file', () => {
  it('is made of the labelled pages as they are now (if not: node bin/train-reader.mjs)', () => {
    const { madeFrom } = JSON.parse(readFileSync(FILE, 'utf8')) as { madeFrom: unknown };
    expect(madeFrom).toEqual(hashOfPages());
  });

  it('stays below 800 kB, and every row has one weight for each class, and for each unit of the nets or none', () => {
    expect(statSync(FILE).size).toBeLessThan(800_000);
    for (const { classes, layer, rows } of Object.values(WEIGHTS) as Model[]) {
      const units = layer?.units.flat().length ?? 0;
      for (const { length } of rows.values()) expect([classes.length, classes.length + units]).toContain(length);
      for (const net of layer?.classes ?? []) expect(net).toHaveLength(classes.length);
    }
  });

  it('holds no number that was learnt by heart', () => {
    const words = [...WEIGHTS.figures.rows.keys()].filter((name) => /^(?:en|ko|zh|ja) [lr] /.test(name));
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((name) => /\d/.test(name))).toEqual([]);
  });
});

describe('Nets beside the weights', () => {
  const net: Model = {
    classes: ['yes', 'no'],
    rows: new Map([
      ['one', [100, 0, 50]],
      ['plain', [100, 0]],
    ]),
    layer: {
      units: [[-50]],
      classes: [
        [
          [0, 200],
          [0, -200],
        ],
      ],
    },
  };
  const yes = (...names: string[]) => probabilities(net, (features) => features.noteAll('', names, 1))[0];
  const sigmoid = (difference: number) => 1 / (1 + Math.exp(-difference));

  it('have half of the say', () => {
    expect(yes('one')).toBeCloseTo((sigmoid(1) + sigmoid(0)) / 2, 9);
    expect(yes()).toBeCloseTo((sigmoid(0) + sigmoid(4 * Math.tanh(-0.5))) / 2, 9);
  });

  it('know nothing of a feature that only the weights have', () => {
    expect(yes('plain')).toBeCloseTo((sigmoid(1) + sigmoid(4 * Math.tanh(-0.5))) / 2, 9);
    expect(probabilities({ ...net, layer: undefined }, (features) => features.note('', 'plain', 1))[0]).toBeCloseTo(
      sigmoid(1),
      9,
    );
  });
});

describe('Weighing', () => {
  const odds = (...names: [name: string, value: number][]) =>
    probabilities(WEIGHTS.figures, (features) => names.forEach(([name, value]) => features.note('', name, value)));

  it('gives odds that add up to one, whatever it is shown', () => {
    const wild = odds(['always', 1], ['__proto__', 9], ['no such feature', 1e9]);
    expect(wild.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(odds()).toEqual(odds(['no such feature', 3]));
  });

  it('counts a feature once, however often it is noted, and the same in one piece or two', () => {
    const named = new NamedFeatures();
    named.noteAll('near ', ['sent', 'risk', 'sent'], 1);
    named.note('', 'near sent', 5);
    expect([...named.all]).toEqual([
      ['near sent', 1],
      ['near risk', 1],
    ]);
    expect(odds(['near sent', 1], ['near risk', 1], ['near sent', 5])).toEqual(
      probabilities(WEIGHTS.figures, (features) => features.noteAll('near ', ['sent', 'risk', 'sent'], 1)),
    );
  });

  it('never leaves a report that belongs here without a kind', () => {
    expect(weighedKind(() => undefined, WEIGHTS.kind, 'other')).not.toBe('other');
  });

  it('is the same each time', () => {
    expect(readReport(REPORT)).toEqual(readReport(REPORT));
  });

  it('adds a claim with its own sentence as quotation, and says how sure it was of the report', () => {
    const { candidates, page } = takeApart(REPORT);
    const { whats } = readFigures(candidates, page, WEIGHTS);
    expect(whats.slice(0, 2)).toEqual(['repatriated', 'repatriated']);
    const { claims, reasons, relevant } = readReport(REPORT);
    expect(relevant).toBe(true);
    expect(reasons.filter((reason) => /^weighed:[01]\.\d\d$/.test(reason))).toHaveLength(1);
    for (const claim of claims) expect(REPORT.text.slice(claim.quoteStart, claim.quoteEnd)).toBe(claim.quote);
  });

  it('leaves a report of others to the refusals of the grammar', () => {
    const { relevant, claims } = readReport({
      title: 'Remains of soldiers are repatriated',
      text: 'The remains of 55 soldiers were returned from North Korea on July 27, the ministry said.',
      publishedAt: '2018-08-02',
    });
    expect([relevant, claims]).toEqual([false, []]);
  });

  it('takes no step on a report that names no North Koreans', () => {
    const report = { title: 'Rain', text: 'Forty people crossed the bridge on Monday.' };
    expect(readReport(report)).toEqual(readWith(report, null));
  });
});

describe('A text as the weights see it', () => {
  it('has no numbers, names, months or places, only their kinds', () => {
    const text = 'On Oct. 9 police drove 60 of them from Tumen to Namyang, Kim said';
    const seen = folded(text, sidesOf(text));
    expect(seen).toBe('on ⓜ. # police drove # of them from ⓒ to ⓝ, ⓐ said');
  });
});
