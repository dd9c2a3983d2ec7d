import type { ActMention } from '../grammar.js';
import {
  ARRESTS,
  ARRIVED,
  BACK,
  BROUGHT,
  CAUGHT,
  HELD,
  HOME_BOUND,
  RETURNED,
  RETURNS,
  SUBJECT_RETURNS,
  WEAK_ARRIVED,
} from './act-words.js';

/** An act in an English sentence, with the grammar that tells on which side its people stand. */
export interface EnglishAct extends ActMention {
  /** `active` takes people after it, `passive` and `subject` before it, `noun` mostly after "of". */
  voice: 'active' | 'passive' | 'subject' | 'noun';
  /** "refugees detained in China": a participle that only describes them. */
  reduced: boolean;
  /** "them", "him": its people were named before. */
  pronoun: boolean;
  /** A state that lasts ("held", "in custody"), not one event. */
  state: boolean;
}

const BE =
  /\b(?:is|are|was|were|be|been|being|am|got|get|gets|getting)\s+(?:\w+ly\s+|not\s+|never\s+|now\s+|then\s+|also\s+|too\s+|later\s+|all\s+|both\s+|again\s+|still\s+|already\s+|just\s+|once\s+|either\s+|soon\s+|eventually\s+|first\s+){0,3}$/i;
const HAVE =
  /\b(?:has|have|had|having)\s+(?:\w+ly\s+|not\s+|also\s+|already\s+|now\s+|since\s+|separately\s+|again\s+|just\s+){0,3}$/i;
const SUBJECT_BEFORE =
  /\b(?:china|beijing|authorities|government|governments|police|officers|security|regime|officials|agents|they|it|he|she|who|that|which|laos|vietnam|thailand|russia|prc|forces|bureau|guards|soldiers|seoul|korea|and|or|then|to|not|will|would|may|might|could|can|forcibly|forcefully|also|has|have|had|had|group|watch|side|army|patrol|patrols|troops|customs|immigration|state|ministry)\s+(?:\w+ly\s+){0,2}$/i;
const OBJECT_AFTER =
  /^\s*(?:back |home |over |away )?(?:(?:about|some|nearly|close|approximately|around|roughly|almost|over|more|at least|as many|up to|an estimated|reportedly|another|the|those|these|them|him|her|a|an|any|all|\d|"|“|dozens|hundreds|scores|thousands|several|many|large|north|n\.|nk|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|defectors|refugees|escapees|people|women|more|other|others|such|fewer|no)\b|\d|["“])/i;
const PRONOUN_AFTER = /^\s*(?:them|him|her|the group|the family)\b/i;

function voiceOf(before: string, after: string): Pick<EnglishAct, 'voice' | 'reduced'> {
  if (BE.test(before)) return { voice: 'passive', reduced: false };
  if (OBJECT_AFTER.test(after) && (HAVE.test(before) || SUBJECT_BEFORE.test(before) || !/\bby\s*$/.test(before))) {
    const named = /\b(?:koreans?|defectors|escapees|refugees|people|those|others|women|men)\s+(?:\w+ly\s+)?$/i.test(
      before,
    );
    if (!named || HAVE.test(before)) return { voice: 'active', reduced: false };
  }
  if (HAVE.test(before)) return { voice: 'active', reduced: false };
  return { voice: 'passive', reduced: true };
}

function verbs(sentence: string, pattern: RegExp, what: EnglishAct['what'], state = false): EnglishAct[] {
  return [...sentence.matchAll(pattern)].map((found) => {
    const end = found.index + found[0].length;
    const before = sentence.slice(Math.max(0, found.index - 60), found.index);
    const after = sentence.slice(end, end + 60);
    const lasting = /^(?:holds?|held|holding|detains|sit|sits|kept|languish)/i.test(found[0]) || state;
    const voice =
      /ing(?: (?:back|home|over|up))?$/i.test(found[0]) && !/\bbeing\s+(?:\w+ly\s+)*$/i.test(before)
        ? 'active'
        : voiceOf(before, after).voice;
    const { reduced } = voice === 'active' ? { reduced: false } : voiceOf(before, after);
    const span = { start: found.index, end };
    return { ...span, what, mood: 'actual', voice, reduced, pronoun: PRONOUN_AFTER.test(after), state: lasting };
  });
}

/** "sent … home", "taken … over the border": a verb of moving counts only with where it leads. */
function homeBound(sentence: string): EnglishAct[] {
  return verbs(sentence, HOME_BOUND, 'repatriated').filter((act) => {
    const after = sentence.slice(act.end, act.end + 150);
    const stop = after.search(/[;:]| (?:who|whom|which|after|before|because|said|says) /);
    return BACK.test(stop < 0 ? after : after.slice(0, stop));
  });
}

function plain(
  sentence: string,
  pattern: RegExp,
  what: EnglishAct['what'],
  voice: EnglishAct['voice'],
  state = false,
): EnglishAct[] {
  return [...sentence.matchAll(pattern)].map((found) => {
    const span = { start: found.index, end: found.index + found[0].length };
    return { ...span, what, mood: 'actual', voice, reduced: false, pronoun: false, state };
  });
}

const BEFORE_HOME =
  /^\s+(?:\w+\s+){0,2}?(?:to|into|for)\s+(?:South Korea|the South\b|Seoul|work|their (?:homes|houses)|Vietnam|Laos|Thailand|Mongolia|the (?:U\.?S|United|country|talks|table|negotiat))/;
const IN_THE_NORTH =
  /^[^,;.]{0,30}\b(?:in|inside) (?:North Korea|the North|Pyongyang|N\. Korea|(?:labor|labour|prison|re-education|political) camps?)\b/;

/** What may follow a participle that describes people; "defectors held signs" and "returned to the North" by themselves are none. */
const AFTER_PARTICIPLE =
  /^(?:\s*(?:[,.;:)"”]|$)|\s+(?:in|at|by|near|for|since|there|on|under|inside|without|and|or|after|during|while|across|from|back|to|into|over|through|via|last|this|earlier|captive|incommunicado|indefinitely|along|so|between|home|because|as|against|yesterday|together|each|every|every|recently|ranges?|ranged|is|are|was|were|has|have|had|may|might|could|stands?|stood|exceeds?|totals?|comes|now|who|that|which|when|before|within|with|just|shortly|soon)\b)/i;

function describesPeople(sentence: string, act: EnglishAct): boolean {
  if (!act.reduced) return true;
  const after = sentence.slice(act.end, act.end + 16);
  const alone = /^returned$/i.test(sentence.slice(act.start, act.end)) && /^\s+(?:to|home)\b/i.test(after);
  const forced = /\b\w+ly\s+$/i.test(sentence.slice(Math.max(0, act.start - 14), act.start));
  return AFTER_PARTICIPLE.test(after) && (!alone || forced);
}

/** Every act a sentence tells of, in order, mood not yet weighed. "Returned to South Korea" and prison in the North are none. */
export function actsIn(sentence: string): EnglishAct[] {
  const returned = verbs(sentence, RETURNED, 'repatriated').filter((act) => !BEFORE_HOME.test(sentence.slice(act.end)));
  const caught = verbs(sentence, CAUGHT, 'detained').filter((act) => !IN_THE_NORTH.test(sentence.slice(act.end)));
  const acts = [
    ...plain(sentence, RETURNS, 'repatriated', 'noun'),
    ...plain(sentence, ARRESTS, 'detained', 'noun'),
    ...returned,
    ...homeBound(sentence),
    ...plain(sentence, SUBJECT_RETURNS, 'repatriated', 'subject'),
    ...caught,
    ...plain(sentence, HELD, 'detained', 'subject', true).filter((act) => !IN_THE_NORTH.test(sentence.slice(act.end))),
    ...plain(sentence, ARRIVED, 'arrived', 'subject'),
    ...plain(sentence, WEAK_ARRIVED, 'arrived', 'subject'),
    ...plain(sentence, BROUGHT, 'arrived', 'active'),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return acts
    .filter((act) => describesPeople(sentence, act))
    .filter((act, at) => !acts.some((other, i) => i < at && other.start <= act.start && other.end >= act.end));
}
