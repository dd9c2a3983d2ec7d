import type { Addend, IncidentKind, Qualifier, TotalComparison, Verdict, VerdictReason } from '#contracts';
import { speakerKey } from '../believing/index.js';

interface Count {
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
}

/** A total as the comparison sees it. */
export interface ComparedTotal extends Count {
  aggregate: 'total' | 'stock';
  what: 'repatriated' | 'detained' | 'at_risk' | 'arrived';
  dateStart: string | null;
  dateEnd: string | null;
  attributedTo: string;
}

/** An event with its standing figures. */
export interface ComparedIncident {
  reference: string;
  title: string;
  kind: IncidentKind;
  dateStart: string | null;
  dateEnd: string | null;
  figures: readonly (Count & { attributedTo: string })[];
  /** Whether the total names it. */
  named: boolean;
}

const KIND_OF: Record<ComparedTotal['what'], IncidentKind | null> = {
  ...{ repatriated: 'return', detained: 'detention', at_risk: 'feared_return', arrived: null },
};
/** "More than 670" is no longer borne out by events that alone come to so many times as much. */
const FAR = 1.5;
const ABOUT = 0.1;

/**
 * Holds a total against the events that it names, else against those inside its dates of which its own speaker gives a number. It adds
 * what is stated and says what came out; it never adds a total to anything, and never mixes one speaker's numbers with another's where
 * the events were not named. Events inside its dates that it leaves out stand beside it.
 */
export function compareTotal(total: ComparedTotal, incidents: readonly ComparedIncident[]): TotalComparison {
  if (total.aggregate === 'stock') return none('no_comparison', 'stock');
  const alike = incidents.filter(({ kind }) => kind === KIND_OF[total.what]).sort(byDate);
  const inside = alike.filter((incident) => isInside(incident, total));
  const named = alike.filter((incident) => incident.named);
  const taken = named.length > 0 ? named : inside.filter((incident) => figureBy(incident, total) !== null);
  const leftOut = inside.filter((incident) => !taken.includes(incident)).map((incident) => addendOf(incident, total));
  if (taken.length === 0) return { ...none('cannot_tell', 'no_events'), leftOut };
  const addends = taken.map((incident) => addendOf(incident, total));
  const sum = sumOf(addends, stated);
  const by = named.length > 0 ? 'named' : 'speaker';
  return { ...judge(total, addends), by, addends, leftOut, sum: { ...sum, most: finite(sum.most) } };
}

type Sum = { least: number; most: number };

function judge(total: ComparedTotal, addends: readonly Addend[]): { verdict: Verdict; reason: VerdictReason } {
  if (isVague(total) || addends.some(isVague)) return { verdict: 'cannot_tell', reason: 'no_number' };
  const sum = sumOf(addends, bounds);
  const { least, most } = bounds(total);
  if (sum.least > most || (most === Infinity && sum.least > least * FAR)) {
    return { verdict: 'differs', reason: 'events_are_more' };
  }
  if (sum.most < least) return { verdict: 'differs', reason: 'total_is_more' };
  // "About 50" and 620 or more are borne out as 670 or more: a hedge is no reason to doubt the sum of what was stated.
  const meets = sum.most !== Infinity || sumOf(addends, stated).least >= least;
  return meets ? { verdict: 'agrees', reason: 'intervals_meet' } : { verdict: 'cannot_tell', reason: 'open_upwards' };
}

function sumOf(addends: readonly Addend[], of: (addend: Addend) => Sum): Sum {
  return addends.map(of).reduce((sum, one) => ({ least: sum.least + one.least, most: sum.most + one.most }), {
    least: 0,
    most: 0,
  });
}

/** What was said, without the room that a hedge leaves. */
function stated({ countMin, countMax }: Count): Sum {
  return { least: countMin ?? 0, most: countMax ?? Infinity };
}

function bounds({ countMin, countMax, qualifier }: Count): Sum {
  if (qualifier === 'about') {
    const value = countMin ?? countMax ?? 0;
    return { least: Math.floor(value * (1 - ABOUT)), most: Math.ceil(value * (1 + ABOUT)) };
  }
  return { least: countMin ?? 0, most: countMax ?? Infinity };
}

function addendOf(incident: ComparedIncident, total: ComparedTotal): Addend {
  const { reference, title, dateStart, dateEnd, figures } = incident;
  const own = figureBy(incident, total);
  const figure = own ?? figures.find((other) => !isVague(other)) ?? NO_FIGURE;
  const { countMin, countMax, qualifier, attributedTo } = figure;
  return { reference, title, dateStart, dateEnd, countMin, countMax, qualifier, attributedTo, bySpeaker: own !== null };
}

const NO_FIGURE = { countMin: null, countMax: null, qualifier: 'vague', attributedTo: null } as const;

/** The number that the total's own speaker gives of an event; several of theirs come down to the first that is a number. */
function figureBy({ figures }: ComparedIncident, { attributedTo }: ComparedTotal) {
  const speaker = speakerKey(attributedTo);
  const theirs = speaker === null ? [] : figures.filter((figure) => speakerKey(figure.attributedTo) === speaker);
  return theirs.find((figure) => !isVague(figure)) ?? theirs[0] ?? null;
}

const isVague = ({ countMin, countMax }: Count) => countMin === null && countMax === null;
const finite = (value: number) => (value === Infinity ? null : value);

/** Whether an event lies inside a total's dates as a whole; one without a date lies in none. */
function isInside({ dateStart, dateEnd }: ComparedIncident, total: ComparedTotal): boolean {
  if (dateStart === null || (total.dateStart === null && total.dateEnd === null)) return false;
  const last = dateEnd ?? dateStart;
  return dateStart >= (total.dateStart ?? '0000') && last <= (total.dateEnd ?? '9999');
}

function byDate(a: ComparedIncident, b: ComparedIncident): number {
  return (a.dateStart ?? '9999').localeCompare(b.dateStart ?? '9999') || a.reference.localeCompare(b.reference);
}

function none(verdict: Verdict, reason: VerdictReason): TotalComparison {
  return { verdict, reason, by: null, addends: [], sum: null, leftOut: [] };
}
