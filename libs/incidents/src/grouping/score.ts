import { placeChain, placeRelation } from '#extraction';
import type { Saying } from './grouping.types.js';

/** Points and the words for them; null where something speaks against it. */
export interface Match {
  score: number;
  reasons: string[];
}

const DAY_MS = 86_400_000;
const apart = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);
const length = (s: Saying) => (s.from && s.until ? apart(s.from, s.until) : 0);
const FRESH_DAYS = 21;

/** A place smaller than a country. */
const isSpecific = (place: string) => placeChain(place).length > 1;

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
  if (a.report === b.report) return { score: 20, reasons: ['same report'] };
  const [day, other] = a.from ? [a.until, b.published] : b.from ? [b.until, a.published] : [a.published, b.published];
  if (!day || !other) return sameCount ? { score: 10, reasons: [] } : null;
  const gap = a.from || b.from ? apart(day, other) : Math.abs(apart(day, other));
  if (gap >= -1 && gap <= FRESH_DAYS) return { score: 20, reasons: ['reported soon after'] };
  return sameCount && gap >= -1 && gap < 400 ? { score: 5, reasons: ['reported later'] } : null;
}

/** Points for dates; null when both are dated and do not meet. A day's difference is a time zone's. */
function dates(a: Saying, b: Saying, sameCount: boolean): Match | null {
  if (!a.from || !a.until || !b.from || !b.until) return undated(a, b, sameCount);
  const gap = Math.max(apart(a.until, b.from), apart(b.until, a.from));
  const slack = sameCount && (a.places.some(isSpecific) || b.places.some(isSpecific)) ? 4 : 1;
  if (gap > slack) return null;
  const precise = length(a) <= 3 && length(b) <= 3;
  if (precise) return { score: gap <= 0 ? 50 : 40, reasons: [gap <= 0 ? 'same day' : 'a day or a few apart'] };
  return { score: 30, reasons: ['dates overlap'] };
}

/** Points for places; null when they lie in different countries. */
function places(a: Saying, b: Saying): Match | null {
  if (a.places.length === 0 || b.places.length === 0) return { score: 0, reasons: [] };
  const relations = a.places.flatMap((x) => b.places.map((y) => [placeRelation(x, y), x] as const));
  const same = relations.find(([relation, place]) => relation === 'same' && isSpecific(place));
  if (same) return { score: 15, reasons: [`same place: ${same[1]}`] };
  const relation = (wanted: string) => relations.some(([found]) => found === wanted);
  if (relation('inside')) return { score: 10, reasons: ['one place inside the other'] };
  if (relation('same'))
    return {
      score: relations.some(([r, place]) => r === 'same' && place !== 'China') ? 15 : 5,
      reasons: ['same country'],
    };
  return relation('country') ? { score: 0, reasons: [] } : null;
}

/** Two groups told of together: same report, same town, no dates that disagree. */
function together(a: Saying, b: Saying, where: Match): boolean {
  if (a.report !== b.report || a.vague || b.vague || a.step !== 'custody') return false;
  const oneDay = !a.from || !b.from || (a.from <= (b.until ?? '') && b.from <= (a.until ?? ''));
  return oneDay && where.reasons.some((reason) => reason.startsWith('same place'));
}

/** Two sources that disagree on how many, on one day and in the same order of size: still one event. */
function disagree(a: Saying, b: Saying, where: Match): Match | null {
  if (a.step !== b.step || a.vague || b.vague || a.report === b.report) return null;
  const [small, large] = [Math.min(a.size ?? 0, b.size ?? 0), Math.max(a.size ?? 0, b.size ?? 0)];
  if (small < 10 || large > small * 1.5) return null;
  const when = dates(a, b, false);
  if (!when || when.score < 40) return null;
  return { score: when.score + where.score, reasons: [...when.reasons, 'counts differ', ...where.reasons] };
}

/** How well two sayings fit one event; null when something speaks against it. */
export function compare(a: Saying, b: Saying): Match | null {
  if (a.from && b.from && Math.abs(apart(a.from, b.from)) > 400) return null;
  const where = places(a, b);
  if (!where) return null;
  const count = counts(a, b);
  if (!count) {
    const group = a.step === b.step && together(a, b, where);
    return group ? { score: 45, reasons: ['same report, same place'] } : disagree(a, b, where);
  }
  const sameCount = count.score === 35 || (count.reasons[0] === 'same count' && where.score >= 15);
  const when = dates(a, b, sameCount);
  if (!when) return null;
  const origin = a.origin !== null && a.origin === b.origin ? 10 : 0;
  const step = a.step === b.step ? 0 : sameCount && a.exact && b.exact && a.most < 100 && a.most > 1 ? -10 : -100;
  const reasons = [...when.reasons, ...count.reasons, ...where.reasons, ...(origin ? ['same origin'] : [])];
  if (step) reasons.push('same people at another step');
  const score = when.score + count.score + where.score + origin + step + (a.report === b.report ? 10 : 0);
  return score > 0 ? { score: Math.min(100, score), reasons } : null;
}
