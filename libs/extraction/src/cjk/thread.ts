import type { Days } from '../calendar.js';
import type { DateMention, Draft, Sentence, Setting } from '../grammar.js';
import { actsIn } from './acts.js';
import type { Mentions } from './link.js';
import type { CjkAct, CjkCount, CjkRules } from './rules.js';

/** What carries over from one sentence to the next. */
export interface Thread {
  rules: CjkRules;
  setting: Setting;
  drafts: Draft[];
  last: Days | null;
  /** The title tells of a return. */
  topic: boolean;
  /** Where the sentences just before took place, for one that names no place. */
  venues: { places: string[]; paragraph: number } | null;
  /** The single events told last, each with its days. */
  events: { what: Draft['what']; days: Days; paragraph: number }[];
  voice: { speakers: string[]; paragraph: number } | null;
  /** A dated act upon "these people", for the next sentence's figure. */
  lent: { what: Draft['what']; days: Days } | null;
  /** An act of the sentence before whose people were not numbered. */
  open: { act: CjkAct; days: Days | null; places: string[]; paragraph: number } | null;
}

/** A sentence taken apart, with who is heard in it. */
export interface Parts extends Mentions {
  sentence: Sentence;
  /** All its dates, those of speaking too. */
  told: DateMention[];
  speakers: string[];
}

/** "【ソウル9日】", "(서울=연합뉴스)": where and when a report was written. */
const DATELINE = /^\s*(?:[【(（[〔][^】)）\]〕]{0,40}[】)）\]〕]\s*){1,2}/;

/** So many people never speak with one voice; a name that holds them was read too far. */
const MANY = 10;

/** "一名在边境的传教士说": somebody who speaks is no figure of what he tells. */
function speaks(words: string, count: CjkCount, speakers: string[], rules: CjkRules): boolean {
  const { start, end, qualifier, max } = count;
  if (qualifier === 'exact' && (max ?? 0) <= 3 && rules.speaking.test(words.slice(end, end + 60))) return true;
  if ((max ?? MANY) >= MANY) return false;
  return speakers.some((name) => {
    const at = words.indexOf(name);
    return at >= 0 && start >= at - 6 && end <= at + name.length;
  });
}

/** Sentences taken apart already, so that the weights need not do it again. */
const TAKEN = new WeakMap<Sentence, Parts>();

/** A sentence as it was taken apart in reading; undefined where it was not. */
export const takenOf = (sentence: Sentence): Parts | undefined => TAKEN.get(sentence);

/** Takes a sentence apart: acts, figures, the dates of what happened, and who says so. */
export function take(sentence: Sentence, { rules, setting, last, topic }: Thread): Parts {
  const { words } = sentence;
  const acts = actsIn(words, rules, topic);
  const speakers = rules.speakers(words);
  const counts = rules.counts(words).filter((count) => !speaks(words, count, speakers, rules));
  const dateline = DATELINE.exec(words)?.[0].length ?? 0;
  const all = rules.dates(words, setting.published, last).filter((date) => date.start >= dateline);
  const told = all.map((date, at) => {
    const before = all[at - 1] ?? last;
    return date.same && before ? { ...date, from: before.from, until: before.until } : date;
  });
  const dates = told.filter((date) => !rules.tellsOfSpeech(words, date, acts, counts));
  const parts = { sentence, words, acts, counts, dates, told, speakers };
  TAKEN.set(sentence, parts);
  return parts;
}
