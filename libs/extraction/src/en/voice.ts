import type { ActMention } from '../grammar.js';
import { matchesOf } from '../matches.js';

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
  /^\s*(?:back |home |over |away |round |around |up |on )?(?:(?:about|some|nearly|close|approximately|around|roughly|almost|over|more|at least|as many|up to|an estimated|reportedly|another|the|those|these|them|him|her|a|an|any|all|\d|"|“|dozens|hundreds|scores|thousands|several|many|large|north|n\.|nk|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|defectors|refugees|escapees|people|women|more|other|others|such|fewer|no)\b|\d|["“])/i;
const PRONOUN_AFTER = /^\s*(?:round |back |home |over |away )?(?:them|him|her|the group|the family)\b/i;

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

/** Every verb of a pattern, with its voice. */
export function verbs(sentence: string, pattern: RegExp, what: EnglishAct['what'], state = false): EnglishAct[] {
  return matchesOf(sentence, pattern).map((found) => {
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

/** Every match of a pattern, its voice given. */
export function plain(
  sentence: string,
  pattern: RegExp,
  what: EnglishAct['what'],
  voice: EnglishAct['voice'],
  state = false,
): EnglishAct[] {
  return matchesOf(sentence, pattern).map((found) => {
    const span = { start: found.index, end: found.index + found[0].length };
    return { ...span, what, mood: 'actual', voice, reduced: false, pronoun: false, state };
  });
}
