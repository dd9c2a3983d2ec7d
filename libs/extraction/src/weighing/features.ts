import type { ClaimKind } from '#contracts';
import { daysBetween } from '../calendar.js';
import type { Candidate } from './candidates.js';
import { type Mention, namesOf } from './concepts.js';
import { folded, grams, kindsOf } from './folded.js';
import type { Features } from './model.js';
import type { Page } from './page.js';
import { matchesOf } from '../matches.js';

/** A figure before that turned out to tell something. */
export interface Told {
  what: ClaimKind;
  paragraph: number;
  min: number | null;
  max: number | null;
}

/** Words of what is done with people. */
const DEEDS: ReadonlySet<string> = new Set([
  'sent',
  'handed',
  'carried',
  'crossed',
  'home',
  'custody',
  'arrest',
  'future',
  'risk',
  'south',
  'release',
]);
/** Of these, what people undergo; the rest only colours it. */
const CORE: ReadonlySet<string> = new Set(['sent', 'handed', 'carried', 'crossed', 'custody', 'arrest', 'south']);
/** How much a word weighs beside a concept when both are new: words are many, and each is rare. */
const WORD = 0.4;
const FAR_WORD = 0.2;
/** Letters on either side that stand near a figure. */
const NEAR = { left: { en: 60, other: 24 }, right: { en: 90, other: 36 } };
const CLAUSE = /[;；。]|[,，、]\s?(?:but|while|whereas|and|但|而)|:\s/;
const CLAUSES = new RegExp(CLAUSE, 'g');
/** Concepts whose meeting in one clause says more than each alone. */
const MEETING = [
  'sent',
  'handed',
  'carried',
  'crossed',
  'home',
  'northern',
  'vehicle',
  'border',
  'custody',
  'arrest',
  'future',
  'risk',
  'may',
  'still',
  'south',
  'record',
];

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
  const start = matchesOf(sentence.words.slice(from, count.start), CLAUSES).at(-1);
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

/** What people undergo on either side of a figure, and at the end of its sentence. */
function coreFeatures({ count, view }: Candidate): string[] {
  const core = view.mentions.filter(({ name }) => CORE.has(name));
  const before = core.findLast(({ end }) => end <= count.start)?.name ?? 'none';
  const behind = core.find(({ start }) => start >= count.end)?.name ?? 'none';
  return [`core ${before} ${behind}`, `core last ${core.at(-1)?.name ?? 'none'}`];
}

/** What is known of the figure itself and of where it stands. */
function shapeFeatures(candidate: Candidate, { acts }: Page): string[] {
  const { count, glance, depth, at } = candidate;
  const near = glance.dates.some((date) => Math.abs(date.start - count.end) < 60 && !date.since);
  const short = glance.dates.some(({ from, until, since }) => !since && daysBetween(from, until ?? from) < 10);
  const long = glance.dates.some(({ from, until, since }) => !since && daysBetween(from, until ?? from) > 300);
  const size = sizeOf(count.min ?? count.max);
  return [
    `who ${count.who}`,
    `hedge ${count.qualifier}`,
    `size ${size}`,
    ...(count.weak ? ['weak', `weak ${count.who}`] : []),
    ...(count.part ? ['part'] : []),
    ...(candidate.summand ? ['summand'] : []),
    ...(near ? ['date near'] : []),
    ...(short ? ['date short'] : []),
    ...(long ? ['date long', `date long ${size}`] : []),
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
  const deeds = near.some((name) => DEEDS.has(name));
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

const within = (mentions: Mention[], from: number, until: number) =>
  mentions.filter(({ start, end }) => start >= from && end <= until);

/** Notes what the weights look at for one figure. The grammar's own decision is no part of it, so that they judge what it left open. */
export function featuresOf(features: Features, candidate: Candidate, page: Page, told: Told[]): void {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const [from, until] = clauseOf(candidate, english);
  const { sentence, count, view, before, after } = candidate;
  const { words } = sentence;
  const seen = view.seen();
  const [left, right] = [within(view.mentions, from, count.start), within(view.mentions, count.end, until)];
  const clause = namesOf([...left, ...right]);
  const met = MEETING.filter((name) => clause.some((other) => other === name));
  const pairs = met.flatMap((a, at) => met.slice(at + 1).map((b) => `${a}+${b}`));
  const gramsOf = (a: number, b: number, most: number) => grams(folded(words, seen.sides, a, b), english, most);
  features.noteAll('', ['always'], 1);
  features.noteAll('', [script], 0.5);
  features.noteAll('', actFeatures(candidate), 1);
  features.noteAll('', shapeFeatures(candidate, page), 1);
  features.noteAll('', threadFeatures(candidate, told, clause), 1);
  features.noteAll('', coreFeatures(candidate), 0.7);
  features.noteAll('in ', view.concepts, 0.7);
  features.noteAll('near ', clause, 1);
  features.noteAll('nl ', namesOf(left), 0.5);
  features.noteAll('nr ', namesOf(right), 0.5);
  features.noteAll(`${script} near `, clause, 0.4);
  features.noteAll('near ', pairs, 0.7);
  features.noteAll('before ', before?.concepts ?? [], 0.4);
  features.noteAll('after ', after?.concepts ?? [], 0.3);
  features.noteAll('title ', page.concepts, 0.5);
  features.noteAll('lead ', page.lead, 0.25);
  features.noteAll('place ', kindsOf(seen.sides), 1);
  features.noteAll('place right ', kindsOf(seen.sides, count.end, until), 0.7);
  features.noteAll(`${script} r `, gramsOf(count.end, until, 9), WORD);
  features.noteAll(`${script} l `, gramsOf(from, count.start, 9), WORD);
  features.noteAll(`${script} s `, seen.words, FAR_WORD);
}
