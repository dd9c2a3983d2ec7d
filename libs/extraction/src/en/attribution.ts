import { matchesOf } from '../matches.js';
/** Verbs with which somebody states something. */
export const SAYING =
  'said|says|say|told|tells|reported|reports|revealed|reveals|confirmed|confirms|estimated|estimates|claimed|claims|warned|warns|documented|counted|counts|testified|announced|stated|states|noted|added|adds|explained|wrote|writes|declared|disclosed|recounted|described|have described|maintained|insisted|alleged|believes?|believed|learned|found|had found|cited|quoted|recorded|stressed|emphasi[sz]ed|urged|replied|acknowledged|admitted|denied|called|expressed|raised|alerted|put (?=the (?:number|figure|total)|it at)|reckoned|reckons';
const SPOKE = new RegExp(`\\b(?:${SAYING})\\b`, 'gi');
const ACCORDING = /\baccording to ((?:[^,.;"“”]|(?<=\b[A-Z])\.|(?<=\b[A-Z]\.[A-Z])\.){3,90})/i;
const ESTIMATE_OF = /\bby the (?:estimate|count|reckoning) of ((?:[^.;"“”]|(?<=\b[A-Z])\.){3,90})/i;
const CITING = /,?\s*\b(?:citing|quoting|cited data from|on the word of)\s+((?:[^,.;"“”]|(?<=\b[A-Z])\.){3,90})/i;
const PRONOUN =
  /^(?:he|she|they|it|the (?:\w+ )?(?:group|organi[sz]ation|source|official|rights group|report|statement|spokes\w+|groups|sources|missionary|activist)|the (?:ministry|government|agency)|this|who|which|that|by its count|another)$/i;
const LEAD =
  /^(?:(?:and|but|while|whereas|although|though|as|thus|meanwhile|however|also|earlier|later|in a (?:statement|report)[^,]*|on [A-Z]\w+(?: \([^)]*\))?|in recent \w+|in [A-Z]\w+|last \w+)\s*,?\s+)+/i;

function tidy(words: string): string | null {
  const name = words
    .replace(LEAD, '')
    .replace(/^["'“”‘’\s,(\]-]+|["'“”‘’\s,)(-]+$/g, '')
    .replace(/\s+/g, ' ');
  const plain = name.replace(
    /(?:,?\s+(?:on (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\w*\b)[\w. ]*|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|in (?:a|an) [\w ]+|has|have|had|also|then|later|separately|recently|the|too|who|which))+$/i,
    '',
  );
  return plain.length < 2 || /\b(?:are|is|was|were|will|would|could|might)\b/.test(plain) || plain.length > 110
    ? null
    : plain;
}

function speakerBefore(sentence: string): string | null {
  for (const found of matchesOf(sentence, SPOKE)) {
    const before = sentence.slice(0, found.index);
    if (
      /-$|\b(?:credible|recent|such|media|news|press|these|those|several|some|to|not|be|been|is|are|was|were|being|their|its|his|her|a|the|in|of)\s+$/i.test(
        before,
      )
    )
      continue;
    const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('" '), before.lastIndexOf(';'));
    const comma = /,\s[^,]{0,70}$/.exec(before);
    const clause = close > 0 ? before.slice(close + 1) : before;
    const name = tidy(clause.length < 110 ? clause : comma ? comma[0].slice(1) : '');
    const inverted = /^\s+([A-Z][\w.' -]{2,60}?)(?=[,.;]|$)/.exec(sentence.slice(found.index + found[0].length));
    const tail = comma ? tidy(comma[0].slice(1)) : null;
    if (
      tail &&
      !/\b(?:who|which|a|an)\b/i.test(tail) &&
      /^[\s"]*(?:,|$|\.|on|[A-Z]|$)/.test(sentence.slice(found.index + found[0].length)) &&
      close < 0
    )
      return tail;
    if (name && /[A-Za-z]/.test(name)) return name;
    if (inverted) return tidy(inverted[1] as string);
  }
  return null;
}

const OUTLET =
  /\b(?:Watch|Amnesty|Reuters|Associated Press|AP|AFP|BBC|CNN|NBC|ABC|VOA|Yonhap|NHK|Kyodo|Ilbo|Shimbun|Times|Post|Journal|Guardian|Telegraph|Radio|Asia|News|NK|Press|Agency|agency|newspaper|daily|Daily|magazine|broadcaster|station|outlet|website|Network|Wire|NKDB|HRNK|Center|Centre|Union|Coalition|group|TV|Television)\b/;
const TOLD =
  /\b(?:told|tells|confirmed to|said to|said in an interview with|speaking to|spoke to|interview with|reported to|disclosed to)\s+((?:the |a |an )?(?:[\w’'&-]+\s+){0,5}?[\w’'&-]+)(?=\s+(?:that|on|in|by|of|last|this|how|he|she|they|there|about|from|at|under|yesterday|today|China|Chinese|police|more|some|earlier|over|the)\b|[,.;:]|$)/;
const CITED_BY = /\b(?:cited|quoted|interviewed) by ((?:the )?[A-Z][\w’'&.-]*(?:\s+[A-Z][\w’'&.-]*){0,4})/;

/** The steps of what was said, the outermost first: who passes it on, then who says so. */
function chainOf(sentence: string, name: string | null, cited: string | null): string[] {
  if (name === null) return cited === null ? [] : [cited];
  if (cited !== null) return [name, cited];
  const outlet = CITED_BY.exec(sentence)?.[1] ?? TOLD.exec(sentence)?.[1];
  const passed = outlet && OUTLET.test(outlet) && !name.includes(outlet) ? tidy(outlet) : null;
  return passed ? [passed, name] : name.split(/, citing /);
}

/** Who says what a sentence states, and whether it names them itself rather than by "he" or "the group". */
export interface Speaker {
  name: string | null;
  named: boolean;
  /** The steps, the outermost first. */
  chain: string[];
}

/** The last person and the last body that a report let speak, for "he" and "the group". */
export interface Speakers {
  person: string | null;
  group: string | null;
}

const BODY =
  /\b(?:Watch|Union|Center|Centre|Committee|Front|Coalition|Group|Ministry|Agency|Commission|Rights|Asia|News|Reuters|Database|Foundation|Amnesty|Justice|groups?|organi[sz]ations?|government|NKDB|HRNK|HRW|UNHCR|OHCHR|RFA|activists)\b/;

/** Who spoke last, once one more sentence has been heard. */
export function heard(before: Speakers, { name, named }: Omit<Speaker, 'chain'>): Speakers {
  if (!named || name === null) return before;
  const body = BODY.test(name) && !/,/.test(name.replace(/, citing.*/, ''));
  return body ? { ...before, group: name } : { ...before, person: name };
}

/**
 * The origin of a sentence's statement, two steps deep where the text has them ("Human Rights Watch, citing a missionary").
 * A pronoun takes over the last speaker that the report named.
 */
export function speakerOf(sentence: string, last: Speakers): Speaker {
  const direct = (ACCORDING.exec(sentence) ?? ESTIMATE_OF.exec(sentence))?.[1];
  const first = direct === undefined ? speakerBefore(sentence) : tidy(direct);
  const via = CITING.exec(sentence)?.[1];
  const pronoun = first !== null && PRONOUN.test(first);
  const person = /^(?:he|she)\b/i.test(first ?? '');
  const alone = pronoun && /^the /i.test(first) && last.group === null && last.person === null;
  const name = !pronoun || alone ? first : person ? (last.person ?? last.group) : (last.group ?? last.person);
  if (via !== undefined) {
    const cited = tidy(via);
    return {
      name: name && cited ? `${name}, citing ${cited}` : (cited ?? name),
      named: true,
      chain: chainOf(sentence, name, cited),
    };
  }
  return { name, named: first !== null && (!pronoun || alone), chain: chainOf(sentence, name, null) };
}
