import type { CountMention, Figure } from '../grammar.js';
import { countedAfter } from './noun-phrase.js';
import { NUMBER, numberValue } from './numbers.js';

const AT_LEAST =
  'more than|over|at least|above|upwards of|no fewer than|no less than|not less than|in excess of|exceeding|a minimum of|well over|just over|greater than|exceeded|exceeds|topped';
const AT_MOST =
  'as many as|up to|at most|no more than|not more than|fewer than|less than|under|a maximum of|as much as';
const ABOUT =
  'about|some|nearly|close to|approximately|around|roughly|almost|an estimated|estimated|near|just under|an approximate|approx\\.?|or so|circa';
const HEDGED = new RegExp(
  `(?:\\b(?:(${AT_LEAST})|(${AT_MOST})|(${ABOUT})|(from|between|ranges from|ranged from)|only|just|exactly|a total of|total of|the|all|another|a further|these|those|other)\\s+(?:(?:possibly|perhaps|likely|reportedly|an estimated|a total of|another|a further|the)\\s+)?)?` +
    `(?<![\\w.,:$€£¥#-])(${NUMBER})(?![\\w%]|,\\d|\\.\\d|:\\d)` +
    `(?:(?:\\s?[-–—]\\s?|\\s(?:to|and|or)\\s)(${NUMBER})(?![\\w%]|,\\d|\\.\\d))?(\\+|\\s?(?:or more|or so|-odd|odd|plus)\\b)?`,
  'gi',
);
const VAGUE =
  /\b(?:(?:several |many |a few )?(?:dozens|hundreds|scores|thousands)|several (?:dozen|hundred|thousand)|tens of thousands|an? (?:"|“)?(?:very |fairly )?(?:large|significant|great|considerable|big|substantial|small|unknown|undisclosed|unspecified|undetermined) (?:number|group)(?:"|”)?|(?:"|“)?large numbers?(?:"|”)?|several|some more|some|many|a number|a handful|a few|numerous|groups?)\b["”]?/gi;
const WEAK_VAGUE = /^(?:some more|some|many|a few|groups?|numerous|a handful)\b/i;
const UNIT_AFTER =
  /^[\s-]*(?:%|percent|per cent|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|km\b|kilomet|miles?\b|metres?\b|meters?\b|million|billion|trillion|yuan|won\b|dollars|a\.m|p\.m|o'clock|times\b|(?:per|a|each|every|every single) (?:year|month|week|day|annum)|annually|-?year-old|yearly|years-old)/i;
const MONTH_NEAR = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/;
const MONTH_NEXT =
  /^(?:\s?(?:-|–|to|and)\s?\d{1,2})?(?:st|nd|rd|th)?\s+(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*/;
const PART_OF =
  /\b(?:includ(?:ing|ed|es)|among (?:them|those|whom)|compris(?:ing|ed|es)|consist(?:s|ed|ing) of|made up of|such as|divided into|(?:it|group|they|were|are) (?:is|are|was|were)?)\s*(?:at least |about |some )?$/i;

/** A figure in an English sentence, with what the rules that link it to an act need to know. */
export interface EnglishCount extends CountMention {
  /** The figure counts acts ("41 arrests"). */
  countsActs: boolean;
  /** "including five children": part of another figure. */
  partOf: boolean;
  /** "some", "many": only worth a claim when the rest of the sentence is precise. */
  weak: boolean;
}

function figureOf(found: RegExpMatchArray): Figure {
  const [, least, most, about, between, first = '', second, suffix] = found;
  const value = numberValue(first);
  const upper = second === undefined ? null : numberValue(second);
  const listed = /\sand\s\S+$/.test(found[0].trimEnd()) && !between;
  if (upper !== null && upper > value && !listed) {
    return { min: value, max: upper, qualifier: 'range' };
  }
  if (least || /^(?:\+|\s?(?:or more|plus))/.test(suffix ?? ''))
    return { min: value, max: null, qualifier: 'at_least' };
  if (most) return { min: null, max: value, qualifier: 'at_most' };
  return { min: value, max: value, qualifier: about || suffix ? 'about' : 'exact' };
}

/** Numbers that are no head counts: years, days of a month, money, shares, rates, ages, times, codes. */
function isOther(sentence: string, found: RegExpExecArray, numberAt: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, numberAt - 14), numberAt);
  const lead = sentence.slice(Math.max(0, found.index - 20), found.index);
  const after = sentence.slice(end, end + 24);
  const digits = found[5] as string;
  const hedged = (found[1] ?? found[2] ?? found[3]) !== undefined;
  if (UNIT_AFTER.test(after) || MONTH_NEXT.test(after)) return true;
  if (
    MONTH_NEAR.test(before.trimEnd()) ||
    /(?:\bages?|\baged|ages of|\bNo\.|article|chapter|page|resolution)\s*$/i.test(lead)
  )
    return true;
  if (/^\s?,/.test(after) && /[A-Z][\w.’'-]*,\s$/.test(lead) && Number(digits) < 100) return true;
  if (/^\d{4}$/.test(digits) && !hedged && Number(digits) >= 1900 && Number(digits) <= 2099) {
    return found[6] === undefined && !/^ (?:North|N\.) Korean/.test(after);
  }
  if (/^one$|^a$/i.test(digits)) return !/^ (?:North|N\.|defector|escapee|refugee|NK)/i.test(after);
  return /^['’]s\b|^\)/.test(after) || /^-(?!member|strong|person)\w/.test(after);
}

/** "14 of the 15": the 15 are only referred to. */
const OF_THE = new RegExp(`${NUMBER} of (?:the|those|these|all)\\b[^,]{0,4}$`, 'i');

function numbersIn(sentence: string): EnglishCount[] {
  const counts: EnglishCount[] = [];
  for (const found of sentence.matchAll(HEDGED)) {
    const numberAt = found.index + found[0].indexOf(found[5] as string, (found[1] ?? found[2] ?? '').length);
    const end = found.index + found[0].length;
    if (isOther(sentence, found, numberAt, end)) continue;
    const before = sentence.slice(Math.max(0, found.index - 40), found.index);
    if (OF_THE.test(`${before}${found[0].slice(0, 6)}`)) continue;
    const group =
      /\b(?:famil(?:y|ies)|group|party) of\s*$/i.test(before) || /^-(?:member|strong|person)/.test(sentence.slice(end));
    const counted = countedAfter(sentence, end);
    if (counted === null && !group) continue;
    const who = counted?.who === 'bare' && group ? 'unnamed' : (counted?.who ?? 'unnamed');
    const span = { start: found.index, end: counted?.end ?? end };
    counts.push({
      ...span,
      ...figureOf(found),
      who,
      countsActs: counted?.act ?? false,
      partOf: PART_OF.test(before),
      weak: false,
    });
  }
  return counts;
}

const SINGLE =
  /\b(?:an?|one)\s+(?:[\w-]+ ){0,3}?(?:(?:North|N\.) Korean(?: (?:female|male|teenage|woman|man))? (?:defector|escapee|refugee|woman|man|girl|boy|mother|teenager|citizen|national)|(?:North|N\.) Korean (?=who\b))/gi;

/** "A 36-year-old North Korean woman": one person. */
function singlesIn(sentence: string): EnglishCount[] {
  return [...sentence.matchAll(SINGLE)].map((found) => {
    const span = { start: found.index, end: found.index + found[0].length };
    return {
      ...span,
      min: 1,
      max: 1,
      qualifier: 'exact',
      who: 'north_korean',
      countsActs: false,
      partOf: false,
      weak: true,
    };
  });
}

/** "Eight women and two men" are ten. */
function summed(sentence: string, counts: EnglishCount[]): EnglishCount[] {
  const result: EnglishCount[] = [];
  for (const count of counts) {
    const last = result.at(-1);
    const both =
      last &&
      last.qualifier === 'exact' &&
      count.qualifier === 'exact' &&
      count.who === 'unnamed' &&
      last.who !== 'bare';
    if (
      last &&
      both &&
      last.max !== null &&
      count.max !== null &&
      /^,? and $/.test(sentence.slice(last.end, count.start))
    ) {
      const sum = last.max + count.max;
      result[result.length - 1] = { ...last, end: count.end, min: sum, max: sum };
    } else result.push(count);
  }
  return result;
}

function vagueIn(sentence: string): EnglishCount[] {
  const counts: EnglishCount[] = [];
  for (const found of sentence.matchAll(VAGUE)) {
    const end = found.index + found[0].length;
    const counted = countedAfter(sentence, end);
    const weak = WEAK_VAGUE.test(found[0]);
    const more = found[0].toLowerCase() === 'some more' && counted?.who === 'bare';
    if (
      !counted ||
      counted.act ||
      (counted.who === 'bare' && !more) ||
      (weak && !more && counted.who !== 'north_korean')
    )
      continue;
    const span = { start: found.index, end: counted.end };
    const figure: Figure = { min: null, max: null, qualifier: 'vague' };
    const who = more ? 'unnamed' : counted.who;
    counts.push({ ...span, ...figure, who, countsActs: false, partOf: false, weak });
  }
  return counts;
}

/** All figures of people in a sentence, in order. Numbers in brackets only break another figure down and are left out. */
export function countsIn(sentence: string): EnglishCount[] {
  const numbers = numbersIn(sentence);
  const vague = vagueIn(sentence).filter((v) => !numbers.some((n) => n.start < v.end && v.start < n.end));
  const brackets = [...sentence.matchAll(/\([^()]{0,120}\)/g)].map((m) => [m.index, m.index + m[0].length] as const);
  const singles = singlesIn(sentence).filter((v) => !numbers.some((n) => n.start < v.end && v.start < n.end));
  return summed(
    sentence,
    [...numbers, ...vague, ...singles].sort((a, b) => a.start - b.start),
  )
    .filter((count) => !brackets.some(([a, b]) => count.start > a && count.end <= b))
    .slice(0, 40);
}
