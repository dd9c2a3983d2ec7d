import type { ClaimToGroup, KnownIncident, ReportToGroup, Saying } from './grouping.types.js';

const NO_VENUE = new Set(['North Korea', 'South Korea', 'Seoul', 'Pyongyang', 'Japan', 'Panmunjom']);
/** What vague words amount to, so that "hundreds" never meets an event of two. Several languages, first match wins. */
const SCALES: [RegExp, number, number][] = [
  [/\bthousands\b|수천|数千|數千/i, 1000, Infinity],
  [/\bhundreds\b|\bseveral hundred\b|수백|数百|數百/i, 100, 1500],
  [
    /\blarge numbers?\b|\b(?:great|significant|considerable|substantial) number\b|대규모|다수|多数|多數|大量|大批|大勢/i,
    30,
    Infinity,
  ],
  [/\bdozens\b|\bscores\b|수십|数十|數十/i, 12, 150],
  [/\bseveral\b|\bhandful\b|\ba few\b|몇|几名|幾名|数人|數名|数名/i, 2, 20],
];

function bounds(claim: ClaimToGroup): [number, number] {
  if (claim.countMin === null && claim.countMax === null) {
    const scale = SCALES.find(([words]) => words.test(claim.quote));
    return scale ? [scale[1], scale[2]] : [1, Infinity];
  }
  if (claim.qualifier === 'about') {
    const value = claim.countMin ?? claim.countMax ?? 0;
    return [Math.floor(value * 0.9), Math.ceil(value * 1.1)];
  }
  return [claim.countMin ?? 1, claim.countMax ?? Infinity];
}

/** Reduces a claim to what is compared; null for what is no single event (arrivals, totals, numbers held). */
export function sayingOf(claim: ClaimToGroup, report: ReportToGroup): Saying | null {
  if (claim.aggregate !== null || claim.what === 'arrived') return null;
  const [least, most] = bounds(claim);
  return {
    step: claim.what === 'repatriated' ? 'return' : 'custody',
    report: report.id,
    published: report.publishedAt?.slice(0, 10) ?? null,
    from: claim.dateStart,
    until: claim.dateEnd ?? claim.dateStart,
    least,
    most,
    size: claim.countMin ?? claim.countMax,
    vague: claim.countMin === null && claim.countMax === null,
    exact: claim.qualifier === 'exact',
    places: claim.places.filter((place) => !NO_VENUE.has(place)),
    origin: claim.attributedTo?.toLowerCase() ?? null,
  };
}

/** What staff know of an incident, one saying for each of its counts. */
export function sayingsOfKnown(known: KnownIncident): Saying[] {
  const counts = known.counts.length > 0 ? known.counts : [{ min: null, max: null }];
  return counts.map(({ min, max }) => ({
    step: known.kind === 'return' ? 'return' : 'custody',
    report: `known:${known.id}`,
    published: known.dateEnd ?? known.dateStart,
    from: known.dateStart,
    until: known.dateEnd ?? known.dateStart,
    least: min ?? 1,
    most: max ?? Infinity,
    size: min ?? max,
    vague: min === null && max === null,
    exact: min !== null && min === max,
    places: known.places.filter((place) => !NO_VENUE.has(place)),
    origin: null,
  }));
}
