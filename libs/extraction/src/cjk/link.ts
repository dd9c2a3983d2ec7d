import type { DateMention } from '../grammar.js';
import type { CjkAct, CjkCount, CjkRules } from './rules.js';

/** A sentence taken apart. */
export interface Mentions {
  words: string;
  acts: CjkAct[];
  counts: CjkCount[];
  dates: DateMention[];
}

/** A figure of its own: no part of another, and a number. */
const isWhole = ({ part, qualifier }: CjkCount) => part === null && qualifier !== 'vague';

/** Acts behind a figure, up to the next figure that has an act of its own or the end of the clause. */
function behind({ words, acts, counts }: Mentions, count: CjkCount, rules: CjkRules): CjkAct[] {
  const next = counts.find(
    (other) =>
      other.start >= count.end && other.part === null && /[,，、;；와과및和]/.test(words.slice(count.end, other.start)),
  );
  const stop = words.slice(count.end).search(rules.clause);
  const end = stop < 0 ? words.length : count.end + stop;
  const upTo = (limit: number) => acts.filter((act) => act.start >= count.end && act.start < Math.min(limit, end));
  const own = upTo(next?.start ?? words.length);
  return own.length > 0 ? own : upTo(words.length);
}

/** Which of several acts behind a figure is the claim: a return that happened, then the first arrest, then what is feared. */
function weightiest(acts: CjkAct[]): CjkAct | null {
  const main = acts.filter((act) => !act.adnominal && act.mood !== 'denied');
  const returned = main.findLast((act) => act.what === 'repatriated' && act.mood === 'actual');
  if (returned) return returned;
  const first =
    main.find((act) => act.what === 'repatriated' && act.mood === 'feared' && main[0]?.mood === 'feared') ?? main[0];
  if (first?.what === 'detained' && first.state) return main.find((act) => act.mood === 'feared') ?? first;
  return first ?? null;
}

/** "2020년 229명에서 2021년 63명으로": a series in which each figure has its own date. */
function inSeries({ counts, dates }: Mentions, from: number, count: CjkCount): boolean {
  const run = counts.filter(
    (other) => other.start >= from && other.start <= count.start && (other.part === null || other === count),
  );
  return run.every((other, at) => {
    const after = at === 0 ? (run.length > 1 ? 0 : from) : (run[at - 1]?.end ?? 0);
    return dates.some((date) => date.start >= after && date.end <= other.start);
  });
}

/** "送還は670人を超える, "遣返人数超过600", "被捕的是51人": an act whose number the figure is. */
function topicOf(parts: Mentions, count: CjkCount, rules: CjkRules): CjkAct | null {
  const { words, acts, counts } = parts;
  const act = acts.findLast(({ end, mood }) => end <= count.start && mood !== 'denied');
  if (!act) return null;
  const gap = words.slice(act.end, count.start);
  const crowded = counts.some((other) => other.start >= act.end && other.end <= count.start && isWhole(other));
  if (crowded) return inSeries(parts, act.end, count) ? act : null;
  if (gap.length <= 24 && inSeries(parts, act.end, count)) return act;
  const told = rules.copula.test(words.slice(count.start, count.end + 14)) && gap.length <= 60;
  if (told && act.adnominal && /(?:은|는)\s|[はが]、/.test(gap)) return act;
  const topic = gap.length <= 30 && /人数|人數|인원|규모|수(?:는|가)|[はが은는이가]\s?[^,，、]{0,14}$|数は/.test(gap);
  if (topic && !/[,，、;；]/.test(gap)) return act;
  return rules.howMany.test(words.slice(Math.max(0, count.start - 8), count.start)) && gap.length <= 40 ? act : null;
}

/** "붙잡힌 탈북자 27명", "被遣返的60人": an act that describes the figure's people. */
function describing({ words, acts, counts }: Mentions, count: CjkCount): CjkAct | undefined {
  return acts.findLast(
    (act) =>
      act.end <= count.start &&
      act.adnominal &&
      act.mood !== 'denied' &&
      count.start - act.end <= 30 &&
      !counts.some((other) => other.start >= act.end && other.end <= count.start && other.part === null) &&
      !/[,;；。]|，(?!.{0,6}$)|(?:중|가운데|うち|中で|当中|當中)[\s，、]?(?:최소|적어도|약|少なくとも|約|至少|有)?\s?$/.test(
        words.slice(act.end, count.start),
      ),
  );
}

/** The act right before a figure that is its object ("遣返9名"); the last of several ("逮捕并遣返9名"). */
function objectOf({ words, acts }: Mentions, count: CjkCount): CjkAct | null {
  const act = acts.findLast(({ end, adnominal }) => end <= count.start && count.start - end <= 8 && !adnominal);
  return act && !/[，,、。；]/.test(words.slice(act.end, count.start)) ? act : null;
}

/** The act that a figure's people undergo, or null when the sentence does not plainly say. */
export function actOf(parts: Mentions, count: CjkCount, rules: CjkRules): CjkAct | null {
  const own = behind(parts, count, rules);
  const object = rules.actFirst ? objectOf(parts, count) : null;
  if (object) return object.mood === 'denied' ? null : object;
  const described = describing(parts, count);
  if (count.base) return described ?? null;
  if (rules.copula.test(parts.words.slice(count.start, count.end + 14))) {
    const told = described ?? topicOf(parts, count, rules);
    if (told) return told;
  }
  const chosen = weightiest(own);
  if (chosen && described?.what === 'repatriated' && described.mood === 'actual' && chosen.what === 'detained')
    return described;
  if (chosen) return chosen;
  if (own.some((act) => act.mood === 'denied' && act.certainty !== null)) return described ?? null;
  return described ?? topicOf(parts, count, rules) ?? own.find((act) => act.mood !== 'denied') ?? null;
}

/** "The rest": what follows is told of others. */
const REMAINDER = /나머지|残り|残る|其余|其餘/;

/** The date of a figure: between it and its act, else before it. Lists of both are paired; another figure's date is left to it. */
export function dateOf({ words, acts, counts, dates }: Mentions, at: number, act: CjkAct): DateMention | null {
  const count = counts[at] as CjkCount;
  const last = dates.at(-1);
  if (!last) return null;
  const whole = counts.filter(({ part }) => part === null);
  const paired = whole.length === dates.length && dates.length > 1 && whole.every(({ start }) => start >= last.end);
  if (paired) return dates[whole.indexOf(count)] ?? last;
  const rest = words.slice(count.end).search(REMAINDER);
  const next = Math.min(counts[at + 1]?.start ?? Infinity, rest < 0 ? Infinity : count.end + rest);
  const from = counts[at - 1]?.end ?? 0;
  const foreign = (date: DateMention) =>
    acts.some(
      (other) => !other.adnominal && other.what !== act.what && other.start >= date.end && other.end <= count.start,
    );
  const ahead = dates.filter((date) => date.start >= from && date.end <= count.start && !foreign(date));
  const taken = (date: DateMention) =>
    acts.some(
      (other) =>
        other.what !== act.what &&
        other.start >= date.end &&
        other.end <= count.start &&
        !dates.some(({ start, end }) => start >= date.end && end <= other.start),
    );
  const before = ahead.findLast((date) => !taken(date)) ?? ahead.at(-1);
  const between = dates.filter((date) => date.start >= count.end && date.end <= act.start);
  const own = between.filter((date) => date.start < next);
  const free = (date: DateMention) => !acts.some((other) => other.start >= date.end && other.end <= act.start);
  const near = own.findLast(free) ?? own[0];
  const leftToNext = near && before && next <= act.start && /^[^]{0,14}$/.test(words.slice(near.end, next));
  if (near && !leftToNext) return near;
  if (before) return before;
  if (between.length > 0 && dates.length === 1) return between[0] ?? null;
  const earlier = dates.findLast((date) => date.end <= count.start && !foreign(date));
  return (
    earlier ??
    (dates.length === 1 && act.end <= count.start ? (dates.find((date) => date.end <= act.start) ?? null) : null)
  );
}
