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

/** "Estimates range from …", "another source put the number at …": somebody else's count of what was just told. */
const OTHER_ESTIMATE =
  /\b(?:estimat\w+|(?:put|puts|putting) (?:it|that|the (?:number|figure|total|toll)|them)|(?:the|its|their|our|his|her) (?:\w+ )?(?:number|figure|total|toll|tally|count)\b(?! of)[^.;]{0,40}? (?:is|was|may|could|might|at|as|to)|(?:speaks?|spoke|talks?|talked|heard|hears|knows?|knew|tells?|told) of|as (?:few|many) as|counts|makes it|gives (?:it|the)|(?:it|they|there) (?:was|were|had been) (?=(?:\w+ ){0,2}(?:\d|a hundred|[a-z]+t(?:y|een)\b|twelve|eleven|ten\b|nine\b|eight\b|seven\b|six\b))|account(?:s|ed) for)\b/i;
/** "That compares with 1,516 in 2013." */
const OTHER_YEAR =
  /\b(?:compar\w+ (?:with|to)|down from|up from|against|the year before|the previous year|there were|had been|it was)\b/i;

/** "450 in Tumen, 325 in Changbai" */
const OWN_PLACE = /^ (?:(?:people|women|others) )?(?:held )?(?:in|at|from|through|via) (?:the )?[A-Z]/;

/** "The last one was about 50 people": the last return, where the report tells of returns or fears one. */
const THE_LAST = /\bthe (?:last|previous|latest|biggest|largest) (?:one|time|such|round|batch)\b/i;

/** The act that a sentence without one of its own goes on about. */
export function inherited(parts: Parts, thread: Thread): EnglishAct | null {
  const last = thread.drafts.at(-1);
  if (!last || last.sentence.paragraph < parts.sentence.paragraph - (isEstimate(parts) ? 3 : 1)) return null;
  const { words } = parts.sentence;
  const placed = parts.counts.filter(({ end }) => OWN_PLACE.test(words.slice(end, end + 30))).length > 1;
  const goesOn = INCLUDES.test(words) && (placed || parts.dates.length > 0) && last.what !== 'at_risk';
  const years = last.what === 'arrived' && OTHER_YEAR.test(words) && parts.dates.length > 0;
  if (!goesOn && !years && !isEstimate(parts)) return null;
  const mood = last.what === 'at_risk' ? 'feared' : 'actual';
  const told = thread.subject === 'returns' || thread.drafts.some(({ what }) => what === 'at_risk');
  const ofReturns = told && THE_LAST.test(words);
  const what = last.what === 'at_risk' || ofReturns ? 'repatriated' : last.what;
  return { ...{ start: 0, end: 0, what, mood, voice: 'active' }, ...{ reduced: false, pronoun: false, state: false } };
}

/** Whether a sentence without an act counts again what the one before told. */
export function isEstimate({ sentence, counts, acts }: Pick<Parts, 'sentence' | 'counts' | 'acts'>): boolean {
  const people = counts.filter(
    ({ qualifier, who }) => (qualifier !== 'vague' && who !== 'north_korean') || BREAKS_DOWN.test(sentence.words),
  );
  return acts.length === 0 && people.length > 0 && OTHER_ESTIMATE.test(sentence.words);
}

/** "Tumen alone accounted for 450 of these": parts that say where the people just counted are. */
export const BREAKS_DOWN = /\b(?:account(?:s|ed) for|made up|makes up)\b/i;

/** Whether a sentence may go on with the act of the one before. */
export const mayGoOn = (words: string): boolean =>
  INCLUDES.test(words) || OTHER_ESTIMATE.test(words) || OTHER_YEAR.test(words);

const LISTED = /(?:,|\band|\bthen|\bafter|\bfollowing|\bplus|\bbefore that)\s*$/i;
const COUNTS_AGAIN =
  /\b(?:found|counted|recorded|documented|was|were|against|with|to|rose to|reached|returned|repatriated|deported)\s*$/i;
const ESTIMATES =
  /\b(?:put (?:it|the (?:figure|number|total|toll)|that|them) at|put[s]? (?:it|the \w+) (?:closer to|at)|pointed to|points to|spoke of|speaks of|gave|gives(?: the \w+ as| it as)?|counts|counted|makes it|made it|estimated|estimates|heard of|suggested|suggests|cited|the (?:figure|number) (?:was|is)|(?:it|they|there) (?:was|were|had been)|believed (?:it|the number) was|talked of|said)\s*$/i;

/** "nine more at Dandong on 5 May": nothing but a place between a figure and its date. */
const OWN_DATE =
  /^(?:.{0,5}|(?: more| others| people)? (?:at|in|from|through|via|near) [A-Z][\w-]+(?: [A-Z]\w+)?,? (?:on |in )?(?:the )?)$/;

/** How a bare number repeats the act of a figure before it. */
export interface Again {
  act: EnglishAct | null;
  /** One of a list of events, each with its own date. */
  listed: boolean;
  /** Another count of the very same event, by somebody else. */
  same: boolean;
}

/** "counted 41 arrests for July and August; over the year before it had found 51"; "another source put it at 60 to 100". */
export function sameActAgain({ sentence, counts, acts, dates }: Parts, at: number): Again | null {
  const [count, earlier] = [counts[at], counts[at - 1]];
  if (!count || !earlier) return null;
  const before = sentence.words.slice(Math.max(0, count.start - 34), count.start);
  const act = actOf(sentence.words, earlier, acts);
  const behind = acts.some((other) => other.start >= earlier.end && other.start > count.start);
  if (ESTIMATES.test(before) && count.qualifier !== 'vague' && !behind) return { act, listed: false, same: true };
  if (count.who === 'north_korean' || dates.length < 2) return null;
  const own = dates.some(
    (date) => date.start >= count.end && OWN_DATE.test(sentence.words.slice(count.end, date.start)),
  );
  const listed = LISTED.test(before) && own;
  return listed || COUNTS_AGAIN.test(before) ? { act, listed, same: false } : null;
}

/** Whether a sentence speaks of the people of the one before. */
export const goesOnWith = (words: string): boolean => THE_SAME.test(words) || SINGLE.test(words);

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
