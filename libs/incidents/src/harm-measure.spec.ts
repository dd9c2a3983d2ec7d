import { readFileSync } from 'node:fs';
import { harmInQuote } from './harm-check.js';

interface Sentences {
  unsafe: string[];
  safe: string[];
}
const LANGUAGES = ['en', 'ko', 'zh', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];

/**
 * 308 sentences in five sets, each written before the rules were changed because of it.
 *
 * What the check is worth on words that nobody had in view while writing rules is its first sight of a later batch: of the unsafe
 * sentences it found 24 of 40 (`later`), then 11 of 24 (`fresh`), then 3 of 16 (`last`). The figures fell because each batch was written
 * to get past the rules that the one before had brought. `tuned` and `unseen` (80 of 80) were written together with the first rules and
 * say nothing of new words. Since then the rules have been widened with all five in view: the figures printed below hold for these
 * sentences, and a page of tomorrow should be expected to fare like a first sight. The check knows words, not circumstances; the
 * approver's reading is what protects people, and the check is there to interrupt it.
 *
 * `least` is how many unsafe ones must be stopped outright, over all languages; every one must at least ask for a look.
 */
const SETS = { tuned: 48, unseen: 32, later: 40, fresh: 21, last: 0 } as const;
type Name = keyof typeof SETS;

const read = (language: Language) =>
  JSON.parse(readFileSync(`tests/fixtures/harm/${language}.json`, 'utf8')) as Record<Name, Sentences>;

function measured(set: Name, language: Language) {
  const { unsafe, safe } = read(language)[set];
  const missed = unsafe.filter((text) => harmInQuote(text).length === 0);
  const stopped = unsafe.filter((text) => harmInQuote(text).some(({ severity }) => severity === 'stop')).length;
  const alarmed = safe.flatMap((text) => harmInQuote(text).map(({ detail, words }) => `${text} (${detail}: ${words})`));
  return { unsafe: unsafe.length, safe: safe.length, missed, stopped, alarmed };
}

describe('the harm check on sentences of four languages', () => {
  it.each(Object.keys(SETS) as Name[])(
    'finds every unsafe sentence of the set “%s” and leaves the others alone',
    (set) => {
      const figures = LANGUAGES.map((language) => ({ language, ...measured(set, language) }));
      for (const { language, unsafe, safe, missed, stopped, alarmed } of figures) {
        const found = `found ${unsafe - missed.length} of ${unsafe}, stopped ${stopped}`;
        process.stdout.write(
          `harm check, ${set}, ${language}: ${found}; left alone ${safe - alarmed.length} of ${safe}\n`,
        );
      }
      expect(figures.flatMap(({ missed }) => missed)).toEqual([]);
      expect(figures.flatMap(({ alarmed }) => alarmed)).toEqual([]);
      expect(figures.reduce((sum, { stopped }) => sum + stopped, 0)).toBeGreaterThanOrEqual(SETS[set]);
    },
  );
});
