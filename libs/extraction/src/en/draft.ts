import type { Aggregate } from '#contracts';
import { aggregateOf } from '../aggregate.js';
import type { Days } from '../calendar.js';
import { venuesIn } from '../gazetteer.js';
import type { DateMention, Draft, Sentence, Setting } from '../grammar.js';
import { addDays, type Day } from '../calendar.js';
import type { EnglishAct } from './acts.js';
import { type Speakers, speakerOf } from './attribution.js';
import type { EnglishCount } from './counts.js';
import type { Denial } from './denials.js';
import { remembered } from './remembered.js';
import { matchesOf } from '../matches.js';

const TOTAL_WORDS =
  /\b(?:in total|altogether|so far|to date|over the years|(?<!(?:has|have|had|were|was) )since|cumulative|the total|in all|at different times|separately confirmed)\b/i;
const COMING = /\b(?:next|expected|scheduled|due|plan\w*|will|set to|upcoming|coming)\b/i;
/** How far ahead a feared day may lie. */
const AHEAD_DAYS = 150;
const PLANNED =
  /\b(?:plan\w*|prepar\w+|schedul\w+|due to|set to|(?:is|are|was|were) to be|intend\w*|announc\w+|about to|going to|decided to|agreed to|order\w+|will)\b[^;]{0,60}$/i;
const STOCK_WORDS =
  /\b(?:currently|indefinitely|still|remain\w*|now|estimated|number of|languish\w*|awaiting|at any (?:given )?time)\b/i;

const venuesOf = remembered(venuesIn);

/** What carries over from one sentence of a report to the next. */
export interface Thread {
  setting: Setting;
  drafts: Draft[];
  speakers: Speakers;
  lastDays: Days | null;
  subject: 'returns' | 'arrivals' | null;
  /** The people last spoken of are workers, sailors or another people. */
  others: boolean;
}

/** A sentence taken apart. */
export interface Parts {
  sentence: Sentence;
  /** The sentence without its asides: spaces in their place, so that all offsets hold. */
  plain: string;
  /** The same without dates, for what stands next to what. */
  bare: string;
  counts: EnglishCount[];
  acts: EnglishAct[];
  dates: DateMention[];
  /** What it denies, stops or leaves open. */
  denial: Denial | null;
}

/** The days of a date, without where it stands. */
export function daysOf(date: DateMention | null): Days | null {
  return date && { from: date.from, until: date.until };
}

/** Feared days lie ahead where the year is not stated and the next such day is near. */
function ahead(words: string, date: DateMention | null, act: EnglishAct, published: Day | null): DateMention | null {
  const next = date?.upcoming;
  if (!date || !next || !published || act.mood !== 'feared') return date;
  if (date.start < act.end && !COMING.test(words)) return date;
  return next.from <= addDays(published, AHEAD_DAYS) ? { ...date, ...next } : date;
}

/** "Seven have been in custody since 3 May": a group's custody began that day; only a crowd is a number that grows. */
function heldSince(date: DateMention | null, count: EnglishCount, act: EnglishAct): DateMention | null {
  const group = act.state && count.qualifier !== 'vague' && (count.max ?? count.min ?? 0) < 100;
  return date?.since && group ? { ...date, until: date.from, since: false } : date;
}

/** "A trader said 60, while a group in Seoul said 100": each figure has its own speaker. */
function clauseAround(words: string, { start, end }: EnglishCount): string {
  const breaks = matchesOf(words, /,\s(?:while|whereas|but)\s|;\s/g).map(({ index }) => index);
  const from = breaks.findLast((at) => at < start) ?? 0;
  return words.slice(from, breaks.find((at) => at >= end) ?? words.length).replace(/^[,;]\s*/, '');
}

/** The claim that a figure, its act and its date make together. */
export function draftOf(
  parts: Parts,
  count: EnglishCount,
  act: EnglishAct,
  told: DateMention | null,
  thread: Thread,
): Draft {
  const { words } = parts.sentence;
  const date = heldSince(ahead(words, told, act, thread.setting.published), count, act);
  const what = act.mood === 'feared' ? 'at_risk' : act.what;
  const clause = speakerOf(clauseAround(words, count), thread.speakers);
  const { name, named, chain } = clause.named ? clause : speakerOf(words, thread.speakers);
  const figure = { min: count.min, max: count.max, qualifier: count.qualifier };
  const cues = {
    total: TOTAL_WORDS.test(words),
    stock: act.state || STOCK_WORDS.test(words),
    since: date?.since ?? false,
  };
  const own = venuesOf(words);
  const places = own.length > 0 || act.end > 0 ? own : (thread.drafts.at(-1)?.places ?? []);
  const before = thread.drafts.at(-1);
  const ofThese = /^(?:of|among) (?:these|those|them)\b/i.test(words) && before?.aggregate === 'total';
  const partOfStock = act.end === 0 && before?.aggregate === 'stock';
  const aggregate: Aggregate | null = partOfStock
    ? 'stock'
    : ofThese
      ? 'total'
      : aggregateOf(what, figure, daysOf(date), cues);
  const wording = words.slice(count.start, count.end).toLowerCase();
  const said = { places, attributedTo: name, speakers: chain, namesSpeaker: named, sentence: parts.sentence };
  const feared = act.mood === 'feared';
  const planned = feared && PLANNED.test(words.slice(Math.max(0, act.start - 110), act.start));
  const certainty = planned ? 'planned' : feared ? 'feared' : name === null ? 'stated' : 'reported';
  return { what, figure, wording, days: daysOf(date), aggregate, since: cues.since, certainty, ...said };
}

/** "two remain in custody", "seven were sent back": nothing but a verb between a bare number and what befell its people. */
const UNDERGO =
  /^ (?:of (?:them|(?:the|that|those) \w+) )?(?:(?:have|had|has|were|was|are|since|later|then|also|now|reportedly|been) )*$/i;

/** "Nineteen of those held there have been sent over", "returned eight of the detainees": some of a group, with a fate of their own. */
function undergoing(words: string, count: EnglishCount, act: EnglishAct): boolean {
  if (!/ of (?:them|whom|th(?:e|at|is|ose|ese))\b/i.test(words.slice(count.start, count.end + 12))) return false;
  if (act.end <= count.start) return act.voice === 'active' && count.start - act.end < 4;
  return (act.voice === 'passive' || act.state) && !act.reduced && act.start - count.end < 110;
}

/** "Twenty-seven were women": who they were, not what befell them. */
const WERE =
  /^ (?:of (?:them|whom) )?(?:were|are|was|is) (?:\w+ly )?(?:women|men|children|girls|boys|minors|teenagers)\b/i;

/** True for what is precise enough to state: no denials, no "some" without a date, no stray small numbers. */
export function worth(words: string, count: EnglishCount, act: EnglishAct, date: DateMention | null): boolean {
  if (act.mood === 'denied' || (act.mood === 'feared' && act.what !== 'repatriated')) return false;
  if (count.partOf && WERE.test(words.slice(count.end, count.end + 24))) return false;
  const ofThose = undergoing(words, count, act);
  if (
    count.partOf &&
    date === null &&
    !ofThose &&
    !UNDERGO.test(words.slice(count.end, act.start)) &&
    act.what !== 'arrived'
  )
    return false;
  if (
    count.weak &&
    (date === null || act.reduced || (act.state && count.qualifier === 'vague') || act.mood !== 'actual')
  )
    return false;
  if (act.what === 'arrived' && (count.weak || count.qualifier === 'vague')) return false;
  if (count.who === 'bare' && !ofThose && !count.countsActs && count.qualifier === 'exact' && date === null)
    return (count.max ?? 0) >= 10 || UNDERGO.test(words.slice(count.end, act.start));
  return true;
}
