import { placeChain } from '#extraction';
import type { ClaimToGroup, KnownIncident, ReportToGroup, Saying } from './grouping.types.js';
import { shinglesOf } from './wording.js';

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

const STEPS = { repatriated: 'return', detained: 'custody', at_risk: 'custody', arrived: 'arrival' } as const;

/** Nobody arrests so many at once without a place: a number like this is of all who are held, whatever the reader made of it. */
const HELD_ACROSS_A_COUNTRY = 150;

function isHeldAcrossACountry({ what, places, dateStart, dateEnd }: ClaimToGroup, least: number): boolean {
  const oneDay = dateStart !== null && dateStart === (dateEnd ?? dateStart);
  const somewhere = places.some((place) => placeChain(place).length > 1);
  return (
    what === 'detained' &&
    least >= HELD_ACROSS_A_COUNTRY &&
    !somewhere &&
    (!oneDay || least >= 2 * HELD_ACROSS_A_COUNTRY)
  );
}

/** Reduces a claim to what is compared; null for what is no single event (totals, numbers held). */
export function sayingOf(claim: ClaimToGroup, report: ReportToGroup): Saying | null {
  const [least, most] = bounds(claim);
  if (claim.aggregate !== null || isHeldAcrossACountry(claim, least)) return null;
  return {
    step: STEPS[claim.what],
    what: claim.what,
    background: claim.basis !== 'new',
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
    wording: shinglesOf(claim.quote),
  };
}

/** What staff know of an incident, one saying for each of its counts. */
export function sayingsOfKnown(known: KnownIncident): Saying[] {
  const counts = known.counts.length > 0 ? known.counts : [{ min: null, max: null }];
  return counts.map(({ min, max }) => ({
    step: known.kind === 'return' ? 'return' : 'custody',
    what: null,
    background: true,
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
    wording: null,
  }));
}
