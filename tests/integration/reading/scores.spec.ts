import { join } from 'node:path';
import { referenceData } from '../../support/documents.js';
import { readLabelled, score } from '../../support/labelled.js';

const written = join(process.cwd(), 'tests/fixtures/labelled/written');
const reference = referenceData();
const folders = [written, ...(reference === null ? [] : [join(reference, 'labelled')])];

describe.each(folders)('The labelled pages in %s', (folder) => {
  const pages = readLabelled(folder);
  const scores = score(pages ?? []);

  it('are there, in four languages', () => {
    expect(Object.keys(scores.factsByLanguage).sort()).toEqual(['en', 'ja', 'ko', 'zh']);
  });

  it('are told from pages that do not belong here (0.97), each by its kind (0.85)', () => {
    expect(scores.relevance).toBeGreaterThanOrEqual(0.97);
    expect(scores.kinds).toBeGreaterThanOrEqual(0.85);
  });

  it('give their facts (0.85; 0.80 with the hedge right too; 0.75 in each language)', () => {
    expect(scores.facts).toBeGreaterThanOrEqual(0.85);
    expect(scores.factsStrict).toBeGreaterThanOrEqual(0.8);
    expect(Math.min(...Object.values(scores.factsByLanguage))).toBeGreaterThanOrEqual(0.75);
  });

  it('quote every claim verbatim', () => {
    expect(scores.verbatim).toBe(1);
  });

  it('are grouped into their events (0.9), and no total falls into one', () => {
    expect(scores.grouping).toBeGreaterThanOrEqual(0.9);
    expect(scores.totalsMerged).toBe(0);
  });
});

/** Pages that no rule or weight was made with: here the reader is held to where it stands, and must not fall behind. */
const FLOORS = [
  ['unseen', { relevance: 0.96, kinds: 0.84, facts: 0.79, factsStrict: 0.79, language: 0.75, grouping: 0.9 }],
  ['unseen-second', { relevance: 0.93, kinds: 0.86, facts: 0.76, factsStrict: 0.76, language: 0.65, grouping: 0.94 }],
] as const;

describe.each(FLOORS)('The pages in %s, which the reader was never made with', (folder, floor) => {
  const scores = score(readLabelled(join(process.cwd(), 'tests/fixtures/labelled', folder)) ?? []);

  it('are read no worse than they were (docs/reading.md)', () => {
    for (const name of ['relevance', 'kinds', 'facts', 'factsStrict', 'grouping'] as const)
      expect([name, scores[name] >= floor[name]]).toEqual([name, true]);
    expect(Math.min(...Object.values(scores.factsByLanguage))).toBeGreaterThanOrEqual(floor.language);
    expect(scores.verbatim).toBe(1);
    expect(scores.totalsMerged).toBe(0);
  });
});
