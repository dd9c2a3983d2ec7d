import type { ClaimKind } from '#contracts';
import { type Day, type Days, daysBetween } from '../calendar.js';
import type { Draft } from '../grammar.js';
import type { Candidate, DayTold } from './candidates.js';
import type { Mention } from './concepts.js';
import { type Features, type Model, probabilities } from './model.js';

const ONE_MONTH = 31;
const NOTE = 'The day is that of what is told beside it.';

/** Words of what each kind of claim tells; what is feared is a return. */
const DEEDS: Record<ClaimKind, ReadonlySet<string>> = {
  repatriated: new Set(['sent', 'handed', 'carried', 'crossed']),
  at_risk: new Set(['sent', 'handed', 'carried', 'crossed']),
  detained: new Set(['arrest', 'custody']),
  arrived: new Set(['south', 'crossed']),
};

/** The word of a figure's deed: the next one behind it, else the last before it. */
export function deedOf({ view: { mentions }, count }: Candidate, what: ClaimKind): Mention | null {
  const own = mentions.filter(({ name }) => DEEDS[what].has(name));
  return own.find(({ start }) => start >= count.end) ?? own.findLast(({ end }) => end <= count.start) ?? null;
}

const lengthOf = ({ from, until }: Days) => daysBetween(from, until ?? from);
const sameDays = (a: Days | null, b: Days) => a?.from === b.from && a.until === b.until;

/** Whether a figure's claim has no day of its own and should have one: sums, fears and arrivals need none. */
export const lacksDay = ({ what, days, aggregate, wording }: Draft): boolean =>
  wording !== '' && days === null && aggregate === null && what !== 'at_risk' && what !== 'arrived';

/** What a day is weighed against: the figure, its claim, all claims of the report, and the day of publication. */
export interface Undated {
  candidate: Candidate;
  draft: Draft;
  drafts: Draft[];
  published: Day | null;
}

/** The days of a report that may be an undated figure's: those of at most a month. */
export const daysFor = ({ daysTold }: Candidate): DayTold[] =>
  daysTold.filter(({ days }) => lengthOf(days) <= ONE_MONTH);

const bucket = (value: number, steps: number[]) => steps.filter((step) => value > step).length;

/** How far apart the sentences of a day and a figure stand, and whose day it is that was told last. */
function standing({ index, days, paragraph }: DayTold, { candidate, draft: { what } }: Undated): string[] {
  const gap = index - candidate.index;
  const far = Math.sign(gap) * bucket(Math.abs(gap), [0, 1, 2, 4, 8]);
  const paragraphs = Math.max(-2, Math.min(2, paragraph - candidate.sentence.paragraph));
  const last = sameDays(candidate.lastDays, days);
  return [`far ${far}`, `far ${far} ${what}`, `paragraphs ${paragraphs}`, ...(last ? ['last', `last ${what}`] : [])];
}

/** What the day's sentence tells, and which claims already have it. */
function telling(told: DayTold, { draft, drafts, candidate }: Undated): string[] {
  const deed = told.concepts.some((name) => DEEDS[draft.what].has(name));
  const owners = drafts.filter((other) => other.days !== null && sameDays(other.days, told.days));
  const same = owners.some(({ what }) => what === draft.what);
  const figure = owners.some(
    ({ figure: { min, max } }) => min === draft.figure.min && max === draft.figure.max && (min ?? max) !== null,
  );
  const order = bucket(told.order, [0, 1, 2, 4]);
  return [
    `deed ${deed}`,
    `order ${order} deed ${deed}`,
    `owner ${same ? 'same' : owners.length > 0 ? 'other' : 'none'}`,
    ...(figure ? ['figure'] : []),
    ...candidate.view.concepts.filter((name) => TURNING.has(name)).map((name) => `${name} ${order === 0} ${same}`),
    ...told.concepts.map((name) => `tells ${name}`),
  ];
}

/** Concepts of a figure's sentence that say whether it goes on with what was told last or comes back to the news. */
const TURNING: ReadonlySet<string> = new Set(['estimate', 'past', 'speech', 'part', 'still', 'hour', 'record', 'sum']);

/** Notes what the weights look at to tell whether a day of the report is an undated figure's. */
export function dayFeatures(features: Features, told: DayTold, undated: Undated): void {
  const { days } = told;
  const { published, candidate } = undated;
  const age =
    published === null ? 'open' : bucket(daysBetween(days.until ?? days.from, published), [-1, 0, 7, 31, 100, 400]);
  const options = daysFor(candidate);
  const times = options.filter((other) => sameDays(other.days, days)).length;
  const latest = options.every((other) => other.days.from <= days.from);
  features.noteAll('', ['always'], 1);
  features.noteAll('', standing(told, undated), 0.7);
  features.noteAll('', telling(told, undated), 0.7);
  features.noteAll('', [`age ${age}`, `times ${Math.min(3, times)}`, `latest ${latest}`], 0.7);
  features.noteAll(
    '',
    [`length ${bucket(lengthOf(days), [0, 3, 10])}`, `days ${bucket(options.length, [1, 2, 4])}`],
    0.7,
  );
}

const sureOf = (told: DayTold, undated: Undated, model: Model) =>
  probabilities(model, (features) => dayFeatures(features, told, undated))[model.classes.indexOf('right')] ?? 0;

/** How sure the weights must be of a day; chosen by cross-validation. Below it the day stays unknown. */
const SURE = 0.3;

/** The days that are likeliest an undated figure's; null where none is likely enough. */
function likeliest(undated: Undated, model: Model): Days | null {
  let [best, most]: [Days | null, number] = [null, SURE];
  for (const told of daysFor(undated.candidate)) {
    const sure = sureOf(told, undated, model);
    if (sure > most) [best, most] = [told.days, sure];
  }
  return best;
}

/** Whether the same figure is told with its days elsewhere: the two become one claim when all are weighed together. */
const isToldAgain = ({ what, figure: { min, max } }: Draft, drafts: Draft[]) =>
  (min ?? max) !== null &&
  drafts.some(
    ({ days, what: told, figure }) => days !== null && told === what && figure.min === min && figure.max === max,
  );

/** Gives each figure without a day the likeliest of the report's days; its note says that it does not stand beside it. */
export function dated(drafts: Draft[], figures: ReadonlyMap<Draft, Candidate>, model: Model): Draft[] {
  return drafts.map((draft) => {
    const candidate = figures.get(draft);
    if (!candidate || !lacksDay(draft) || isToldAgain(draft, drafts)) return draft;
    const days = likeliest({ candidate, draft, drafts, published: candidate.published }, model);
    return days ? { ...draft, days, note: NOTE } : draft;
  });
}
