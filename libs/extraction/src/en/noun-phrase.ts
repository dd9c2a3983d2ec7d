import type { CountMention } from '../grammar.js';
import { matchesOf } from '../matches.js';

const STOP = new Set(
  'in on at to from by with for who whom whose that which were was are is be been being has have had may might could would will can since after before during until while when if as into across over and or but said says told than per not also only still then currently reportedly including among between through because near under against about around some more-than so has had having he she they it we i two three four five six seven eight nine ten'.split(
    ' ',
  ),
);
const REFUGEES = new Set(
  'defector defectors escapee escapees refugee refugees asylum-seeker asylum-seekers returnee returnees deportee deportees repatriate repatriates runaways fugitives'.split(
    ' ',
  ),
);
const PEOPLE = new Set(
  'people persons person individuals men women children man woman child girls boys girl boy youths youth teenagers teens teenager orphans orphan others adults infants babies minors students relatives citizens nationals migrants seekers victims prisoners detainees members family families males females souls kids siblings sisters brothers youngsters passengers inmates captives stowaways travellers travelers fishermen crewmen'.split(
    ' ',
  ),
);
const ACTS = new Set(
  'arrests returns repatriations deportations detentions refoulements arrivals apprehensions'.split(' '),
);
/** Entries of somebody's list, each of them one person. */
const ENTRIES = new Set('cases instances names entries'.split(' '));
/** Verbs that end a phrase unless they describe the people behind them ("15 detained defectors"). */
const VERBS =
  /^(?:made|got|had|won|took|began|became|found|sought|spent|lost|died|gave|swam|walked|rode|passed|expelled|have|drove|flew|ran|hid|sat|stood|lay|kept|told|set|stepped|climbed|waited|walked|boarded|vanished|disappeared|survived|managed|made|got|sit|remain|remained|remains|stayed|fled|escaped|followed|left|crossed|departed|arrived|came|went|died|reached|entered|returned|repatriated|deported|sent|arrested|detained|apprehended|caught|captured|held|seized|taken|handed|forced|awaiting|facing|living|hiding|staying|trying|attempting|seeking|heading|fleeing|being|now|today|yesterday|last|this|earlier|later|altogether|each|both|total|combined|respectively|early|late|mid|overnight|so|far|back|home|north|south|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** Words before a head that show other people or a job that is not an escapee's. */
const OTHERS =
  /\b(?:south|chinese|american|u\.?s\.?|japanese|uyghurs?|uighurs?|rohingya|lao|laotian|thai|vietnamese|russian|mongolian|myanmar|syrian|afghan|korean-chinese|korean chinese|christian)\b/i;
const JOBS =
  /\b(?:workers?|loggers|waitresses|footballers|athletes|performers|engineers|technicians|laborers?|labourers?|soldiers|guards?|troops|diplomats?|athletes?|officials?|officers?|agents?|spies|police|policemen|brokers?|missionar(?:y|ies)|pastors?|activists?|reporters?|journalists?|lawmakers?|hackers?|restaurants?|prisons?|camps?|abductees|remains|bodies|families|restaurant)$/i;
const NORTH_KOREAN = /\b(?:north|n\.?|nk) ?koreans?\b|\bnk\b|\bdprk\b/i;

/** What a figure counts: its noun phrase's end (offset in the sentence) and who is meant; null for things and other people. */
export interface Counted {
  end: number;
  who: CountMention['who'];
  act: boolean;
}

interface Word {
  text: string;
  end: number;
}

function wordsAfter(sentence: string, from: number): Word[] {
  const words: Word[] = [];
  const after = sentence.slice(from, from + 110);
  for (const found of matchesOf(after, /([\s"“”‘’'([]*)([^\s,;:()[\]"“”]+)/g)) {
    const gap = sentence.slice(from + (words.at(-1)?.end ?? from) - from, from + found.index);
    if (words.length > 0 && /[,;:()]/.test(gap)) break;
    if (words.length === 0 && !/^[\s"“‘'-]*$/.test(after.slice(0, found.index))) break;
    const text = (found[2] as string).replace(/[.!?…’']+$/, (end) => (/^[A-Z]\.$/.test(found[2] as string) ? end : ''));
    if (text === '') break;
    words.push({ text, end: from + found.index + (found[1] as string).length + text.length });
    if (words.length >= 9 || /[.!?]$/.test(found[2] as string) !== /[.!?]$/.test(text)) break;
  }
  return words;
}

/** "detained defectors", "North Korean", "fleeing North Koreans": the word belongs to people that follow at once. */
function describes(words: Word[], at: number): boolean {
  const next = words[at + 1]?.text.toLowerCase() ?? '';
  return /^(?:koreans?|north|n\.?|nk)$/.test(next) || REFUGEES.has(next) || PEOPLE.has(next);
}

function phrase(words: Word[]): Word[] {
  const taken: Word[] = [];
  for (const [at, word] of words.entries()) {
    const low = word.text.toLowerCase();
    const next = words[at + 1]?.text.toLowerCase() ?? '';
    const linking = low === 'and' && /^(?:women|children|men|girls|boys|families)$/.test(next);
    if (low === 'of' && at <= 2) taken.push(word);
    else if (low === 'the' && words[at - 1]?.text.toLowerCase() !== 'of') break;
    else if (VERBS.test(low.replace(/\.$/, '')) && !describes(words, at) && !ACTS.has(next)) break;
    else if ((STOP.has(low) && !linking) || low === 'of' || /^[–—-]+$/.test(low) || /\d/.test(low)) break;
    else taken.push(word);
  }
  return taken;
}

/** Cuts the phrase after its head: "defectors detained", "people left" end at the noun that counts people. */
function headOf(words: Word[]): number {
  const last = words.findLastIndex(({ text }) => {
    const low = text.toLowerCase();
    return (
      REFUGEES.has(low) ||
      PEOPLE.has(low) ||
      ACTS.has(low) ||
      ENTRIES.has(low) ||
      /^koreans?$/.test(low) ||
      low === 'them' ||
      low === 'those'
    );
  });
  return last < 0 ? words.length - 1 : last;
}

function whoIs(text: string, head: string): CountMention['who'] | null {
  if (NORTH_KOREAN.test(text)) return JOBS.test(text) && !/defect|escap|refugee/i.test(text) ? null : 'north_korean';
  if (OTHERS.test(text) || JOBS.test(text)) return null;
  if (REFUGEES.has(head)) return 'north_korean';
  if (PEOPLE.has(head) || head === 'them' || head === 'those') return 'unnamed';
  if (/^(?:such|more|other|of|others|the|these|all)$/.test(head) || ENTRIES.has(head)) return 'bare';
  return null;
}

/** Reads what stands behind a figure that ends at `from`. */
export function countedAfter(sentence: string, from: number): Counted | null {
  const taken = phrase(wordsAfter(sentence, from));
  if (taken.length === 0) return { end: from, who: 'bare', act: false };
  const headed = taken.slice(0, headOf(taken) + 1);
  const of = headed.length > 1 && headed.at(-1)?.text.toLowerCase() === 'of';
  const kept = of ? headed.slice(0, -1) : headed;
  const text = kept.map((word) => word.text).join(' ');
  const head = (kept.at(-1) as Word).text.toLowerCase();
  const end = (kept.at(-1) as Word).end;
  if (/^(?:families|groups|households|couples)$/i.test(head)) return null;
  const first = kept.slice(0, 2).find((word) => ACTS.has(word.text.toLowerCase()));
  if (first) return { end: first.end, who: 'bare', act: true };
  const rest = taken.slice(kept.length);
  const job = JOBS.test(rest.map((word) => word.text).join(' '));
  const who = job && /^koreans?$/.test(head) ? null : whoIs(text, head);
  if (who !== null) return { end, who, act: false };
  const from2 = /^ (?:from|of) (?:North Korea|the North|Sinuiju|Hyesan|Musan|Hoeryong|Onsong|Chongjin|Pyongyang)\b/;
  return taken.length <= 3 && from2.test(sentence.slice(end, end + 24)) ? { end, who: 'unnamed', act: false } : null;
}
