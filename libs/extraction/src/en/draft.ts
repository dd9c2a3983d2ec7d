import type { Aggregate } from '#contracts';
import { aggregateOf } from '../aggregate.js';
import type { Days } from '../calendar.js';
import { venuesIn } from '../gazetteer.js';
import type { DateMention, Draft, Sentence, Setting } from '../grammar.js';
import type { EnglishAct } from './acts.js';
import { type Speakers, speakerOf } from './attribution.js';
import type { EnglishCount } from './counts.js';

const TOTAL_WORDS =
  /\b(?:in total|altogether|so far|to date|over the years|since|cumulative|the total|in all|at different times|separately confirmed)\b/i;
const STOCK_WORDS =
  /\b(?:currently|indefinitely|still|remain\w*|now|estimated|number of|languish\w*|awaiting|at any (?:given )?time)\b/i;

/** What carries over from one sentence of a report to the next. */
export interface Thread {
  setting: Setting;
  drafts: Draft[];
  speakers: Speakers;
  lastDays: Days | null;
  subject: 'returns' | 'arrivals' | null;
}

/** A sentence taken apart. */
export interface Parts {
  sentence: Sentence;
  counts: EnglishCount[];
  acts: EnglishAct[];
  dates: DateMention[];
}

/** The days of a date, without where it stands. */
export function daysOf(date: DateMention | null): Days | null {
  return date && { from: date.from, until: date.until };
}

/** The claim that a figure, its act and its date make together. */
export function draftOf(
  parts: Parts,
  count: EnglishCount,
  act: EnglishAct,
  date: DateMention | null,
  thread: Thread,
): Draft {
  const { words } = parts.sentence;
  const what = act.mood === 'feared' ? 'at_risk' : act.what;
  const { name, named } = speakerOf(words, thread.speakers);
  const figure = { min: count.min, max: count.max, qualifier: count.qualifier };
  const cues = {
    total: TOTAL_WORDS.test(words),
    stock: act.state || STOCK_WORDS.test(words),
    since: date?.since ?? false,
  };
  const own = venuesIn(words);
  const places = own.length > 0 || act.end > 0 ? own : (thread.drafts.at(-1)?.places ?? []);
  const before = thread.drafts.at(-1);
  const ofThese = /^(?:of|among) (?:these|those|them)\b/i.test(words) && before?.aggregate === 'total';
  const aggregate: Aggregate | null = ofThese ? 'total' : aggregateOf(what, figure, daysOf(date), cues);
  const wording = words.slice(count.start, count.end).toLowerCase();
  const said = { places, attributedTo: name, namesSpeaker: named, sentence: parts.sentence };
  return { what, figure, wording, days: daysOf(date), aggregate, ...said };
}

/** True for what is precise enough to state: no denials, no "some" without a date, no stray small numbers. */
export function worth(count: EnglishCount, act: EnglishAct, date: DateMention | null): boolean {
  if (act.mood === 'denied' || (act.mood === 'feared' && act.what !== 'repatriated')) return false;
  if (count.partOf && date === null && act.what !== 'arrived') return false;
  if (count.weak && (date === null || act.reduced || act.mood !== 'actual')) return false;
  if (act.what === 'arrived' && (count.weak || count.qualifier === 'vague')) return false;
  if (count.who === 'bare' && !count.countsActs && count.qualifier === 'exact' && date === null)
    return (count.max ?? 0) >= 10;
  return true;
}
