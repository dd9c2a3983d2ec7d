import type { EnglishAct } from './acts.js';
import { matchesOf } from '../matches.js';

const CLAUSE_END =
  /[;:—"“”]|,\s(?:and|but|while|which|whereas|where|after|before|as|then|when|although|though)\s|\s(?:that|after|because|although|whereas|despite)\s|\swho\s(?=(?:was|were|had|have|has|are being|is being)\b)|\.\s/gi;
const MODAL =
  /\b(?:may|might|could|will|would|would-be|shall|should|can|is to|are to|to be|about to|going to|set to|likely|unlikely|expected|plans?|planned|planning|prepar\w+|intend\w*|threaten\w*|risk\w*|fac(?:e|es|ed|ing)|fear\w*|danger|possib\w+|potential\w*|imminent\w*|prospect|await\w*|pending|looming|ahead of|in case|if|unless|once|whether|want\w*|seek\w*|demand\w*|request\w*|ask\w*|order\w* to|ready to|due to be|scheduled|verge|brink|avoid\w*|worr\w+|concern(?:s|ed)? (?:that|about|over)|warn\w*|alert(?:s|ed|ing)? (?:that|of|over|to)|vulnerable|subject to|liable|agree\w* to|decid\w* to|call\w* for|wish\w*|hop\w+)\b/gi;
const INFINITIVE =
  /(?<!\b(?:continu\w+|began|begun|start\w*|resum\w+|led|used|found|believed|reported|said|known|thought|alleged|confirmed|understood|presumed|appear\w*|seem\w*|claimed))\sto\s+(?:\w+ly\s+)?(?:be\s+|have\s+been\s+|being\s+)?(?:\w+ly\s+)?$/i;
const STOPPING =
  /\b(?:stop\w*|halt\w*|end(?:ing)?|prevent\w*|suspend\w*|against|opposes?|block\w*|refrain\w*|protest\w* against|ban on|moratorium|from)\s+(?:the\s+|any\s+|all\s+|further\s+|forced\s+|forcible\s+|its\s+|being\s+|forcibly\s+|their\s+|planned\s+|china from\s+)*$/i;
const NEGATED =
  /\b(?:not|never|no|nobody|none|without (?:being|having)|denied|denies|deny|neither|nor|instead of|rather than|stopped|refused)\b|n['’]t\b/i;
const PLEA =
  /\b(?:urg\w+|call\w*|ask\w*|appeal\w*|demand\w*|plead\w*|implor\w+|press\w*|request\w*|told|begg\w+|petition\w*|should|must)\b|\b(?:do|should|must)n['’]t\b/i;
const UNKNOWN = /\b(?:whether|unclear|not (?:known|clear|confirm)|unknown)\b/i;
const JOINED =
  /^\s*(?:,\s*)?(?:and|or|,)\s*(?:then\s+|later\s+|be\s+|forcibly\s+|subsequently\s+|eventually\s+|forcefully\s+|possibly\s+)*$/i;

function clauseStart(sentence: string, before: number): number {
  let start = Math.max(0, before - 220);
  for (const found of matchesOf(sentence.slice(start, before), CLAUSE_END))
    start = Math.max(
      start,
      before - 220 < 0 ? found.index + found[0].length : Math.max(0, before - 220) + found.index + found[0].length,
    );
  return start;
}

/** "are thought to be held": somebody takes it for a fact. */
const REPUTED =
  /\b(?:thought|believed|reported|known|said|estimated|understood|alleged|presumed|found|appear\w*|seem\w*|confirmed|claimed|suspected)\s+$/i;

/** A modal that governs a nearer noun or verb ("may face punishment for being …") still makes what follows a fear. */
function feared(window: string, act: EnglishAct): boolean {
  if (INFINITIVE.test(window)) return true;
  if (act.voice === 'noun')
    return /\b(?:fac\w+|risk|threat\w*|danger|fear\w*|possib\w+|potential|imminent|prospect|await\w*|planned|looming|pending|possible|against|warn\w*|alert\w*|likely|avert|will|would|may|might|could|be)\b[^,;]{0,45}$/i.test(
      window,
    );
  for (const found of matchesOf(window, MODAL)) {
    const gap = window.slice(found.index + found[0].length);
    const reputed = /^to be$/i.test(found[0]) && REPUTED.test(window.slice(0, found.index));
    if (reputed) continue;
    const strong =
      /^(?:may|might|could|will|would|can|shall|should|is to|are to|to be|about to|going to|set to)$/i.test(found[0]);
    const limit = strong ? 35 : 130;
    if (
      gap.length <= limit &&
      !(strong && /\b(?:is|are|was|were|have|has|had)\b/.test(gap) && !/\bhave been\b/.test(gap))
    ) {
      if (
        !/^(?:expected|request\w*|concern\w*|warn\w*|ask\w*|order\w*|demand\w*|if|whether|once|want\w*)/i.test(
          found[0],
        ) ||
        !finite(gap)
      )
        return true;
    }
  }
  return false;
}

/** "asked … China has returned": a finite verb after the cue states something that is so. */
const finite = (gap: string) => /\b(?:has|have|had|was|were)\s+(?:\w+\s+){0,2}$/i.test(gap);

/** "If confirmed, it would bring the number returned to 700": what is summed up has happened. */
const SUMS_UP = /\bbring\w*\b[^,;]{0,30}\bthe (?:[\w-]+ ){0,4}(?:number|total|toll|tally|figure)\b[^,;]*$/i;

/** "may be in detention": a guess at what is so, no fear of what may come. */
const GUESSED = /\b(?:may|might|could)\s+(?:now\s+|still\s+|also\s+|already\s+|well\s+)*(?:be\s+)?(?:being\s+)?$/i;

/** Weighs every act of a sentence: did it happen, is it feared, or is it said not to have happened? Alters the acts in place. */
export function weighMoods(sentence: string, acts: EnglishAct[]): void {
  acts.forEach((act, at) => {
    const previous = acts[at - 1];
    const clause = clauseStart(sentence, act.start);
    const being = /\bbeing\s+(?:\w+ly\s+)*$/i.test(sentence.slice(clause, act.start));
    const from = Math.max(clause, !being && previous && previous.end <= act.start ? previous.end : 0);
    const window = sentence.slice(from, act.start).replace(/\bMay\b/g, 'then');
    if (SUMS_UP.test(window)) return;
    if (act.state && GUESSED.test(window)) return;
    if (UNKNOWN.test(window)) {
      act.mood = 'denied';
      return;
    }
    if (previous && JOINED.test(sentence.slice(previous.end, act.start)) && act.voice !== 'active') {
      act.mood = previous.mood;
      return;
    }
    const wide = sentence.slice(Math.max(0, act.start - 140), act.start);
    if (STOPPING.test(window) || (NEGATED.test(window.slice(-45)) && !/\bnot only\b/.test(window))) {
      const plea = PLEA.test(wide) || STOPPING.test(window);
      act.mood = plea && act.what === 'repatriated' ? 'feared' : 'denied';
    } else if (feared(window, act)) act.mood = 'feared';
  });
}
