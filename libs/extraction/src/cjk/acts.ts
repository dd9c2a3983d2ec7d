import type { CjkAct, CjkRules } from './rules.js';
import { matchesOf } from '../matches.js';

interface Found {
  start: number;
  end: number;
  what: CjkAct['what'];
}

function candidates(words: string, rules: CjkRules, topic: boolean): Found[] {
  return rules.acts.flatMap(({ what, pattern, near, topical }) =>
    matchesOf(words, pattern)
      .map((match) => ({ start: match.index, end: match.index + match[0].length, what }))
      .filter(({ start, end }) => {
        if (near === undefined || (topical && topic)) return true;
        return near.test(words.slice(Math.max(0, start - 60), end + 16));
      }),
  );
}

/**
 * The acts of a sentence in order, weighed. Of two that overlap the earlier and longer counts; coordinated ones share the mood of
 * the last. `topic` says that the report's title tells of a return, so that "taken away" needs no border beside it.
 */
export function actsIn(words: string, rules: CjkRules, topic = false): CjkAct[] {
  const found = candidates(words, rules, topic).sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  const apart = found.filter((act) => {
    const free = act.start >= reached;
    if (free) reached = act.end;
    return free;
  });
  const acts = apart.map((act, at): CjkAct => {
    const rest = words.slice(act.end, Math.min(act.end + 60, apart[at + 1]?.start ?? Infinity));
    return { ...act, ...rules.shape(words, act, rest) };
  });
  for (let at = 1; at < acts.length; at++) {
    const [before, act] = [acts[at - 1] as CjkAct, acts[at] as CjkAct];
    if (before.mood === 'feared' && act.mood === 'actual' && rules.goesOn.test(words.slice(before.end, act.start)))
      acts[at] = { ...act, mood: 'feared', certainty: before.certainty };
  }
  for (let at = acts.length - 2; at >= 0; at--) {
    const [act, next] = [acts[at] as CjkAct, acts[at + 1] as CjkAct];
    if (next.mood !== 'actual' && rules.coordinated.test(words.slice(act.end, next.start)))
      acts[at] = { ...act, mood: next.mood, certainty: next.certainty };
  }
  return acts;
}
