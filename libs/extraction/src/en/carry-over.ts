import { daysBetween } from '../calendar.js';
import type { Draft, Sentence } from '../grammar.js';
import type { EnglishAct } from './acts.js';
import { daysOf, draftOf, type Parts, type Thread } from './draft.js';
import { actOf } from './link.js';

/** "This includes …": a sentence that goes on with the act of the one before. */
export const INCLUDES =
  /^(?:this|that|these|those|they|the (?:figure|number|total)|it|among them)\b[^,.;]{0,25}\b(?:includ\w+|compris\w+|were)\b/i;
const THE_SAME =
  /^(?:(?:they|all|most)\b|(?:the|those|these|this|that)(?: (?:forced|latest|mass|secret|nine|\d+))? (?:group|people|returns?|repatriations?|deportations?|deportees|defectors|refugees|escapees|north koreans?|handover|operation|returnees|transfer|transfers|round)\b)/i;
const SINGLE =
  /^(?:he|she) (?:too |also )?was (?:later |then |also )?(?:forcibly )?(?:returned|repatriated|deported|sent back|handed over)\b/i;

/** The act of the last claim, for a sentence that lists its parts. */
export function inherited(parts: Parts, thread: Thread): EnglishAct | null {
  const last = thread.drafts.at(-1);
  if (!last || last.sentence.paragraph < parts.sentence.paragraph - 1) return null;
  const goesOn = INCLUDES.test(parts.sentence.words) && parts.dates.length > 0;
  if (!goesOn || last.what === 'at_risk') return null;
  return {
    start: 0,
    end: 0,
    what: last.what,
    mood: 'actual',
    voice: 'active',
    reduced: false,
    pronoun: false,
    state: false,
  };
}

/** "counted 41 arrests for July and August; over the year before it had found 51": a bare number repeats the act. */
export function sameActAgain(
  { sentence, counts, acts, dates }: Parts,
  at: number,
): { act: EnglishAct | null; listed: boolean } | null {
  const [count, earlier] = [counts[at], counts[at - 1]];
  if (!count || !earlier || count.who === 'north_korean' || dates.length < 2) return null;
  const before = sentence.words.slice(Math.max(0, count.start - 30), count.start);
  const listed =
    /(?:,|\band)\s*$/i.test(before) && dates.some((date) => date.start >= count.end && date.start - count.end < 6);
  if (!listed && !/\b(?:found|counted|recorded|documented|was|were|against|with|to)\s*$/i.test(before)) return null;
  return { act: actOf(sentence.words, earlier, acts), listed };
}

/** "He too was returned": one person whom the sentence before told of. */
export function singleOf(parts: Parts, before: Sentence | undefined, thread: Thread): Draft[] {
  const act = parts.acts[0];
  if (!before || !act || act.mood !== 'actual' || !SINGLE.test(parts.sentence.words)) return [];
  if (!/\b(?:a|another|one) (?:[\w-]+ ){0,3}(?:man|woman|defector|escapee|refugee|girl|boy)\b/i.test(before.words))
    return [];
  const count = {
    start: 0,
    end: 0,
    min: 1,
    max: 1,
    qualifier: 'exact',
    who: 'unnamed',
    countsActs: false,
    partOf: false,
    weak: false,
  } as const;
  return [draftOf(parts, count, act, parts.dates[0] ?? null, thread)];
}

/** "The returns were carried out on July 14": lends its date to an undated claim of the same kind just before. */
export function lendDate(parts: Parts, thread: Thread): void {
  const act = parts.acts.find(({ mood, what }) => mood === 'actual' && what !== 'arrived');
  const date = parts.dates.find(({ since, from, until }) => !since && daysBetween(from, until ?? from) < 45);
  if (!act || !date || parts.counts.some(({ who }) => who === 'north_korean') || !THE_SAME.test(parts.sentence.words))
    return;
  const draft = thread.drafts.findLast(({ what }) => what === act.what);
  const near = draft && parts.sentence.paragraph - draft.sentence.paragraph <= 2;
  if (near && draft.days === null && draft.aggregate === null) draft.days = daysOf(date);
}
