import type { Before, Draft, Glance, Look, Sentence, Span } from '../grammar.js';
import { actsIn, type EnglishAct } from './acts.js';
import { withoutAsides, withoutFigures } from './bare.js';
import { countsIn, type EnglishCount } from './counts.js';
import { TELLS_DAY } from './date-words.js';
import { datesIn } from './dates.js';
import { markDenied } from './denials.js';
import { draftOf, type Parts, type Thread } from './draft.js';
import { weighMoods } from './mood.js';
import { tellsRate } from './rates.js';
import { takenOf } from './read.js';
import { dateOf, eventDates } from './when.js';

/** "40 women", "three of them were children". */
const MAKEUP = /\b(?:women|men|children|minors|girls|boys|babies|infants|teenagers)\b/i;

/** The act that stands for what the weights found: one of the sentence where there is one, else one in the figure's place. */
function actFor(count: EnglishCount, acts: EnglishAct[], what: Draft['what'], deed: Span | null): EnglishAct {
  const mood = what === 'at_risk' ? 'feared' : 'actual';
  const kind = what === 'at_risk' ? 'repatriated' : what;
  const own = acts
    .filter((act) => act.what === kind && act.mood !== 'denied')
    .sort((a, b) => Math.abs(a.start - count.end) - Math.abs(b.start - count.end))[0];
  const bare = {
    start: deed?.start ?? count.end,
    end: deed?.end ?? count.end,
    voice: 'passive',
    reduced: false,
    pronoun: false,
    state: false,
  } as const;
  return { ...(own ?? bare), what: kind, mood };
}

/** A sentence that the grammar passed over for want of an act. */
function taken(sentence: Sentence, { setting, lastDays }: Before): Parts {
  const plain = withoutAsides(sentence.words);
  const counts = countsIn(plain);
  const telling = counts.length > 0 || TELLS_DAY.test(plain);
  const acts = telling ? actsIn(plain) : [];
  const calm = withoutFigures(plain, counts);
  weighMoods(calm, acts);
  markDenied(calm, acts);
  const all = telling ? datesIn(plain, setting.published, lastDays) : [];
  const dates = eventDates(plain, all, acts, counts, setting.published);
  return { sentence, plain, bare: plain, counts, acts, dates, denial: null };
}

/** Looks at an English sentence for the weights. */
export const lookEnglish: Look = (sentence, before): Glance => {
  const parts = takenOf(sentence) ?? taken(sentence, before);
  const { plain, counts, acts, dates } = parts;
  const speakers = { person: null, group: null };
  const thread: Thread = { ...before, speakers, subject: 'returns', others: false };
  return {
    counts: counts.map(({ start, end, min, max, qualifier, who, weak, partOf }) => {
      return { start, end, min, max, qualifier, who, weak, part: partOf };
    }),
    acts,
    dates,
    isMakeup: (at) => {
      const count = counts[at] as EnglishCount;
      return at > 0 && MAKEUP.test(plain.slice(count.start, count.end + 24));
    },
    isRate: (at) => tellsRate(plain, counts[at] as EnglishCount, counts[at + 1]?.start ?? plain.length),
    propose: (at, what, deed) => {
      const count = counts[at] as EnglishCount;
      const act = actFor(count, acts, what, deed);
      const nextStart = counts[at + 1]?.start ?? plain.length;
      const previousEnd = counts[at - 1]?.end ?? 0;
      const own = dateOf({ sentence: plain, count, nextStart, act, dates, acts, previousEnd, taken: null });
      const date = own ?? (dates.length === 1 ? (dates[0] ?? null) : null);
      return draftOf(parts, count, act, date, thread);
    },
  };
};
