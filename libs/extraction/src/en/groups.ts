import type { EnglishCount } from './count.js';
import { NUMBER, numberValue } from './numbers.js';
import { matchesOf } from '../matches.js';

const NK = '(?:(?:North|N\\.) Korean|NK)';
const ONE =
  '(?:woman|man|mother|father|girl|boy|teenager|defector|escapee|refugee|child|baby|infant|citizen|national|student|soldier|couple|family|grandmother|builder|labourer|laborer|farmer|trader|engineer|doctor|nurse|teacher|logger|fisherman|waitress|singer|miner|athlete|cook|driver|programmer|technician|asylum[ -]seeker|runaway|fugitive|detainee|deportee|youth|person)';
const KIN =
  '(?:child(?:ren)?|daughters?|sons?|bab(?:y|ies)|infants?|toddlers?|kids?|wife|husband|mother|father|parents|brothers?|sisters?|grandson|granddaughter|nephews?|nieces?|siblings?)';

/** "A North Korean mother and her two daughters", "a couple and their infant son". */
const FAMILY = new RegExp(
  `\\b(?:an?|one|the)\\s+(?:[\\w-]+ ){0,3}?(couple|mother|father|woman|man|parents|defector|refugee|widow|grandmother)\\s+(?:and|with|together with|along with)\\s+(?:her|his|their)\\s+(?:(${NUMBER})\\s+)?(?:[\\w-]+ ){0,2}?(${KIN})\\b`,
  'gi',
);
/** "A 36-year-old North Korean woman": one person. */
const SINGLE = new RegExp(
  `\\b(?:an?|one)\\s+(?:(?!(?:on|of|for|about|the|in|to|by|with|from|and|that|against)\\b)[\\w-]+ ){0,3}?(?:${NK}(?: (?:female|male|teenage|woman|man|couple))? ${ONE}\\b|${NK} (?=who\\b|couple\\b))`,
  'gi',
);
/** "a fourth man", "another woman": one more of those that the report told of. */
const ONE_MORE =
  /\b(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|tenth|further)) (?:North Korean )?(?:man|woman|defector|escapee|refugee|North Korean|boy|girl)\b(?! (?:who|source))/gi;
/** "The pair", "both of them", "both were": two people spoken of before. */
const BOTH =
  /\b(?:the pair|both(?= (?:of them|were|was|had|have|are|remain\w*|now|later|men|women|defectors|refugees|North Koreans|face|faced|may|could|will)\b))/gi;
const PAIR = /\b(?:a|the) (?:young |elderly |married )?(?:north korean|nk) couple\b/i;

const blank = { countsActs: false, partOf: false } as const;

function familySize(found: RegExpMatchArray): number | null {
  const [, head = '', number, kin = ''] = found;
  const own = /^(?:couple|parents)$/i.test(head) ? 2 : 1;
  if (number !== undefined) return own + numberValue(number);
  if (/^parents$/i.test(kin)) return own + 2;
  return /(?:s|children)$/i.test(kin) ? null : own + 1;
}

/** Families and single people, who are counted by naming them. */
export function namedGroups(sentence: string): EnglishCount[] {
  const northKorean =
    /\bnorth koreans?\b|\bnk\b|\bdefectors?\b|\bescapees?\b|\brefugees?\b|\bfrom (?:north korea|the north)\b/i.test(
      sentence,
    );
  const families = (northKorean ? matchesOf(sentence, FAMILY) : []).flatMap((found): EnglishCount[] => {
    const size = familySize(found);
    const span = { start: found.index, end: found.index + found[0].length };
    const who = /korean|\bnk\b|defector|refugee/i.test(found[0]) ? 'north_korean' : 'unnamed';
    if (size === null || !northKorean) return [];
    return [{ ...span, min: size, max: size, qualifier: 'exact', who, ...blank, weak: who === 'unnamed' }];
  });
  const more = (
    /\banother |\b(?:second|third|fourth|fifth|sixth|seventh|tenth|further) /i.test(sentence)
      ? matchesOf(sentence, ONE_MORE)
      : []
  ).map((found): EnglishCount => {
    const span = { start: found.index, end: found.index + found[0].length };
    return { ...span, min: 1, max: 1, qualifier: 'exact', who: 'unnamed', ...blank, weak: false };
  });
  const both = (/\bthe pair\b|\bboth\b/i.test(sentence) ? matchesOf(sentence, BOTH) : []).map((found): EnglishCount => {
    const span = { start: found.index, end: found.index + found[0].length };
    return { ...span, min: 2, max: 2, qualifier: 'exact', who: 'bare', ...blank, weak: true };
  });
  const singles = (/\bKorean|\bNK\b/i.test(sentence) ? matchesOf(sentence, SINGLE) : []).map((found): EnglishCount => {
    const size = PAIR.test(found[0]) ? 2 : 1;
    const span = { start: found.index, end: found.index + found[0].length };
    return { ...span, min: size, max: size, qualifier: 'exact', who: 'north_korean', ...blank, weak: size === 1 };
  });
  return [
    ...families,
    ...more,
    ...both,
    ...singles.filter((one) => !families.some(({ start, end }) => one.start < end && start < one.end)),
  ].filter((group) => !/\bfamil/i.test(sentence.slice(group.start, group.end)));
}

const ALONE = /^(?:,? and |, |, and |,? plus |,? as well as |,? along with |,? together with )$/;
const BABY = /^(?:,? and |, )(?:a|an|one) (?:[\w-]+ ){0,2}(?:baby|infant|child|toddler|boy|girl|woman|man|teenager)\b/i;

/** "Eight women and two men", "five adults, two children and a baby": one group, added up. */
export function summed(sentence: string, counts: EnglishCount[]): EnglishCount[] {
  const result: EnglishCount[] = [];
  for (const count of counts) {
    const last = result.at(-1);
    const gap = last ? sentence.slice(last.end, count.start) : '';
    const plain = last?.qualifier === 'exact' && count.qualifier === 'exact' && !last.partOf && !count.partOf;
    const kinds = last && last.who !== 'bare' && count.who === 'unnamed';
    if (last && plain && kinds && ALONE.test(gap) && !/^,\s$/.test(gap)) {
      const sum = (last.max ?? 0) + (count.max ?? 0);
      result[result.length - 1] = { ...last, end: count.end, min: sum, max: sum, weak: false };
    } else if (last && plain && kinds && last.who === 'unnamed' && /^,\s$/.test(gap)) {
      const sum = (last.max ?? 0) + (count.max ?? 0);
      result[result.length - 1] = { ...last, end: count.end, min: sum, max: sum, weak: false };
    } else result.push(count);
  }
  return result.map((count) => {
    const baby = count.who === 'unnamed' && count.qualifier === 'exact' ? BABY.exec(sentence.slice(count.end)) : null;
    const more = (count.max ?? 0) + 1;
    return baby ? { ...count, end: count.end + baby[0].length, min: more, max: more } : count;
  });
}
