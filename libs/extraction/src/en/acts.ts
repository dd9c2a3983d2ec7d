import {
  ARRESTS,
  ARRIVED,
  BROUGHT,
  CAUGHT,
  HELD,
  RETURNED,
  RETURNS,
  SUBJECT_RETURNS,
  WEAK_ARRIVED,
} from './act-words.js';
import { movedHome, pushedToChina } from './moving.js';
import { remembered } from './remembered.js';
import { type EnglishAct, plain, verbs } from './voice.js';

export type { EnglishAct } from './voice.js';

const BEFORE_HOME =
  /^\s+(?:\w+\s+){0,2}?(?:to|into|for)\s+(?:South Korea|the South\b|Seoul|work|their (?:homes|houses)|Vietnam|Laos|Thailand|Mongolia|the (?:U\.?S|United|country|talks|table|negotiat))/;
const IN_THE_NORTH =
  /^[^,;.]{0,30}\b(?:in|inside) (?:North Korea|the North|Pyongyang|N\. Korea|(?:labor|labour|prison|re-education|political) camps?)\b/;

/** What may follow a participle that describes people; "defectors held signs" and "returned to the North" by themselves are none. */
const AFTER_PARTICIPLE =
  /^(?:\s*(?:[,.;:)"”]|$)|\s+(?:in|at|by|near|for|since|there|on|off|onto|aboard|toward|towards|under|inside|without|and|or|after|during|while|across|from|back|to|into|over|through|via|last|this|earlier|captive|incommunicado|indefinitely|along|so|between|home|because|as|against|yesterday|together|each|every|every|recently|ranges?|ranged|is|are|was|were|has|have|had|may|might|could|stands?|stood|exceeds?|totals?|comes|now|who|that|which|when|before|within|with|just|shortly|soon)\b)/i;

function describesPeople(sentence: string, act: EnglishAct): boolean {
  if (!act.reduced) return true;
  const after = sentence.slice(act.end, act.end + 16);
  const alone = /^returned$/i.test(sentence.slice(act.start, act.end)) && /^\s+(?:to|home)\b/i.test(after);
  const forced = /\b\w+ly\s+$/i.test(sentence.slice(Math.max(0, act.start - 14), act.start));
  return AFTER_PARTICIPLE.test(after) && (!alone || forced);
}

const CUSTODY = /custody|detention|prison|jail|\bbars\b|cells?\b|lock|holding|station|hands|guard|barracks|facilit/i;
const SOUTH = /South|Seoul|S\. Korea|Republic|resettled/;

function read(sentence: string): EnglishAct[] {
  const pushed = pushedToChina(sentence);
  const elsewhere = (act: EnglishAct) => !pushed.some(({ start, end }) => start < act.end && act.start < end);
  const returned = [...verbs(sentence, RETURNED, 'repatriated'), ...movedHome(sentence)]
    .filter(elsewhere)
    .filter((act) => !BEFORE_HOME.test(sentence.slice(act.end)));
  const caught = verbs(sentence, CAUGHT, 'detained').filter((act) => !IN_THE_NORTH.test(sentence.slice(act.end)));
  const acts = [
    ...plain(sentence, RETURNS, 'repatriated', 'noun'),
    ...plain(sentence, ARRESTS, 'detained', 'noun'),
    ...returned,
    ...pushed,
    ...plain(sentence, SUBJECT_RETURNS, 'repatriated', 'subject'),
    ...caught,
    ...(CUSTODY.test(sentence) ? plain(sentence, HELD, 'detained', 'subject', true) : []).filter(
      (act) => !IN_THE_NORTH.test(sentence.slice(act.end)),
    ),
    ...(SOUTH.test(sentence) ? plain(sentence, ARRIVED, 'arrived', 'subject') : []),
    ...plain(sentence, WEAK_ARRIVED, 'arrived', 'subject'),
    ...plain(sentence, BROUGHT, 'arrived', 'active'),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return acts
    .filter((act) => describesPeople(sentence, act))
    .filter((act, at) => !acts.some((other, i) => i < at && other.start <= act.start && other.end >= act.end));
}

const kept = remembered(read);

/** Every act a sentence tells of, in order, mood not yet weighed. "Returned to South Korea" and prison in the North are none. */
export const actsIn = (sentence: string): EnglishAct[] => kept(sentence).map((act) => ({ ...act }));
