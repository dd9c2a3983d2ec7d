import { venuesIn } from '../gazetteer.js';
import type { Draft, Glance, Look } from '../grammar.js';
import { draft } from './draft.js';
import { dateOf } from './link.js';
import type { CjkAct, CjkCount, CjkRules } from './rules.js';
import { take, takenOf, type Thread } from './thread.js';

/** The act that stands for what the weights found: one of the sentence where there is one, else one in the figure's place. */
function actFor(count: CjkCount, acts: CjkAct[], what: Draft['what']): CjkAct {
  const mood = what === 'at_risk' ? 'feared' : 'actual';
  const kind = what === 'at_risk' ? 'repatriated' : what;
  const own = acts.find((act) => act.what === kind && act.mood !== 'denied' && act.start >= count.end);
  const bare = { start: count.end, end: count.end, adnominal: false, state: false, certainty: null };
  return { ...(own ?? acts.find((act) => act.what === kind) ?? bare), what: kind, mood };
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
      propose: (at, what) => {
        const count = parts.counts[at] as CjkCount;
        const act = actFor(count, parts.acts, what);
        const date = dateOf(parts, at, act);
        const days = date ? { from: date.from, until: date.until } : null;
        const told = { what, days, since: date?.since ?? false, places: venuesIn(parts.words), certainty: undefined };
        return draft(parts, count, told, act.state, thread);
      },
    };
  };
}
