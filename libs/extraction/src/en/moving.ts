import { placesIn } from '../gazetteer.js';
import { PLACES, within } from '../places.js';
import { type EnglishAct, verbs } from './voice.js';

/** What is moved, right behind a verb that could also be a noun ("trucks", "forces"). */
const PEOPLE_NEXT =
  '(?=\\s(?:back\\s|home\\s|round\\s|over\\s)?(?:[\\w-]+\\s){0,3}?(?:\\d|them\\b|him\\b|her\\b|north\\sk|people\\b|defectors?\\b|escapees?\\b|refugees?\\b|dozens\\b|hundreds\\b|scores\\b|women\\b|men\\b|[a-z]+(?:teen|ty)\\b))';

/** Verbs of moving or handing over people; they mean a return only with a way home behind them. */
const MOVED = new RegExp(
  '\\b(?:sen(?:ds?|t|ding)|tak(?:e|es|en|ing)|took|drove|driv(?:es?|en|ing)|march(?:ed|ing)|walk(?:ed|ing)|transport(?:ed|ing)?|bus(?:s?ed|sing)|truck(?:ed|ing)|lorried|flown|flew|flying|transferr(?:ed|ing)|mov(?:ed|ing)|brought|bringing|escort(?:ed|ing)|load(?:ed|ing)|push(?:ed|ing)|forc(?:ed|ing)|deliver(?:ed|ing)?|shipp(?:ed|ing)|putting|put|hand(?:ed|ing)|turn(?:ed|ing)|carr(?:y|ies|ied|ying)|haul(?:ed|ing)|dragg(?:ed|ing)|led|leading|ferr(?:ied|ying)|herd(?:ed|ing)|shepherd(?:ed|ing)|bundl(?:ed|ing)|shov(?:ed|ing)|usher(?:ed|ing)|shuttl(?:ed|ing)|convey(?:ed|ing)|conducted|g(?:ave|iven|iving)|pass(?:ed|ing)|chas(?:ed|ing)|thrown|threw|row(?:ed|ing)|whisked|surrender(?:ed|ing)|consigned|released|rendered|frogmarched|railroaded|' +
    `(?:march|walk|buse?|truck|fl(?:y|ies)|transfer|move|bring|escort|load|push|pushe|force|ship|hand|turn|lead|ferry|herd|give|put|haul|deliver|transport)s?${PEOPLE_NEXT})\\b`,
  'gi',
);

/** Towns of the North by every name that the gazetteer knows. */
const TOWNS = PLACES.filter(({ id, kind }) => kind !== 'country' && within(id, 'North Korea'))
  .flatMap(({ names }) => names.en)
  .filter((name) => /^[A-Z][A-Za-z -]+$/.test(name) && !/tumen|yalu|river|bridge/i.test(name));
const NORTH = `North(?: Korea)?|N\\. Korea|DPRK|Pyongyang|Saebyol|Tumangang|Chunggang|Uiju|Chongsong|Chosan|homeland|hands of (?:the )?(?:north|state security|its security|pyongyang)|${TOWNS.join('|')}`;
const NORTHERN =
  "(?:the )?(?:north korean|north['’]s|dprk|pyongyang['’]s|(?:ministry of )?state security|waiting|kim jong un['’]s)(?: (?:custody|security|state|secret|border|authorit|officials|agents|police|guards|hands|side|soldiers|territory|soil|officers|control|bank|north korean))?";
const OVER_IT =
  '(?:across|over|through|onto) (?:the |\\w+ |\\w+ \\w+ |\\w+ \\w+ \\w+ )?(?:border|bridge|river|crossings?|frontier|yalu|tumen|customs)\\b';
const PEOPLE =
  '(?:them|him|her|people|koreans|defectors|escapees|refugees|men|women|civilians|\\d+|group) (?:back|home)\\b';

/** Where a way home leads. */
const BACK = new RegExp(
  `^[^;]{0,120}?\\b(?:back (?:to|into|across|over)\\b|back (?:in|on) (?:the )?(?:${NORTH})\\b|${PEOPLE}|home\\b(?=\\s*(?:[,.]|$|over\\b|across\\b|to\\b|on\\b|in\\b|at\\b|by\\b|under\\b|through\\b|last\\b|this\\b|from\\b|via\\b))|(?:to|into|in|for|towards?) (?:the )?(?:${NORTH})\\b|to ${NORTHERN}|(?:to|onto|on to|over to) the (?:other|far|opposite|north(?:ern)?|korean|north korean) (?:side|bank|shore)|${OVER_IT}|across\\b(?=\\s*(?:[,.]|$|on\\b|at\\b|by\\b|to\\b|in\\b|under\\b|last\\b))|border crossings? into|northwards?\\b)`,
  'i',
);

/** A new clause, after which a destination is another's. */
const NEW_CLAUSE = /[;:]| (?:who|whom|which|after|before|because|said|says|when|while) /;

/** Verbs that people do by themselves ("walked across the river"): an object or a passive shows that somebody made them. */
const OWN_WILL =
  /^(?:walk|march|mov|fl[eyo]|dr[oi]v|took|tak|gave|threw|turn|pass|row|push|led|bring|brought|carr|travel|surrender|releas)/i;

function forced(sentence: string, act: EnglishAct): boolean {
  if (!act.reduced || !OWN_WILL.test(sentence.slice(act.start, act.end))) return true;
  return /\b\w+ly\s+$|,\s$/.test(sentence.slice(Math.max(0, act.start - 14), act.start));
}

/** "sent … home", "walked … over the bridge": a verb of moving counts only with where it leads. */
export function movedHome(sentence: string): EnglishAct[] {
  return verbs(sentence, MOVED, 'repatriated').filter((act) => {
    const after = sentence.slice(act.end, act.end + 150);
    const stop = after.search(NEW_CLAUSE);
    return BACK.test(stop < 0 ? after : after.slice(0, stop)) && forced(sentence, act);
  });
}

const THIRD_COUNTRY =
  /\b(?:Laos|Lao|Laotian|Vietnam|Vietnamese|Viet Nam|Thailand|Thai|Myanmar|Burma|Mongolia|Mongolian|Russia|Russian|Cambodia|Hanoi|Vientiane|Bangkok)\b/;
const TO_CHINA =
  /^[^,;.]{0,60}?\b(?:(?:to|into|for) (?:the )?(?:China\b|Chinese (?:custody|police|authorit|border|hands|side|soil|guards|soldiers|officers))|(?:across|over|through) the (?:Chinese (?:border|frontier)|(?:border|frontier) (?:to|into|with) China))/;
const THIRD_COUNTRIES = ['Laos', 'Vietnam', 'Thailand', 'Myanmar', 'Mongolia', 'Russia', 'Cambodia'];
const ON_TO_THE_NORTH = /\b(?:North Korea\b|Pyongyang|the North\b|Sinuiju)/;

/** "Laos handed nine over to China": pushed from a third country to China, people are in custody there, not yet in the North. */
export function pushedToChina(sentence: string): EnglishAct[] {
  if (!CHINA_AHEAD.test(sentence)) return [];
  const pushed = [PUSHED, MOVED].flatMap((pattern) =>
    verbs(sentence, pattern, 'detained').filter((act) => {
      const after = sentence.slice(act.end, act.end + 130);
      return TO_CHINA.test(after) && !ON_TO_THE_NORTH.test(after) && forced(sentence, act);
    }),
  );
  return pushed.length > 0 && fromThirdCountry(sentence) ? pushed : [];
}

const CHINA_AHEAD =
  /\b(?:to|into|for|over|across|through) (?:the )?(?:China|Chinese)\b|\bfrontier|\bborder (?:to|into|with) China/;

const PUSHED =
  /\b(?:deport(?:ed|ing|s)?|expel(?:s|led|ling)?|return(?:ed|ing|s)?|repatriat(?:es?|ed|ing)|(?:handed|sent|pushed|turned|forced|driven|given)\s+(?:back|over))\b/gi;

const fromThirdCountry = (sentence: string) =>
  THIRD_COUNTRY.test(sentence) ||
  placesIn(sentence).some(({ place }) => THIRD_COUNTRIES.some((country) => within(place.id, country)));
