import { readFileSync } from 'node:fs';
import { harmInQuote } from './harm-check.js';

interface Sentences {
  unsafe: string[];
  safe: string[];
}
const LANGUAGES = ['en', 'ko', 'zh', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];

/**
 * 308 sentences in five sets, each written before the rules were changed because of it. Found at first sight, of unsafe ones: tuned and
 * unseen 80 of 80 (written together with the first rules), later 24 of 40, fresh 11 of 24, last 3 of 16. Since then the rules have been
 * widened with all of them in view, so expect less of a page that nobody has written yet: the check knows words, not circumstances.
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
