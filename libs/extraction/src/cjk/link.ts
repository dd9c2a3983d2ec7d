import type { CjkAct, CjkCount, CjkRules } from './rules.js';

/** Acts behind a figure, up to the next figure that has an act of its own or the end of the clause. */
function behind(words: string, count: CjkCount, counts: CjkCount[], acts: CjkAct[], rules: CjkRules): CjkAct[] {
  const next = counts.find(
    (other) => other.start >= count.end && /[,，、;；]/.test(words.slice(count.end, other.start)),
  );
  const stop = words.slice(count.end).search(rules.clause);
  const end = stop < 0 ? words.length : count.end + stop;
  const upTo = (limit: number) => acts.filter((act) => act.start >= count.end && act.start < Math.min(limit, end));
  const own = upTo(next?.start ?? words.length);
  return own.length > 0 || rules.actFirst ? own : upTo(words.length);
}

/** Which of several acts behind a figure is the claim: a return that happened, then the first arrest, then what is feared. */
function weightiest(acts: CjkAct[]): CjkAct | null {
  const main = acts.filter((act) => !act.adnominal && act.mood !== 'denied');
  const returned = main.findLast((act) => act.what === 'repatriated' && act.mood === 'actual');
  if (returned) return returned;
  const first = main[0];
  if (first?.what === 'detained' && first.state) return main.find((act) => act.mood === 'feared') ?? first;
  return first ?? acts.find((act) => act.mood !== 'denied') ?? null;
}

/** "送還は670人を超える", "遣返人数超过600": an act whose number the figure is. */
function topicOf(words: string, count: CjkCount, acts: CjkAct[]): CjkAct | null {
  const act = acts.findLast(({ end, mood }) => end <= count.start && count.start - end <= 25 && mood === 'actual');
  const gap = act ? words.slice(act.end, count.start) : '';
  return act && /人数|人數|인원|수(?:는|가)|[はが은는]/.test(gap) && !/[,，、;；]/.test(gap) ? act : null;
}

/** The act that a figure's people undergo, or null when the sentence does not plainly say. */
export function actOf(
  words: string,
  count: CjkCount,
  counts: CjkCount[],
  acts: CjkAct[],
  rules: CjkRules,
): CjkAct | null {
  if (rules.actFirst) {
    const adjacent = acts.findLast((act) => act.end <= count.start && count.start - act.end <= 4 && !act.adnominal);
    if (adjacent && !/[，,、的]/.test(words.slice(adjacent.end, count.start)))
      return adjacent.mood === 'denied' ? null : adjacent;
  }
  const after = behind(words, count, counts, acts, rules);
  const described = acts.findLast(
    (act) =>
      act.end <= count.start &&
      act.adnominal &&
      count.start - act.end <= 30 &&
      !counts.some((other) => other.start >= act.end && other.end <= count.start) &&
      !/[,，;；]/.test(words.slice(act.end, count.start)),
  );
  const chosen = weightiest(after) ?? topicOf(words, count, acts);
  if (after.some((act) => act.mood === 'denied') && !chosen) return described ?? null;
  if (
    chosen &&
    described &&
    chosen.what === 'detained' &&
    described.what === 'repatriated' &&
    described.mood === 'actual'
  )
    return described;
  return chosen ?? described ?? null;
}
