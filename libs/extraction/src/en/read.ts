import type { DateMention, Draft, Sentence, Setting, Span, TitleAct } from '../grammar.js';
import { actsIn, type EnglishAct } from './acts.js';
import { heard, speakerOf } from './attribution.js';
import {
  BREAKS_DOWN,
  goesOnWith,
  inherited,
  isEstimate,
  lendDate,
  mayGoOn,
  sameActAgain,
  singleOf,
} from './carry-over.js';
import { withoutAsides, withoutDates, withoutFigures } from './bare.js';
import { countsIn, type EnglishCount } from './counts.js';
import { datesIn } from './dates.js';
import { markDenied, mayDeny } from './denials.js';
import { daysOf, draftOf, type Parts, type Thread, worth } from './draft.js';
import { actOf } from './link.js';
import { weighMoods } from './mood.js';
import { tellsRate } from './rates.js';
import { dateOf, eventDates } from './when.js';
import { matchesOf } from '../matches.js';

/** What a sentence needs to be worth taking apart: a figure, a denial, or the same people as before. */
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel\w+|\w+teen|\w+ty|dozens?|hundreds?|thousands?|scores?|several|some|many|numbers?|handful|few|groups?|numerous|(?:a|an) (?:[\w-]+ ){0,3}(?:North|N\.|NK)|couple|mother|father|woman|man|parents|pair|both)\b/i;

/** Sentences taken apart already, so that the weights need not do it again. */
const TAKEN = new WeakMap<Sentence, Parts>();

/** A sentence as it was taken apart in reading; undefined where it was passed over. */
export const takenOf = (sentence: Sentence): Parts | undefined => TAKEN.get(sentence);

function take(sentence: Sentence, thread: Thread): Parts {
  const plain = withoutAsides(sentence.words);
  const nothing = { sentence, plain, bare: plain, counts: [], acts: [], dates: [], denial: null };
  if (!FIGURE.test(plain) && !mayDeny(plain) && !goesOnWith(plain) && thread.subject !== null) return nothing;
  const acts = actsIn(plain).filter((act) => plausible(plain, act, thread));
  if (acts.length === 0 && !(thread.drafts.length > 0 && mayGoOn(plain)) && !mayDeny(plain)) return nothing;
  const counts = countsIn(plain);
  const calm = withoutFigures(plain, counts);
  weighMoods(calm, acts);
  const denial = markDenied(calm, acts);
  const dates = datesIn(plain, thread.setting.published, thread.lastDays);
  const own = eventDates(plain, dates, acts, counts, thread.setting.published);
  const parts = { sentence, plain, bare: withoutDates(plain, dates), counts, acts, dates: own, denial };
  TAKEN.set(sentence, parts);
  return parts;
}

/** Weak verbs mean an act only in a report that is about it. */
function plausible(words: string, act: EnglishAct, thread: Thread): boolean {
  const verb = words.slice(act.start, act.end);
  if (act.voice === 'subject' && act.what === 'repatriated') return thread.subject === 'returns';
  if (act.what === 'arrived' && /^\w+(?:\s+at)?$/.test(verb) && verb !== 'resettled')
    return (
      thread.subject === 'arrivals' ||
      (/^(?:arriv|enter)/i.test(verb) && /\b(?:South Korea|Seoul|the South)\b/.test(words))
    );
  return true;
}

/** The next figure that is neither a part of this one nor the same put otherwise ("the ten, eight women and two men, were …"). */
const nextFigure = (counts: EnglishCount[], at: number): EnglishCount | undefined =>
  counts.slice(at + 1).find(({ partOf, min, max }) => !partOf && !(min === counts[at]?.min && max === counts[at]?.max));

function claimsOf(parts: Parts, thread: Thread): Draft[] {
  const { plain: words, bare } = parts;
  const fallback = parts.acts.length === 0 ? inherited(parts, thread) : null;
  let previous: DateMention | null = null;
  return parts.counts.flatMap((counted, at) => {
    const count =
      fallback && (BREAKS_DOWN.test(words) || /^(?:it was|there were)\b/i.test(words))
        ? { ...counted, partOf: false }
        : counted;
    if (WILLING.test(words) && !UNWILLING.test(words)) return [];
    if (thread.others && count.who !== 'north_korean') return [];
    const again = sameActAgain(parts, at);
    const direct = fallback ?? (again?.listed ? null : actOf(bare, count, parts.acts, parts.counts));
    const act = direct ?? again?.act ?? null;
    if (!act) return [];
    const nextStart = nextFigure(parts.counts, at)?.start ?? words.length;
    const dates = direct ? parts.dates : parts.dates.filter((date) => date !== previous);
    const previousEnd = parts.counts[at - 1]?.end ?? 0;
    const same = !direct && again?.same === true;
    const repeated = fallback && isEstimate(parts) && parts.dates.length === 0;
    const date: DateMention | null = repeated
      ? lastDate(thread)
      : same
        ? previous
        : dateOf({ sentence: words, count, nextStart, act, dates, acts: parts.acts, previousEnd, taken: previous });
    previous = date;
    const rate = tellsRate(words, count, nextStart);
    const part = count.partOf && parts.counts.slice(0, at).some(({ who }) => who !== 'bare') && !follows(count, date);
    return worth(words, count, act, date) && !rate && !part ? [draftOf(parts, count, act, date, thread)] : [];
  });
}

const returns = ({ what, mood }: Pick<EnglishAct, 'what' | 'mood'>) => what === 'repatriated' && mood === 'actual';

/** What the sentence denies, stops or leaves open, with who says so. */
function denialOf({ sentence, denial }: Parts, thread: Thread): Draft[] {
  if (!denial) return [];
  const { name, named, chain } = speakerOf(sentence.words, thread.speakers);
  const nothing = {
    figure: { min: null, max: null, qualifier: 'vague' },
    wording: '',
    days: null,
    places: [],
  } as const;
  return [
    {
      ...denial,
      ...nothing,
      places: [],
      aggregate: null,
      attributedTo: name,
      speakers: chain,
      namesSpeaker: named,
      sentence,
    },
  ];
}

/** "including 40 on 18 September": a part with a date of its own. */
const follows = (count: Span, date: DateMention | null) =>
  date !== null && date.start >= count.end && date.start - count.end < 8;

/** The days of the last claim, for another count of the same event. */
function lastDate({ drafts }: Thread): DateMention | null {
  const days = drafts.at(-1)?.days;
  return days ? { start: 0, end: 0, ...days, since: drafts.at(-1)?.since ?? false } : null;
}

const OURS =
  /\bNorth Koreans\b|\bNorth Korean (?!(?:work|lab|athlet|foot|sail|crew|diplomat|soldier|troop|IT\b|team|player|staff|embass|student|war|logger|delegat|official|guard|police|security|state|government|regime|leader|side|border|town|city|coast|law|author|agent|ship|boat|vessel|prison))\w+|\b(?:defector|escapee|refugee|asylum|runaway|fugitive)s?/gi;
const OTHERS =
  /\b(?:workers|labou?rers|athletes|footballers|sailors|fishermen|crew(?:men)?|diplomats|soldiers|troops|loggers|Uyghurs|Uighurs|Rohingya|tourists|delegates|delegation|remains|prisoners of war|abductees|(?:Chinese|Thai|Laotian|Vietnamese|Burmese|Indonesian|South Korean|Japanese) (?:nationals|citizens))\b/gi;

/** People who go home because they want to, or after a rescue at sea. */
const WILLING =
  /\b(?:(?:at|by|of) their own (?:request|wish|choice|accord|free will|will|volition)|voluntar(?:y|ily)|by choice|(?:asked|wish(?:ed|es)?|want(?:ed|s)?|chose|begged) to (?:go home|go back|return)|rescued (?:at sea|from the sea|by)|adrift|drift(?:ed|ing))\b/i;
const UNWILLING =
  /\b(?:not|never|n['’]t|no|if|whether|claim\w*|so-called|instead of) (?:\w+ ){0,4}?(?:voluntar|by choice|of their own|at their own|want)|\bagainst their will\b|\bforc(?:ed|ibl[ey])\b/i;

/** Whether the people last spoken of are workers, sailors or another people: figures without a noun then count them. */
function ofOthers(words: string, before: boolean): boolean {
  const at = (pattern: RegExp) => matchesOf(words, pattern).at(-1)?.index ?? -1;
  const [ours, others] = [at(OURS), at(OTHERS)];
  return ours < 0 && others < 0 ? before : others >= 0 && ours < 0;
}

/** Reads all claims of an English report, sentence by sentence. */
export function readEnglish(sentences: Sentence[], setting: Setting): Draft[] {
  const arrivals = /\barriv|defections? to|number of defectors/i.test(setting.title);
  const thread: Thread = {
    setting,
    drafts: [],
    speakers: { person: null, group: null },
    lastDays: null,
    others: ofOthers(setting.title, false),
    subject: arrivals ? 'arrivals' : headline(setting.title).some(returns) ? 'returns' : null,
  };
  const denials: Draft[] = [];
  sentences.forEach((sentence, at) => {
    thread.others = ofOthers(sentence.words, thread.others);
    const parts = take(sentence, thread);
    const returned = parts.acts.some(returns);
    const arrived =
      parts.acts.some(({ what }) => what === 'arrived') && !parts.acts.some(({ what }) => what !== 'arrived');
    if (returned) thread.subject = 'returns';
    else if (arrived) thread.subject = 'arrivals';
    const claims = claimsOf(parts, thread);
    lendDate(parts, thread);
    const told = claims.length > 0 ? claims : singleOf(parts, sentences[at - 1], thread);
    thread.drafts.push(...told);
    denials.push(...denialOf(parts, thread));
    thread.lastDays =
      told.at(-1)?.days ?? daysOf(parts.dates.findLast(({ since }) => !since) ?? null) ?? thread.lastDays;
    thread.speakers = heard(thread.speakers, speakerOf(sentence.words, thread.speakers));
  });
  return [...thread.drafts, ...denials];
}

/** The acts of a title with their moods. */
export function headline(title: string): TitleAct[] {
  const acts = actsIn(title);
  weighMoods(title, acts);
  return acts.map(({ what, mood, voice, start, end }) => {
    const noun =
      /^returns$/i.test(title.slice(start, end)) &&
      /\b(?:the|these|after|over|of|mass)\s+(?:\w+\s+)?$/i.test(title.slice(0, start));
    return { what, mood, named: voice === 'noun' || noun };
  });
}
