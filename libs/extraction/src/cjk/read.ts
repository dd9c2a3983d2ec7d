import { aggregateOf } from '../aggregate.js';
import type { Days } from '../calendar.js';
import { venuesIn } from '../gazetteer.js';
import type { DateMention, Draft, Sentence, Setting, Span } from '../grammar.js';
import { actOf } from './link.js';
import type { CjkAct, CjkCount, CjkRules } from './rules.js';

/** The acts of a sentence in order, weighed. Of two that overlap the longer counts. */
export function actsIn(words: string, rules: CjkRules): CjkAct[] {
  const found = rules.acts.flatMap(([what, pattern]) =>
    [...words.matchAll(pattern)].map((match) => {
      const act = { start: match.index, end: match.index + match[0].length, what };
      return { ...act, ...rules.shape(words, act) };
    }),
  );
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((act, at) => !sorted.some((other, i) => i < at && other.end > act.start));
}

/** The date of a figure: between it and the next figure, else before it, else the act's own. Lists of both are paired. */
function dateOf(at: number, counts: CjkCount[], act: Span, dates: DateMention[]): DateMention | null {
  const count = counts[at] as CjkCount;
  const last = dates.at(-1);
  if (!last) return null;
  if (counts.length === dates.length && dates.length > 1 && counts.every((c) => c.start >= last.end))
    return dates[at] ?? null;
  const from = counts[at - 1]?.end ?? 0;
  const next = counts[at + 1]?.start ?? Infinity;
  const before = dates.filter((date) => date.start >= from && date.end <= count.start).at(-1);
  const behind = dates.filter((date) => date.start >= count.end && date.end <= act.start && date.start < next).at(-1);
  return (
    behind ??
    before ??
    (at === 0 || dates.length === 1 ? (dates.findLast((date) => date.end <= count.start) ?? null) : null)
  );
}

function worth(count: CjkCount, act: CjkAct, date: DateMention | null, words: string, rules: CjkRules): boolean {
  if (act.mood === 'denied' || (act.mood === 'feared' && act.what !== 'repatriated')) return false;
  if (count.weak && date === null) return false;
  if (act.what === 'arrived' && count.qualifier === 'vague') return false;
  return !rules.rate.test(words.slice(Math.max(0, count.start - 20), count.end + 12));
}

const PRONOUN =
  /^(?:이|그|해당|동|该|該|这|這|此|同|この|その|両)\s?(?:단체|기관|소식통|관계자|방송|매체|신문|신문은|组织|組織|团体|團體|机构|機構|報告|报告|団体|組織|氏|紙)|[0-9０-９]|[명人]$|^(?:他|她|他们|他們|그|그는|彼)$/;

/** Who a sentence says it is from; figures and pronouns are nobody. */
function speakerOf(words: string, rules: CjkRules): string | null {
  const name = rules.speaker(words);
  return name === null || PRONOUN.test(name) ? null : name;
}

/** What carries over from one sentence to the next. */
interface Thread {
  rules: CjkRules;
  setting: Setting;
  drafts: Draft[];
  last: Days | null;
  voice: string | null;
  /** A dated act upon "these people", for the next sentence's figure. */
  lent: { what: Draft['what']; days: Days } | null;
}

interface Parts {
  sentence: Sentence;
  acts: CjkAct[];
  counts: CjkCount[];
  dates: DateMention[];
}

function take(sentence: Sentence, { rules, setting, last }: Thread): Parts {
  const { words } = sentence;
  const acts = actsIn(words, rules);
  const counts = rules.counts(words);
  const dates = rules
    .dates(words, setting.published, last)
    .filter((date) => !rules.tellsOfSpeech(words, date, acts, counts));
  return { sentence, acts, counts, dates };
}

function draftOf({ sentence, acts, counts, dates }: Parts, at: number, thread: Thread): Draft | null {
  const { words } = sentence;
  const { rules } = thread;
  const count = counts[at] as CjkCount;
  const act = actOf(words, count, counts, acts, rules);
  const date = act && dateOf(at, counts, act, dates);
  if (!act || !worth(count, act, date, words, rules)) return null;
  const what = act.mood === 'feared' ? 'at_risk' : act.what;
  const days = date ? { from: date.from, until: date.until } : thread.lent?.what === what ? thread.lent.days : null;
  const figure = { min: count.min, max: count.max, qualifier: count.qualifier };
  const cues = {
    total: rules.total.test(words),
    stock: act.state || rules.stock.test(words),
    since: date?.since ?? false,
  };
  const said = {
    places: venuesIn(words),
    attributedTo: speakerOf(words, rules) ?? thread.voice,
    namesSpeaker: false,
    sentence,
  };
  return {
    what,
    figure,
    wording: words.slice(count.start, count.end),
    days,
    aggregate: aggregateOf(what, figure, days, cues),
    ...said,
  };
}

/** "These people were caught on the 15th": dates the undated claims just before, or the figure of the next sentence. */
function lendDate({ sentence, acts, counts, dates }: Parts, thread: Thread): Thread['lent'] {
  const act = acts.find(({ mood, what }) => mood === 'actual' && what !== 'arrived');
  const date =
    dates.findLast(({ since, start }) => !since && start < (act?.start ?? 0)) ?? dates.find(({ since }) => !since);
  if (!act || !date || counts.some(({ who }) => who === 'north_korean') || !thread.rules.sameGroup.test(sentence.words))
    return null;
  const days = { from: date.from, until: date.until };
  for (const draft of thread.drafts.slice(-3)) {
    const near = sentence.paragraph - draft.sentence.paragraph <= 1;
    if (near && draft.what === act.what && draft.days === null && draft.aggregate === null) draft.days = days;
  }
  return { what: act.what, days };
}

/** Reads all claims of a Korean, Chinese or Japanese report by its language's rules. */
export function readCjk(rules: CjkRules, sentences: Sentence[], setting: Setting): Draft[] {
  const thread: Thread = { rules, setting, drafts: [], last: null, voice: null, lent: null };
  for (const sentence of sentences) {
    const parts = take(sentence, thread);
    const found = parts.counts.map((_, at) => draftOf(parts, at, thread)).filter((draft) => draft !== null);
    thread.lent = lendDate(parts, thread);
    thread.drafts.push(...found);
    thread.last = found.findLast(({ days }) => days)?.days ?? thread.last;
    thread.voice = speakerOf(sentence.words, rules) ?? thread.voice;
  }
  return thread.drafts;
}
