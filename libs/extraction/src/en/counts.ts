import type { Figure } from '../grammar.js';
import type { EnglishCount } from './count.js';
import { namedGroups, summed } from './groups.js';
import { countedAfter } from './noun-phrase.js';
import { isTrap } from './number-traps.js';
import { NUMBER, numberValue } from './numbers.js';
import { remembered } from './remembered.js';
import { matchesOf } from '../matches.js';

const AT_LEAST =
  'more than|over|at least|at the very least|above|upwards of|upward of|no fewer than|no less than|not fewer than|not less than|in excess of|exceeding|a minimum of|well over|just over|slightly more than|greater than|exceeded|exceeds|exceed|topped|surpassed|north of|a good|not under|not below|no smaller than|a little over|a little more than';
const AT_MOST =
  'as many as|as high as|up to|at most|no more than|not more than|fewer than|less than|under|a maximum of|as much as|maximum of|not over|not above|not exceeding|below|fewer still than|no higher than';
const ABOUT =
  'about|some|nearly|close to|approximately|around|roughly|almost|an estimated|estimated|near|just under|just short of|an approximate|approx\\.?|or so|circa|perhaps|maybe|possibly|probably|believed to be|what may be|in the region of|something like|in the order of|on the order of|in the neighbou?rhood of|well-nigh|close on|getting on for|a little under|a little short of|a little less than|shy of|just shy of|more or less';
const BETWEEN =
  'from|between|anywhere from|anywhere between|somewhere between|ranges from|ranged from|ranging from|ranges between|ranged between|anything from|anything between';
const PLAIN =
  'only|just|exactly|precisely|a total of|total of|the|all|another|a further|these|those|other|some other|the other|a group of|group of';
const SOFT =
  'possibly|perhaps|likely|reportedly|apparently|allegedly|an estimated|a total of|another|a further|the|between|what they said were|the more than';
/** What one figure may look like, hedges on both sides. */
const HEDGED = new RegExp(
  `(?:\\b(?:(${AT_LEAST})|(${AT_MOST})|(${ABOUT})|(${BETWEEN})|${PLAIN})\\s+(?:(?:${SOFT})\\s+)?)?` +
    `(?<![\\w.,:$€£¥#/-])(${NUMBER})(?![\\w%]|,\\d|\\.\\d|:\\d)` +
    `(?:(?:\\s?[-–—]\\s?|\\s(?:to|and|or|up to)\\s)(?:(?:as many as|about|around|perhaps|up to|maybe|possibly|even) )?(${NUMBER})(?![\\w%-]|,\\d|\\.\\d))?(\\+|-plus\\b|-odd\\b|-some\\b|-ish\\b|\\s?(?:or more|or over|or above|and more(?! than)|and up|and upwards?|and counting|or so|or thereabouts|give or take|more or less|odd|plus)\\b)?`,
  'gi',
);
const VAGUE =
  /\b(?:(?:several |many |a few |more than (?:a )?|low |high )?(?:dozens|hundreds|scores|thousands)(?: more)?|(?:several|a few|a couple of|a couple|some|many) (?:dozen|hundred|thousand)s?(?: more)?|untold numbers|an untold number|a few (?:dozen|hundred)|tens of thousands|an? (?:"|“)?(?:very |fairly )?(?:large|significant|great|considerable|big|substantial|small|unknown|undisclosed|unspecified|undetermined|unconfirmed|sizeable) (?:number|group)(?:"|”)?|(?:"|“)?large numbers?(?:"|”)?|several|some more|some|many|a number|a handful|a few|numerous|groups?)\b["”]?/gi;
const WEAK_VAGUE = /^(?:some more|(?:some|many|a few)(?! (?:dozen|hundred|thousand))|groups?|numerous|a handful)\b/i;
const PART_OF =
  /\b(?:includ(?:ing|ed|es)|among (?:them|those|whom)|compris(?:ing|ed|es)|consist(?:s|ed|ing) of|made up of|such as|divided into|of whom|of them|(?:it|group|they|were|are) (?:is|are|was|were)?)\s*(?:at least |about |some |were |are |being )?$/i;
/** "two of them teenagers", "52 of whom were women": people of a figure before. */
const OF_THEM =
  /^ (?:of (?:them|whom|those|these|(?:the|that) (?:group|detainees|people))\b(?! (?:was|were|have|had|has|being|are) (?:\w+ ){0,3}?(?:sent|returned|repatriated|deported|handed|arrested|detained|caught|held|forc))|were (?:women|men|children|girls|boys|minors)\b)/i;

export type { EnglishCount };

/** "Five or six hundred" is 500 to 600: the first number shares the unit of the second. */
function scaleOf(first: string, second: string): number {
  const [low, high] = [numberValue(first), numberValue(second)];
  const unit = /\bthousand\b/i.test(second) ? 1000 : /\bhundred\b/i.test(second) ? 100 : 12;
  const shared = /^[a-z]+ (?:hundred|thousand|dozen)$/i.test(second) && low < 20 && low * unit < high;
  return shared ? unit : 1;
}

function figureOf(found: RegExpMatchArray): Figure {
  const [, least, most, about, between, first = '', second, suffix] = found;
  const upper = second === undefined ? null : numberValue(second);
  const value = numberValue(first) * scaleOf(first, second ?? '');
  const joint = found[0].slice(found[0].indexOf(first) + first.length);
  const listed = /^\sand\s/.test(joint) && !between;
  if (upper !== null && upper > value && !listed) {
    return { min: value, max: upper, qualifier: 'range' };
  }
  if (
    least ||
    /^(?:\+|-plus|\s?(?:or more|or over|or above|and more(?! than)|and up|and counting|plus))/.test(suffix ?? '')
  )
    return { min: value, max: null, qualifier: 'at_least' };
  if (most) return { min: null, max: value, qualifier: 'at_most' };
  const dozen = /\bdozen\b/i.test(first) && suffix !== undefined;
  return { min: value, max: value, qualifier: about || suffix || dozen ? 'about' : 'exact' };
}

/** "92 arrests or more", "40 people at least": a hedge behind what is counted. */
const HEDGED_LATE =
  /^,? (?:(or more|or over|and more(?! than)|and up|and counting|at (?:the )?(?:very )?least(?=[,.;:]|$)|if not more)|(or fewer|or less|at (?:the )?(?:very )?most(?=[,.;:]|$))|(or so|or thereabouts|give or take|more or less))\b/i;

function hedgedLate(figure: Figure, behind: string): Figure {
  const [, least, most, about] = (figure.qualifier === 'exact' && HEDGED_LATE.exec(behind)) || [];
  if (least) return { min: figure.min, max: null, qualifier: 'at_least' };
  if (most) return { min: null, max: figure.max, qualifier: 'at_most' };
  return about ? { ...figure, qualifier: 'about' } : figure;
}

/** "14 of the 15": the 15 are only referred to. */
const OF_THE = new RegExp(`${NUMBER} of (?:the|those|these|all)\\b[^,]{0,4}$`, 'i');

function countOf(sentence: string, found: RegExpExecArray): EnglishCount | null {
  const numberAt = found.index + found[0].indexOf(found[5] as string, (found[1] ?? found[2] ?? '').length);
  const end = found.index + found[0].length;
  const hedged = (found[1] ?? found[2] ?? found[3]) !== undefined;
  const written = { sentence, start: found.index, numberAt, end, digits: found[5] as string, hedged };
  if (isTrap({ ...written, range: found[6] !== undefined })) return null;
  const before = sentence.slice(Math.max(0, found.index - 40), found.index);
  if (OF_THE.test(`${before}${found[0].slice(0, 6)}`)) return null;
  if (/\bin\s*$/i.test(before) && /^ (?:\w+ )?(?:cases|instances)\b/.test(sentence.slice(end, end + 30))) return null;
  const group =
    /\b(?:famil(?:y|ies)|group|party|band) of\s*$/i.test(before) ||
    /^-(?:member|strong|person)/.test(sentence.slice(end));
  const counted = countedAfter(sentence, end);
  if (counted === null && !group) return null;
  const who = counted?.who === 'bare' && group ? 'unnamed' : (counted?.who ?? 'unnamed');
  const span = { start: found.index, end: counted?.end ?? end };
  const whole = /^all\b/i.test(found[0]);
  const partOf = PART_OF.test(before) || (!whole && OF_THEM.test(sentence.slice(end, end + 60)));
  const figure = hedgedLate(figureOf(found), sentence.slice(span.end, span.end + 24));
  return { ...span, ...figure, who, countsActs: counted?.act ?? false, partOf, weak: false };
}

const AGES = /\b(?:ages?|aged|between)\s*$/i;

function numbersIn(sentence: string): EnglishCount[] {
  const counts: EnglishCount[] = [];
  const pattern = HEDGED;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(sentence); found; found = pattern.exec(sentence)) {
    const year = /^(?:19|20)\d{2}$/.test(found[5] as string) && found[6] !== undefined;
    const bounded = found[1] ?? found[2] ?? found[3] ?? found[4];
    if (year && /^(?:19|20)\d{2}$/.test(found[6] as string)) continue;
    if (year && bounded === undefined) {
      pattern.lastIndex = found.index + found[0].indexOf(found[5] as string) + 4;
      continue;
    }
    const count = countOf(sentence, found);
    if (count) counts.push(count);
    else if (found[6] !== undefined && !AGES.test(sentence.slice(Math.max(0, found.index - 12), found.index)))
      pattern.lastIndex = found.index + found[0].lastIndexOf(found[6]);
  }
  return counts;
}

/** "A large number appeared to have been returned": nobody is named, but only people are counted so. */
const STRONG_VAGUE = /\b(?:dozens?|hundreds?|scores|thousands?|number|numbers)\b/i;
/** Vague numbers that count people without a noun; "a number" is only a number. */
const ALONE_VAGUE =
  /\b(?:dozens?|hundreds?|scores|thousands?|(?:large|great|considerable|substantial|significant) numbers?)\b/i;
const VERB_AFTER = /^ (?:appear\w*|seem\w*|had|have|has|were|was|are|may|might|could|will|face)\b/i;
const FAMILIES = /^ (?:North Korean |refugee |whole |entire )?(?:families|households)\b/i;
const NO_NUMBER: Figure = { min: null, max: null, qualifier: 'vague' };
const span = (start: number, end: number) => ({ start, end });

function vagueIn(sentence: string): EnglishCount[] {
  const counts: EnglishCount[] = [];
  for (const found of matchesOf(sentence, VAGUE)) {
    const end = found.index + found[0].length;
    const counted = countedAfter(sentence, end);
    const weak = WEAK_VAGUE.test(found[0]);
    const more = found[0].toLowerCase() === 'some more' && counted?.who === 'bare';
    const families = FAMILIES.test(sentence.slice(end, end + 30));
    const alone = families || (STRONG_VAGUE.test(found[0]) && VERB_AFTER.test(sentence.slice(end, end + 14)));
    if (alone) {
      counts.push({
        ...span(found.index, end),
        ...NO_NUMBER,
        who: 'unnamed',
        countsActs: false,
        partOf: false,
        weak: false,
      });
      continue;
    }
    if (
      !counted ||
      counted.act ||
      (counted.who === 'bare' && !more && (weak || !ALONE_VAGUE.test(found[0]))) ||
      (weak && !more && counted.who !== 'north_korean')
    )
      continue;
    const who = more ? 'unnamed' : counted.who;
    const partOf = PART_OF.test(sentence.slice(Math.max(0, found.index - 40), found.index));
    counts.push({
      ...span(found.index, counted.end),
      ...NO_NUMBER,
      who,
      countsActs: false,
      partOf,
      weak: weak || who === 'bare',
    });
  }
  return counts;
}

function read(sentence: string): EnglishCount[] {
  const named = namedGroups(sentence);
  const free = (v: EnglishCount, others: EnglishCount[]) => !others.some((n) => n.start < v.end && v.start < n.end);
  const families = named.filter(({ max }) => (max ?? 0) > 1);
  const numbers = numbersIn(sentence).filter((count) => free(count, families));
  const vague = vagueIn(sentence).filter((v) => free(v, [...numbers, ...named]));
  const people = named.filter((v) => free(v, numbers));
  return summed(
    sentence,
    [...numbers, ...vague, ...people].sort((a, b) => a.start - b.start),
  ).slice(0, 40);
}

/** All figures of people in a sentence, in order. Numbers in brackets only break another figure down and are left out. */
export const countsIn: (sentence: string) => EnglishCount[] = remembered(read);
