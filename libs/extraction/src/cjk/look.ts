import { venuesIn } from '../gazetteer.js';
import type { DateMention, Draft, Glance, Look, Span } from '../grammar.js';
import { draft } from './draft.js';
import { dateOf } from './link.js';
import type { CjkAct, CjkCount, CjkRules } from './rules.js';
import { take, takenOf, type Thread } from './thread.js';

/** The act that stands for what the weights found: one of the sentence where there is one, else one in place of its deed. */
function actFor(count: CjkCount, acts: CjkAct[], what: Draft['what'], deed: Span): { act: CjkAct; own: boolean } {
  const mood = what === 'at_risk' ? 'feared' : 'actual';
  const kind = what === 'at_risk' ? 'repatriated' : what;
  const same = acts.filter((act) => act.what === kind && act.mood !== 'denied');
  const own = same.find((act) => act.start >= count.end) ?? same[0];
  const bare = { start: deed.start, end: deed.end, adnominal: false, state: false, certainty: null };
  return { act: { ...(own ?? bare), what: kind, mood }, own: own !== undefined };
}

/** Looks at a Korean, Chinese or Japanese sentence for the weights. */
export function lookCjk(rules: CjkRules): Look {
  return (sentence, { setting, drafts, lastDays }): Glance => {
    const thread: Thread = {
      ...{ rules, setting, drafts, last: lastDays, topic: true, venues: null, events: [] },
      ...{ voice: null, lent: null, open: null },
    };
    const parts = takenOf(sentence) ?? take(sentence, thread);
    return {
      counts: parts.counts.map(({ start, end, min, max, qualifier, who, weak, part, base }) => {
        return { start, end, min, max, qualifier, who, weak, part: part !== null || base };
      }),
      acts: parts.acts,
      dates: parts.dates,
      isRate: (at) => {
        const { start, end } = parts.counts[at] as CjkCount;
        return rules.rate.test(parts.words.slice(Math.max(0, start - 20), end + 12));
      },
      isMakeup: (at) => parts.counts[at]?.part === 'listed' || parts.counts[at]?.part === 'kind',
      propose: (at, what, deed) => {
        const count = parts.counts[at] as CjkCount;
        const end = parts.counts[at + 1]?.start ?? parts.words.length;
        const { act, own } = actFor(count, parts.acts, what, deed ?? { start: end, end });
        const spoken = (date: DateMention) =>
          rules.tellsOfSpeech(parts.words, date, [...parts.acts, act], parts.counts);
        const dates = own ? parts.dates : parts.told.filter((date) => !spoken(date));
        const date = dateOf({ ...parts, dates }, at, act);
        const days = date ? { from: date.from, until: date.until } : null;
        const told = { what, days, since: date?.since ?? false, places: venuesIn(parts.words), certainty: undefined };
        return draft(parts, count, told, act.state, thread);
      },
    };
  };
}
