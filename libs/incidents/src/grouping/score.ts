import type { Match, Saying } from './grouping.types.js';
import { isSpecific, leadsThrough, places, sharesTown } from './score-places.js';
import { likeness } from './wording.js';

const ELSEWHERE: Match = { score: 0, reasons: [] };
const DAY_MS = 86_400_000;
/** So many days are remembered as numbers: a desk compares the same few hundred over and over. */
const REMEMBERED = 5000;
const days = new Map<string, number>();

function dayNumber(day: string): number {
  const known = days.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(day) / DAY_MS;
  if (days.size < REMEMBERED) days.set(day, number);
  return number;
}

const apart = (a: string, b: string) => Math.round(dayNumber(b) - dayNumber(a));
const length = (s: Saying) => (s.from && s.until ? apart(s.from, s.until) : 0);
const FRESH_DAYS = 21;
/** From this likeness on one sentence was taken over from the other. */
const ALIKE = 0.6;
const FEARED_WITHIN_DAYS = 30;
/** The same number in the same town is told of for longer. */
const FRESH_IN_TOWN_DAYS = 60;

/** Points for counts, or null when both cannot be true of one group. */
function counts(a: Saying, b: Saying): Match | null {
  const low = Math.max(a.least, b.least);
  const high = Math.min(a.most, b.most);
  if (low > high) return null;
  if (a.vague || b.vague) return { score: low >= 100 ? 20 : 10, reasons: ['no number against it'] };
  if (a.least !== b.least || a.most !== b.most) return { score: low >= 100 ? 25 : 20, reasons: ['compatible count'] };
  return { score: a.least <= 3 ? 15 : 35, reasons: ['same count'] };
}

function undated(a: Saying, b: Saying, sameCount: boolean): Match | null {
  const fresh = sameCount && sharesTown(a, b) ? FRESH_IN_TOWN_DAYS : FRESH_DAYS;
  if (a.report === b.report) return { score: 20, reasons: ['same report'] };
  const [day, other] = a.from ? [a.until, b.published] : b.from ? [b.until, a.published] : [a.published, b.published];
  if (!day || !other) return sameCount ? { score: 10, reasons: [] } : null;
  const gap = a.from || b.from ? apart(day, other) : Math.abs(apart(day, other));
  if (gap >= -1 && gap <= fresh) return { score: 20, reasons: ['reported soon after'] };
  const later = !a.from && b.from ? a : !b.from && a.from ? b : (a.published ?? '') > (b.published ?? '') ? a : b;
  return sameCount && later.background && gap >= -1 && gap < 400 ? { score: 5, reasons: ['reported later'] } : null;
}

/** People who were caught may be feared to be sent back on a day that lies ahead; the same number of them are the same people. */
function sameGroupLater(a: Saying, b: Saying, gap: number): boolean {
  return a.what !== b.what && a.step === 'custody' && b.step === 'custody' && a.least > 3 && gap <= FEARED_WITHIN_DAYS;
}

/** Points for dates; null when both are dated and do not meet. A day's difference is a time zone's. */
function dates(a: Saying, b: Saying, sameCount: boolean): Match | null {
  if (!a.from || !a.until || !b.from || !b.until) return undated(a, b, sameCount);
  const gap = Math.max(apart(a.until, b.from), apart(b.until, a.from));
  const slack = sameCount && (a.places.some(isSpecific) || b.places.some(isSpecific)) ? 4 : 1;
  if (gap > slack) {
    return sameCount && sameGroupLater(a, b, gap) ? { score: 20, reasons: ['feared of the same group later'] } : null;
  }
  const precise = length(a) <= 3 && length(b) <= 3;
  if (precise) return { score: gap <= 0 ? 50 : 40, reasons: [gap <= 0 ? 'same day' : 'a day or a few apart'] };
  return { score: 30, reasons: ['dates overlap'] };
}

/** Two groups told of together: same report, same town, no dates that disagree. */
function together(a: Saying, b: Saying, where: Match): boolean {
  if (a.report !== b.report || a.vague || b.vague || a.step !== 'custody') return false;
  const oneDay = !a.from || !b.from || (a.from <= (b.until ?? '') && b.from <= (a.until ?? ''));
  return oneDay && where.reasons.some((reason) => reason.startsWith('same place'));
}

/** A part of those returned on one day is a tenth of them or more; what is further apart may be a sum over a longer time. */
const PART_OF_A_DAY = 10;

/** Returns of one day are one incident (coding book): over several crossings, by several counts, of which each may be a part. */
function oneDay(a: Saying, b: Saying, where: Match): Match | null {
  if (a.step !== 'return' || b.step !== 'return' || !a.from || a.from !== b.from) return null;
  if (a.until !== a.from || b.until !== b.from) return null;
  const [small, large] = [Math.min(a.size ?? 0, b.size ?? 0), Math.max(a.size ?? 0, b.size ?? 0)];
  if (large > small * PART_OF_A_DAY) return null;
  return { score: 50 + where.score, reasons: ['same day', 'counts differ', ...where.reasons] };
}

/** Two sources that disagree on how many, on one day and in the same order of size: still one event. In one town on one day, more so. */
function disagree(a: Saying, b: Saying, where: Match): Match | null {
  if (a.step !== b.step || a.step === 'arrival' || a.vague || b.vague) return null;
  if (a.report === b.report && (a.origin === null || b.origin === null || a.origin === b.origin)) return null;
  const [small, large] = [Math.min(a.size ?? 0, b.size ?? 0), Math.max(a.size ?? 0, b.size ?? 0)];
  const town = where.reasons.some((reason) => reason.startsWith('same place'));
  if (small < (town ? 4 : 10) || large > small * (town ? 2.5 : 1.5)) return null;
  const when = dates(a, b, false);
  if (!when || when.score < 40) return null;
  return { score: when.score + where.score, reasons: [...when.reasons, 'counts differ', ...where.reasons] };
}

/** Arrivals of one time are the same statistic where the number is the same, and never anything else. */
function arrivals(a: Saying, b: Saying): Match | null {
  const same = a.from !== null && a.from === b.from && a.until === b.until && a.least === b.least && a.most === b.most;
  return same && a.step === b.step ? { score: 60, reasons: ['same number of the same time'] } : null;
}

/** How well two sayings fit one event; null when something speaks against it. */
export function compare(a: Saying, b: Saying): Match | null {
  if (a.step === 'arrival' || b.step === 'arrival') return arrivals(a, b);
  if (a.from && b.from && Math.abs(apart(a.from, b.from)) > 400) return null;
  const count = counts(a, b);
  const where = places(a, b) ?? (count?.score === 35 && leadsThrough(a, b) ? ELSEWHERE : null);
  if (!where) return null;
  if (!count) {
    const group = a.step === b.step && together(a, b, where);
    if (group) return { score: 45, reasons: ['same report, same place'] };
    return oneDay(a, b, where) ?? disagree(a, b, where);
  }
  const sameCount = count.score === 35 || (count.reasons[0] === 'same count' && where.score >= 15);
  const when = dates(a, b, sameCount);
  if (!when) return null;
  const origin = a.origin !== null && a.origin === b.origin ? 10 : 0;
  const step = a.step === b.step ? 0 : sameCount && a.exact && b.exact && a.most < 100 && a.most > 1 ? -10 : -100;
  const wording = a.report !== b.report && likeness(a.wording, b.wording) >= ALIKE ? 10 : 0;
  const reasons = [...when.reasons, ...count.reasons, ...where.reasons];
  if (origin) reasons.push('same origin');
  if (wording) reasons.push('same wording');
  if (step) reasons.push('same people at another step');
  const score = when.score + count.score + where.score + origin + wording + step + (a.report === b.report ? 10 : 0);
  return score > 0 ? { score: Math.min(100, score), reasons } : null;
}
