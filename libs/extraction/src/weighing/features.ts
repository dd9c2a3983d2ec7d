import type { Language } from '#contracts';
import { daysBetween } from '../calendar.js';
import type { ClaimKind } from '#contracts';
import type { TitleAct } from '../grammar.js';
import type { Candidate } from './candidates.js';
import { conceptsIn } from './concepts.js';
import { folded, grams, kindsOf } from './folded.js';
import type { Features } from './model.js';

/** What a whole report tells its figures: the acts and words of its title. */
export interface Page {
  language: Language;
  title: string;
  acts: TitleAct[];
  concepts: string[];
}

/** A figure before that turned out to tell something. */
export interface Told {
  what: ClaimKind;
  paragraph: number;
  min: number | null;
  max: number | null;
}

/** Words of what is done with people. */
const DEEDS = ['motion', 'custody', 'arrest', 'returning', 'fear', 'south'];
/** How much a word weighs beside a concept when both are new: words are many, and each is rare. */
const WORD = 0.4;
/** Letters on either side that stand near a figure. */
const NEAR = { left: { en: 60, other: 24 }, right: { en: 90, other: 36 } };
const CLAUSE = /[;；。]|[,，、]\s?(?:but|while|whereas|and|但|而)|:\s/;
const CLAUSES = new RegExp(CLAUSE, 'g');
/** Concepts whose meeting in one clause says more than each alone. */
const MEETING = ['motion', 'border', 'vehicle', 'custody', 'arrest', 'returning', 'northern', 'fear', 'still', 'south'];

const sizeOf = (figure: number | null) =>
  figure === null
    ? 'none'
    : ['1', '2-5', '6-19', '20-99', '100-999', 'more'][[2, 6, 20, 100, 1000].filter((step) => figure >= step).length]!;

/** Where the clause around a figure begins and ends, near it. */
function clauseOf({ sentence, count }: Candidate, english: boolean): [from: number, until: number] {
  const reach = (side: 'left' | 'right') => NEAR[side][english ? 'en' : 'other'];
  const from = Math.max(0, count.start - reach('left'));
  const until = Math.min(sentence.words.length, count.end + reach('right'));
  const stop = sentence.words.slice(count.end, until).search(CLAUSE);
  const start = [...sentence.words.slice(from, count.start).matchAll(CLAUSES)].at(-1);
  return [start ? from + start.index + start[0].length : from, stop < 0 ? until : count.end + stop];
}

function actFeatures({ glance: { acts }, count }: Candidate): string[] {
  const far = (act: { start: number; end: number }) =>
    act.start >= count.end ? act.start - count.end : count.start - act.end;
  const nearest = [...acts].sort((a, b) => far(a) - far(b))[0];
  return [
    ...acts.map(({ what, mood, start }) => `act ${start >= count.end ? 'right' : 'left'} ${what} ${mood}`),
    ...acts.map(({ what, mood }) => `act ${what} ${mood}`),
    ...(nearest ? [`act nearest ${nearest.what} ${nearest.mood}`] : []),
  ];
}

/** What is known of the figure itself and of where it stands. */
function shapeFeatures(candidate: Candidate, { acts }: Page): string[] {
  const { count, glance, depth, at } = candidate;
  const near = glance.dates.some((date) => Math.abs(date.start - count.end) < 60 && !date.since);
  const short = glance.dates.some(({ from, until, since }) => !since && daysBetween(from, until ?? from) < 10);
  return [
    `who ${count.who}`,
    `hedge ${count.qualifier}`,
    `size ${sizeOf(count.min ?? count.max)}`,
    ...(count.weak ? ['weak', `weak ${count.who}`] : []),
    ...(count.part ? ['part'] : []),
    ...(near ? ['date near'] : []),
    ...(short ? ['date short'] : []),
    ...(glance.dates.some(({ since }) => since) ? ['date since'] : []),
    glance.dates.length === 0 ? 'date none' : 'date any',
    `figures ${Math.min(3, glance.counts.length)}`,
    `order ${Math.min(2, at)}`,
    `depth ${Math.floor(depth * 3)}`,
    ...[...new Set(acts.map(({ what, mood }) => `title act ${what} ${mood}`))],
  ];
}

/** What the figures before told, and how this one may go on with it. */
function threadFeatures({ sentence, count }: Candidate, told: Told[], near: string[]): string[] {
  const last = told.at(-1);
  const deeds = near.some((name) => DEEDS.includes(name));
  if (!last) return deeds ? ['first deed'] : ['first bare'];
  const gap = sentence.paragraph - last.paragraph;
  const goesOn = `last ${last.what}`;
  const again = count.qualifier !== 'vague' && told.some(({ min, max }) => min === count.min && max === count.max);
  return [
    `${goesOn} ${gap === 0 ? 'same' : gap <= 1 ? 'next' : 'far'}`,
    ...(again ? ['again', `again ${count.who}`] : []),
    ...(near.includes('estimate') ? [`${goesOn} estimate`] : []),
    ...(deeds ? [`${goesOn} deed`] : [`${goesOn} bare ${count.who}`]),
  ];
}

function add(features: Features, names: string[], value: number): void {
  for (const name of names) if (!features.has(name)) features.set(name, value);
}

/** What the weights look at for one figure. The grammar's own decision is no part of it, so that they judge what it left open. */
export function featuresOf(candidate: Candidate, page: Page, told: Told[]): Features {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const [from, until] = clauseOf(candidate, english);
  const { sentence, count, view, before } = candidate;
  const { words } = sentence;
  const clause = conceptsIn(`${words.slice(from, count.start)} ${words.slice(count.end, until)}`);
  const met = MEETING.filter((name) => clause.includes(name));
  const pairs = met.flatMap((a, at) => met.slice(at + 1).map((b) => `near ${a}+${b}`));
  const wordsOf = (side: string, a: number, b: number) =>
    grams(folded(words, view.sides, a, b), english, 9).map((gram) => `${script} ${side} ${gram}`);
  const features: Features = new Map([['always', 1]]);
  add(features, actFeatures(candidate), 1);
  add(features, shapeFeatures(candidate, page), 1);
  add(features, threadFeatures(candidate, told, clause), 1);
  add(
    features,
    view.concepts.map((name) => `in ${name}`),
    0.7,
  );
  add(
    features,
    clause.map((name) => `near ${name}`),
    1,
  );
  add(
    features,
    clause.map((name) => `${script} near ${name}`),
    0.4,
  );
  add(features, pairs, 0.7);
  add(features, before?.concepts.map((name) => `before ${name}`) ?? [], 0.4);
  add(
    features,
    page.concepts.map((name) => `title ${name}`),
    0.5,
  );
  add(
    features,
    kindsOf(view.sides).map((side) => `place ${side}`),
    1,
  );
  add(
    features,
    kindsOf(view.sides, count.end, until).map((side) => `place right ${side}`),
    0.7,
  );
  add(features, wordsOf('r', count.end, until), WORD);
  add(features, wordsOf('l', from, count.start), WORD);
  return features;
}
