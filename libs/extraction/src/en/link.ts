import type { EnglishAct } from './acts.js';
import { SAYING } from './attribution.js';
import type { EnglishCount } from './counts.js';

const SAID_BETWEEN = new RegExp(`\\b(?:${SAYING})\\b`, 'i');
const BREAK =
  /[;:—]|,\s(?:and|but|while|whereas)\s(?!(?:women|men|children|girls|boys|families|were|was|are|then|later|sent|returned|deported|repatriated|about|more|\d))/i;
const OTHER_VERB =
  /\b(?:fled|left|crossed|born|met|opened|reopened|signed|began|launched|visited|died|killed|sentenced|executed|married|lived|worked|escaped|defected|urged|protested|voted|passed|adopted|attended|held a|condemned|tried|attempted|took|drank|jumped)\b/i;
const FACING =
  /\b(?:fac(?:e|es|ed|ing)|at risk|risk|risks|await\w*|in danger|threatened|vulnerable|subject to|fear\w*)\b/i;
const NUMBER_OF = /\b(?:number|total|figure|count|tally|toll|average)\b/i;
const DATED = /\b(?:last|ago|yesterday|earlier|today|overnight|(?:on|in|this) (?:[A-Z]|\d))/;
const PUNISHED = /\b(?:execut|kill|sentenc|imprison|shot|punish|tortur|hang)\w*\s+(?:to death\s+)?$/i;
/** "eleven people whom border guards had held" */
const WHOM = /^\s*,?\s*(?:whom|that|which)\s(?!(?:was|were|has|have|had|is|are)\b)[^,;]{2,70}$/i;
const FLOOR = 20;

const REPUTED =
  /\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:believed|reported|said|estimated|known|thought|alleged|confirmed|claimed|feared|understood|found|counted|recorded|documented|denied)\b/gi;
/** "50 people, he said, left": somebody's word put in between. */
const PARENTHESIS = /,\s[^,;]{1,40}\s(?:said|says|say|added|adds|believes?|reckons?|estimates?),/i;
const SUBORDINATE = /\b(?:after|before|when|because|although|despite|killing|who|whose)\b/i;

/** A sentence with all that stands in it. */
interface Scene {
  sentence: string;
  counts: EnglishCount[];
  acts: EnglishAct[];
}

/** "Ten people arrested in Shenyang last week may be deported": the arrest is the event. */
function caughtLately(sentence: string, count: EnglishCount, act: EnglishAct, acts: EnglishAct[]): boolean {
  const caught = acts.find(
    (other) => other.start >= count.end && other.end <= act.start && other.reduced && !other.state,
  );
  return caught !== undefined && caught.what === 'detained' && DATED.test(sentence.slice(caught.end, act.start));
}

/** "left on two buses", "were led off a bus": yields to a plain act of the same sentence. */
const weak = (act: EnglishAct) => act.voice === 'subject' && act.what === 'repatriated';

function subjectScore({ sentence, acts, counts }: Scene, count: EnglishCount, act: EnglishAct): number {
  const gap = sentence.slice(count.end, act.start).replace(PARENTHESIS, ',').replace(REPUTED, '');
  if (SAID_BETWEEN.test(gap.replace(/^[^,]*\bwho\b[^,]*,/, '')) || gap.length > 220) return -1;
  const between = acts.filter((other) => other !== act && other.start >= count.end && other.end <= act.start).length;
  const others = counts.filter((other) => other.start >= count.end && other.end <= act.start && !other.partOf).length;
  const relative = /^\s*,?\s*(?:who|whom|that|which)\b[^,]*$/.test(gap) ? 12 : 0;
  const broken = BREAK.test(gap) ? 45 : 0;
  return (
    100 -
    gap.length * 0.25 -
    broken -
    relative -
    between * 6 -
    others * 30 -
    (act.reduced ? 22 : 0) -
    (weak(act) && acts.some((other) => other.start > act.end && !weak(other)) ? 40 : 0) -
    (act.mood === 'feared' && caughtLately(sentence, count, act, acts) ? 40 : 0) -
    (/\b(?:while|when|before|as|for)\s+(?:being\s+|they\s+were\s+)?$/i.test(gap) ? 70 : 0) -
    (OTHER_VERB.test(gap) && !/\bwho\b/.test(gap) ? 15 : 0)
  );
}

function objectScore({ sentence, acts }: Scene, count: EnglishCount, act: EnglishAct): number {
  const gap = sentence.slice(act.end, count.start);
  if (act.pronoun || gap.length > 160) return -1;
  const between = acts.filter((other) => other !== act && other.start >= act.end && other.end <= count.start).length;
  if (SAID_BETWEEN.test(gap)) return -1;
  return (
    100 -
    gap.length * 0.3 -
    (BREAK.test(gap) ? 45 : 0) -
    between * 30 -
    (OTHER_VERB.test(gap) || SUBORDINATE.test(gap) ? 60 : 0)
  );
}

function nounScore({ sentence, acts }: Scene, count: EnglishCount, act: EnglishAct): number {
  if (count.start >= act.end) {
    const gap = sentence.slice(act.end, count.start);
    if (/^\s*(?:\w+\s+)?(?:of|for|to|involving|affecting)\b/i.test(gap) && gap.length < 60)
      return 95 - gap.trimStart().length * 0.4;
    if (act.mood === 'feared' && /^\s+(?:are|is|were)\s*$/.test(gap)) return 80;
    const numbered = NUMBER_OF.test(sentence.slice(Math.max(0, act.start - 60), act.start)) || NUMBER_OF.test(gap);
    if (numbered && gap.length < 120) return 60;
    return gap.length < 70 && count.who !== 'bare' ? 15 : -1;
  }
  const gap = sentence.slice(count.end, act.start);
  const main = acts.some(
    (other) => other.start >= count.end && other.end <= act.start && !other.reduced && !other.state,
  );
  return gap.length < 110 && FACING.test(gap) ? (main ? 70 : 118) - gap.length * 0.3 : -1;
}

function score(scene: Scene, count: EnglishCount, act: EnglishAct): number {
  const { sentence } = scene;
  if (count.countsActs && act.start >= count.start && act.end <= count.end) return 120;
  if (act.voice === 'noun') return nounScore(scene, count, act);
  const before = act.start >= count.end;
  const after = act.end <= count.start;
  if (act.voice === 'active' && before) {
    const gap = sentence.slice(count.end, act.start);
    return WHOM.test(gap) && !SAID_BETWEEN.test(gap) ? 88 - gap.length * 0.25 : -1;
  }
  if (act.voice === 'active') return after ? objectScore(scene, count, act) : -1;
  if (before) return subjectScore(scene, count, act);
  if (!after) return -1;
  const gap = sentence.slice(act.end, count.start).replace(REPUTED, '');
  const numbered = NUMBER_OF.test(sentence.slice(Math.max(0, act.start - 80), act.start));
  const listed = numbered || act.what === 'arrived' || /\b(?:includ|among|dropped|fell|rose|reached)\w*\b/i.test(gap);
  return listed && gap.length < 150 && !SAID_BETWEEN.test(gap) && !BREAK.test(gap) ? 45 - gap.length * 0.1 : -1;
}

/** "arrested several defectors, who were then repatriated", "caught two … and marched them home": the outcome is the claim. */
function outcome({ sentence, acts, counts }: Scene, count: EnglishCount, chosen: EnglishAct): EnglishAct {
  if (chosen.what !== 'detained') return chosen;
  const later = acts.find((act) => {
    if (act.what !== 'repatriated' || act.mood !== 'actual' || act.start < Math.max(chosen.end, count.start))
      return false;
    const gap = sentence.slice(Math.max(chosen.end, count.end), act.start);
    if (act.pronoun) return !SAID_BETWEEN.test(gap);
    const who = /^[^;:]{0,60},? who (?:were|was|have been|had been|are) (?:\w+ly |then |later )*$/i.test(gap);
    const others = counts.some(
      (other) => other.start >= chosen.end && other.end <= act.start && other.start > count.start,
    );
    const and =
      !others && /^[^;:]{0,90},? and (?:were |was |then |later |subsequently |\w+ly |have been )*$/i.test(gap);
    const they =
      !others &&
      /^[^;:]{0,70},? (?:and|but|before) (?:[\w ]{0,40})\b(?:they|the group|all)(?:['’](?:d|ve)| had| have| were)?(?: been| were| later| then)* $/i.test(
        gap,
      );
    const relative = !others && !act.reduced && /^[^;:,]{0,60}\bwho\b/i.test(sentence.slice(count.end, chosen.start));
    return act.voice === 'passive' && (who || and || they || relative);
  });
  return later ?? chosen;
}

/** The act that a figure's people undergo, or null when the sentence does not plainly say. */
export function actOf(
  sentence: string,
  count: EnglishCount,
  acts: EnglishAct[],
  counts: EnglishCount[] = [],
): EnglishAct | null {
  if (PUNISHED.test(sentence.slice(Math.max(0, count.start - 30), count.start))) return null;
  let best: EnglishAct | null = null;
  let most = FLOOR;
  for (const act of acts) {
    const points = score({ sentence, counts, acts }, count, act);
    if (points > most) [best, most] = [act, points];
  }
  return best && outcome({ sentence, counts, acts }, count, best);
}
