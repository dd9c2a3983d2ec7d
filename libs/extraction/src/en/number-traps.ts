import { numberValue } from './numbers.js';

/** Numbers that are no head counts: years, days of a month, money, shares, rates, ages, times, codes. */
const UNIT_AFTER =
  /^[\s-]*(?:%|percent|per cent|percentage|years?\b|months?\b|weeks?\b|days?\b|nights?\b|hours?\b|minutes?\b|km\b|kilomet|miles?\b|metres?\b|meters?\b|million|billion|trillion|yuan|renminbi|won\b|dollars|pounds|euros|a\.m|p\.m|o['’]clock|times\b|kg\b|tons?\b|tonnes?\b|votes?\b|points?\b|degrees?\b|square\b|feet\b|inches\b|acres\b|litres?\b|liters?\b|seats?\b|floors?\b|storeys?\b|rooms?\b|cells?\b|beds?\b|photographs?\b|photos?\b|copies\b|questions?\b|signatures?\b|letters?\b|(?:still |satellite |news )?(?:pictures?|images?|stills|drawings?|paintings?)\b|former\b|(?:per|a|each|every|every single) (?:year|month|week|day|annum)|annually|-?year-old|yearly|years-old|countries|nations|cities|towns|villages|provinces|crossings?|buses|trucks|vans|vehicles|locations|places|routes|sites|prisons|centres|centers|facilities|organi[sz]ations|groups|ngos|states|homes|flats|raids|pages|articles|witnesses|interviews|testimonies|percent)/i;
const MONTH_NEAR = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/;
const MONTH_NEXT =
  /^(?:\s?(?:-|–|to|and)\s?\d{1,2})?(?:st|nd|rd|th)?\s+(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b(?!\w)/;
/** "In mid-July 27 North Koreans": people follow, so the number is no day. */
const PEOPLE_NEXT = /^ (?:North Koreans?\b|people\b|defectors\b|refugees\b|escapees\b|women\b|men\b|others\b)/;
const CODE_BEFORE =
  /(?:\ba(?:n|ged)? (?:[\w-]+ )?(?:boy|girl|child|man|woman|youth|mother|father|baby|toddler|infant|farmer|soldier|labourer|worker) of|\bages?|\baged|ages of|\bNo\.|\barticle|\bchapter|\bpage|\bresolution|\bunit|\broom|\boffice|\bpublication|\bsection|\bverse|\bchannel|\bversion|\bG|\bline|\broute|\bissue|\bitem|\bparagraph|\bdecree|\border no\.?|\bby a vote of|\bcamp|\bbureau)\s*$/i;

/** "seven in" ten */
const RATIO_BEFORE = /\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of)(?: every)? $/i;

/** "The youngest of them 14", "who is nine": an age ends its clause. */
const AGE_BEFORE =
  /\b(?:(?:youngest|oldest|eldest)(?: of [\w ]{2,30}?)?,?(?: (?:is|was|being|aged))?|who (?:is|was|turned|has turned))(?: (?:only|just|now))? $/i;
/** "He had escaped at sixteen,": an age too. */
const AGE_AT =
  /^(?!.*\b(?:put|stood|stands?|estimat\w+|number\w*|set|placed|reckon\w*|count\w*)\b).*\bat (?:just |only )?$/i;
const OLDEST = 99;
/** "Built for forty": how many a place may hold. */
const HOLDS =
  /\b(?:built|constructed|designed|meant|intended|room|space|beds|places|capacity|fit)\s+(?:for|of|to hold|to take|to house)\s+(?:up to |about |some |around )?$/i;
const CLAUSE_ENDS = /^(?:[.,;:—”"]|$| and (?:studies|lives|works)\b)/;

/** A number where it stands: how it begins, what is behind it, and how it was written. */
export interface Written {
  sentence: string;
  /** Where the hedge begins, where the digits do, and where the number ends. */
  start: number;
  numberAt: number;
  end: number;
  digits: string;
  hedged: boolean;
  range: boolean;
}

function isDate({ sentence, numberAt, end, digits }: Written): boolean {
  const before = sentence.slice(Math.max(0, numberAt - 14), numberAt);
  if (PEOPLE_NEXT.test(sentence.slice(end, end + 16))) return false;
  if (MONTH_NEXT.test(sentence.slice(end, end + 24)) || (/^\d/.test(digits) && MONTH_NEAR.test(before.trimEnd())))
    return true;
  if (/\d[-./]$/.test(before) && /^\d{1,4}$/.test(digits)) return true;
  return /^[-./]\d/.test(sentence.slice(end, end + 3)) && !/^-\d{2,}/.test(sentence.slice(end, end + 4));
}

/** "Around 1945": a year, unless people follow. */
const AROUND = /^(?:around|about|circa|near)\b/i;

function isYear({ sentence, start, end, digits, hedged, range }: Written): boolean {
  if (/^(?:19|20)\d\d$/.test(digits) && hedged && !range && AROUND.test(sentence.slice(start, end)))
    return !/^ [a-z]+s\b|^ (?:North|N\.|NK|DPRK|people|men|women)/.test(sentence.slice(end, end + 16));
  if (!/^\d{4}$/.test(digits) || hedged || Number(digits) < 1900 || Number(digits) > 2099) return false;
  if (/^-\d\d-\d\d/.test(sentence.slice(end, end + 6))) return true;
  return !range && !/^ (?:(?:North|N\.) Koreans?\b|NK\b|DPRK )/.test(sentence.slice(end, end + 16));
}

/** Whether a number counts something else than people. */
export function isTrap(written: Written): boolean {
  const { sentence, start, end, digits, hedged, range } = written;
  const lead = sentence.slice(Math.max(0, start - 24), start);
  const after = sentence.slice(end, end + 24);
  if (/\b(?:bodies|remains|ashes|corpses|coffins) of\s+(?:the\s+)?$/i.test(lead)) return true;
  if (UNIT_AFTER.test(after) || isDate(written) || isYear(written) || CODE_BEFORE.test(lead)) return true;
  if (/^\s?,/.test(after) && /[A-Z][\w.’'-]*,\s$/.test(lead) && Number(digits) < 100) return true;
  if (
    /^ (?:out )?of (?:the )?(?:\d[\d,]*|\w+) (?:lawmakers|members|deputies|countries|states|votes|senators|delegates|respondents|seats)\b/i.test(
      sentence.slice(end, end + 50),
    )
  )
    return true;
  if (/^ (?:in|out of) (?:every )?(?:two|three|four|five|ten|twenty|a hundred|10|5|4|3|100)\b/i.test(after))
    return true;
  if (AGE_BEFORE.test(sentence.slice(Math.max(0, start - 60), start)) && CLAUSE_ENDS.test(after)) return true;
  if (
    !hedged &&
    !range &&
    numberValue(digits) <= OLDEST &&
    AGE_AT.test(sentence.slice(Math.max(0, start - 90), start)) &&
    CLAUSE_ENDS.test(after)
  )
    return true;
  if (HOLDS.test(sentence.slice(Math.max(0, start - 40), start))) return true;
  if (RATIO_BEFORE.test(sentence.slice(Math.max(0, start - 24), start))) return true;
  if (/^one$|^a$/i.test(digits) && !range) return !/^ (?:North|N\.|defector|escapee|refugee|NK)/i.test(after);
  if (/^ (?:to|-|–) \d+\b/.test(after) && /\b(?:vote|voted|votes|passed|by)\b[^,]{0,20}$/i.test(lead)) return true;
  return /^['’]s\b|^\)/.test(after) || /^-(?!member|strong|person|odd|plus|some|ish)\w/.test(after);
}
