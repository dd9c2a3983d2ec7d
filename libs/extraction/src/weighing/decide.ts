import type { ClaimKind } from '#contracts';
import { type Days, daysBetween } from '../calendar.js';
import type { Draft, Span } from '../grammar.js';
import type { Candidate } from './candidates.js';
import type { Mention } from './concepts.js';
import { featuresOf, type Told } from './features.js';
import { judgingOf } from './judging.js';
import { type Features, type Model, probabilities } from './model.js';
import type { Odds, Page } from './page.js';

/** The weights: of figures without and with the grammar's word, of reports, and of their kinds. */
export interface Weights {
  figures: Model;
  judge: Model;
  relevance: Model;
  kind: Model;
}

/** How sure the weights must be; chosen by cross-validation (docs/adr/0035-what-the-reader-learns.md). */
export const SURE = {
  /** That a figure is a claim where the grammar made none. */
  claim: 0.45,
  /** That a claim of the grammar is none, and that its act is another. */
  none: 0.86,
  other: 0.8,
  /** That a report belongs here. */
  relevant: 0.45,
  /** Of a report's kind; below it the rules' word stands. Where that is a return, it takes more to overrule it. */
  kind: 0.6,
  kindOfReturn: 0.8,
};

const ONE_MONTH = 31;

const isShort = (days: Days) => daysBetween(days.from, days.until ?? days.from) <= ONE_MONTH;

const NOTE = 'The day is that of what is told beside it.';
const lacksDay = ({ what, days, aggregate, wording }: Draft) =>
  wording !== '' && days === null && aggregate === null && what !== 'at_risk' && what !== 'arrived';
const tellsDay = ({ days, aggregate }: Draft) => aggregate === null && days !== null && isShort(days);

/** Another figure of an event told before has its day, unless it has one of its own. */
function dated(draft: Draft, before: Draft[]): Draft {
  if (!lacksDay(draft)) return draft;
  const event = before.findLast((other) => other.what === draft.what && tellsDay(other));
  return event ? { ...draft, days: event.days, note: NOTE } : draft;
}

const oddsOf = ({ classes }: Model, sure: number[]): Odds =>
  classes.map((name, at) => ({ what: name as ClaimKind | 'none', sure: sure[at] as number }));

/** What a figure tells: the likeliest act where it is likely enough to be a claim; the grammar's claim stands unless they are sure. */
export function decide(odds: Odds, told: ClaimKind | null): ClaimKind | null {
  const none = odds.find(({ what }) => what === 'none')?.sure ?? 0;
  const best = odds.filter(({ what }) => what !== 'none').reduce((a, b) => (b.sure > a.sure ? b : a));
  if (told === null) return 1 - none >= SURE.claim ? (best.what as ClaimKind) : null;
  if (none >= SURE.none) return null;
  return best.sure >= SURE.other ? (best.what as ClaimKind) : told;
}

const far = (act: Span, count: Span) => (act.start >= count.end ? act.start - count.end : count.start - act.end);

/** More people than have ever fled; such numbers are of another people, or of a whole country. */
const MOST_PEOPLE = 99_999;

/**
 * What is no claim, whatever the weights say: numbers beyond reason, and "eight women, two men" beside the ten that they add up to. And where
 * the grammar made none: rates, the make-up of a group, and acts that are denied.
 */
function isBarred({ told, glance, at, count, summand }: Candidate): boolean {
  if (summand && count.part) return true;
  if ((count.min ?? count.max ?? 0) > MOST_PEOPLE) return true;
  if (told) return false;
  const nearest = [...glance.acts].sort((a, b) => far(a, count) - far(b, count))[0];
  return nearest?.mood === 'denied' || glance.isRate(at) || glance.isMakeup(at);
}

/** Each figure's odds and what it tells, one after the other, since each leans on what was told before. Without a judge the odds decide. */
export function readFigures(
  candidates: Candidate[],
  page: Page,
  { figures, judge }: { figures: Model; judge: Model | null },
): { odds: Odds[]; whats: (ClaimKind | null)[] } {
  const before: Told[] = [];
  const odds: Odds[] = [];
  const whats = candidates.map((candidate) => {
    const own = oddsOf(
      figures,
      probabilities(figures, (features) => featuresOf(features, candidate, page, before)),
    );
    odds.push(own);
    const what = judge ? judgedOf(candidate, own, judge) : decide(own, null);
    if (what !== null) before.push(toldOf(candidate, what));
    return what;
  });
  return { odds, whats };
}

/** What a figure tells when the grammar's decision is weighed too. */
export function judgedOf(candidate: Candidate, odds: Odds, judge: Model): ClaimKind | null {
  if (isBarred(candidate)) return null;
  return decide(
    oddsOf(
      judge,
      probabilities(judge, (features) => judgingOf(features, candidate, odds)),
    ),
    candidate.told?.what ?? null,
  );
}

/** What a figure told, for those behind it. */
export function toldOf({ sentence, count }: Candidate, what: ClaimKind): Told {
  return { what, paragraph: sentence.paragraph, min: count.min, max: count.max };
}

/** Words of what each kind of claim tells; what is feared is a return. */
const DEEDS: Record<ClaimKind, ReadonlySet<string>> = {
  repatriated: new Set(['sent', 'handed', 'carried', 'crossed']),
  at_risk: new Set(['sent', 'handed', 'carried', 'crossed']),
  detained: new Set(['arrest', 'custody']),
  arrived: new Set(['south', 'crossed']),
};

/** The word of a figure's deed: the next one behind it, else the last before it. */
function deedOf({ view: { mentions }, count }: Candidate, what: ClaimKind): Mention | null {
  const own = mentions.filter(({ name }) => DEEDS[what].has(name));
  return own.find(({ start }) => start >= count.end) ?? own.findLast(({ end }) => end <= count.start) ?? null;
}

/** The most recent of events: what a report does not date is its news, seldom what it repeats. */
const latest = (events: Draft[]): Draft | undefined =>
  events.reduce<Draft | undefined>((a, b) => ((a?.days?.from ?? '') >= (b.days?.from ?? '') ? a : b), undefined);

/** The days told around a figure. */
type Around = Pick<Candidate, 'lastDays' | 'index' | 'daysTold'>;

/** How many sentences behind a figure may tell its day. */
const NEXT = 2;

/** The day of such an event by the first sentence that speaks of one; else the day told last, or next. */
function dayAround(what: ClaimKind, { lastDays, index, daysTold }: Around): Days | null {
  const short = daysTold.filter(({ days }) => isShort(days));
  const main = short.slice(0, 3).find(({ concepts }) => concepts.some((name) => DEEDS[what].has(name)));
  const next = short.find((told) => told.index > index && told.index <= index + NEXT);
  return main?.days ?? (lastDays && isShort(lastDays) ? lastDays : null) ?? next?.days ?? null;
}

/** What no other rule dates has the day of such an event told later, or else the day told last or next. */
function datedAtLast(drafts: Draft[], around: Map<Draft, Around>): Draft[] {
  return drafts.map((draft) => {
    if (!lacksDay(draft)) return draft;
    const later = latest(drafts.filter((other) => other.what === draft.what && tellsDay(other)));
    const near = around.get(draft);
    const days = (near ? dayAround(draft.what, near) : null) ?? later?.days ?? null;
    return days ? { ...draft, days, note: NOTE } : draft;
  });
}

/** The grammar's drafts and what the weights make of the figures, in the order of the text. */
export function weighed(drafts: Draft[], candidates: Candidate[], whats: (ClaimKind | null)[]): Draft[] {
  const known = new Set(candidates.map(({ told }) => told));
  const result: Draft[] = [];
  const left = drafts.filter((draft) => !known.has(draft));
  const around = new Map<Draft, Around>();
  candidates.forEach((candidate, at) => {
    const { sentence, told, glance } = candidate;
    const what = whats[at] ?? null;
    while (left.length > 0 && left[0]!.sentence.start < sentence.start) result.push(left.shift() as Draft);
    if (what !== null) {
      const own = told?.what === what ? told : glance.propose(candidate.at, what, deedOf(candidate, what));
      const draft = dated(own, result);
      around.set(draft, candidate);
      result.push(draft);
    }
  });
  return datedAtLast([...result, ...left], around);
}

/** Whether a report belongs here, and how sure that is. */
export function weighedRelevance(
  describe: (features: Features) => void,
  model: Model,
): { relevant: boolean; sure: number } {
  const sure = probabilities(model, describe)[model.classes.indexOf('relevant')] ?? 0;
  return { relevant: sure >= SURE.relevant, sure };
}
