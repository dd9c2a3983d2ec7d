import type { DenialCertainty } from '#contracts';
import type { EnglishAct } from './acts.js';

const UNCONFIRMED =
  /\b(?:(?:could|can|would|did|was|were|is|are)(?: not|n['’]t)|cannot|unable to|not able to|no way (?:to|of)|impossible to|not possible to|yet to|declin\w+ to|refus\w+ to)\s+(?:\w+ly\s+)?(?:be\s+|to\s+)?(?:confirm\w*|verif\w+|tell|say|determine\w*|establish\w*|ascertain\w*|comment)|\bnot (?:yet )?(?:been )?(?:\w+ly )?(?:confirmed|verified|known|clear)\b|\b(?:unclear|unknown|uncertain|unverified|unconfirmed|no confirmation|not aware|unaware|neither confirm\w* nor den\w+|no information)\b/i;
const DENIED =
  /\bden(?:y|ied|ies|ying)\b(?! (?:them |him |her |these |those |all |any )?(?:\w+ )?(?:refugees?|asylum|access|entry|visas?|status|protection|people|north koreans|defectors))|\b(?:dismiss\w*|reject\w*|refut\w+)\b[^,;]{0,30}\b(?:report|claim|allegation|accusation|account|charge)s?\b|\bthere (?:is|are|was|were|have been|has been) no (?:such|so-called|["“]|case|forced|north korean|defector)|\bno such\b|\b(?:untrue|baseless|groundless|unfounded|fabricat\w+|not true|false|without foundation|pure fiction|does not exist|do not exist|did not happen|never happened|never took place)\b/i;
const REFUSED =
  /\b(?:call(?:ed|ing)? off|cancel\w*|scrapp\w+|abandon\w+|shelv\w+|halted|suspended|postponed|delayed|dropped (?:its |the |a )?plans?|put on hold|aborted|averted|thwarted|prevented|did not (?:go ahead|take place|materiali[sz]e|happen)|after all|spared|stopped at the last|blocked|backed (?:down|away)|reversed|on hold|fell through|was dropped|were dropped|allowed to (?:leave|travel|go|fly) (?:on )?(?:to|for) (?:South|Seoul|the South|a third)|refus(?:ed|es|ing) to (?:hand|repatriate|deport|send|return|extradite)|decided not to|would not be (?:sent|returned|deported|repatriated|handed))\b/i;
/** Somebody asks for it, or it may come: nothing was refused. */
const WISHED =
  /\b(?:urg\w+|call\w* (?:on|for)|ask\w*|appeal\w*|demand\w*|plead\w*|press\w*|petition\w*|should|must|may|might|could be|want\w*|hop(?:e|es|ed|ing)|needs? to|to (?:halt|stop|end|prevent|suspend|block|cancel)|resolution|bill|if)\b/i;
/** Acts of a refusal are told in the past or as a plan. */
const PLAN = /\b(?:plan\w*|scheduled|due|set to|about to|intended|ordered|decision|were to be|was to be|not)\b/i;

/** What is denied, stopped or left open. */
export interface Denial {
  what: EnglishAct['what'];
  certainty: DenialCertainty;
}

const CUE =
  /\bnot\b|n['’]t\b|\bno\b|\bden(?:y|ied)|cannot|unable|impossible|yet to|declin|refus|reject|dismiss|untrue|baseless|groundless|unfounded|fabricat|false|fiction|never|unclear|unknown|uncertain|unverified|unconfirmed|unaware|neither|called? off|cancel|scrapp|abandon|shelv|halted|suspended|postponed|delayed|dropped|on hold|aborted|averted|thwarted|prevented|after all|spared|blocked|back(?:ed)? (?:down|away)|revers|fell through|allowed to|decided not|stopped at/i;

/** Whether a sentence holds any word of a denial; cheap, and never false where `denialIn` finds one. */
export const mayDeny = (sentence: string): boolean => CUE.test(sentence);

/** What a sentence denies, stops or leaves open; null when it does none of these about an act. */
export function denialIn(sentence: string, acts: EnglishAct[]): Denial | null {
  if (!mayDeny(sentence)) return null;
  const own = acts.filter(({ what }) => what !== 'arrived');
  const act = own.find(({ what }) => what === 'repatriated') ?? own[0];
  if (!act) {
    const noDefectors = /\bthere (?:are|is) no (?:such thing|so-called|["“])[^.]{0,30}(?:defector|refugee)/i.test(
      sentence,
    );
    return noDefectors ? { what: 'repatriated', certainty: 'denied' } : null;
  }
  if (UNCONFIRMED.test(sentence)) return { what: act.what, certainty: 'unconfirmed' };
  if (DENIED.test(sentence)) return { what: act.what, certainty: 'denied' };
  const stopped = REFUSED.exec(sentence);
  if (!stopped || act.what !== 'repatriated' || WISHED.test(sentence)) return null;
  const about = PLAN.test(sentence) || act.voice === 'noun';
  return about ? { what: 'repatriated', certainty: 'refused' } : null;
}

/** Marks as denied the acts that such a cue covers: those behind it in its clause, and the one that it is said of. @returns what is denied */
export function markDenied(sentence: string, acts: EnglishAct[]): Denial | null {
  const denial = denialIn(sentence, acts);
  if (!denial) return null;
  const pattern = { unconfirmed: UNCONFIRMED, denied: DENIED, refused: REFUSED }[denial.certainty];
  const cue = pattern.exec(sentence);
  if (!cue) return denial;
  const end = cue.index + cue[0].length;
  const behind = acts.filter(
    (act) => act.start >= end && !/;|, (?:but|and|while|although) /.test(sentence.slice(end, act.start)),
  );
  const said = acts.findLast((act) => act.end <= cue.index && cue.index - act.end < 90);
  const predicate = said && predicates(sentence.slice(said.end, cue.index), denial.certainty);
  for (const act of behind) act.mood = 'denied';
  if (said && predicate) said.mood = 'denied';
  return denial;
}

/** "… was called off", "reports of … were untrue": the cue is said of the act before it. */
function predicates(gap: string, certainty: DenialCertainty): boolean {
  if (certainty === 'refused') return !/;|, (?:but|and|while) /.test(gap);
  return /\b(?:was|were|is|are|has|have|had)\s*(?:been\s*)?(?:\w+ly\s*)?$/i.test(gap) && !/[;]|\bsaid\b/.test(gap);
}
