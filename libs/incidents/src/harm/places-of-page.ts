import type { HarmWarning, PublishedIncident } from '#contracts';
import { placeNamed } from '#extraction';
import { isSmall } from './harm-pattern.js';
import { harmWarning } from './harm-warning.js';

const MOST_WHO_ARE_FEW = 3;

/**
 * What places and days give away together, whatever the words: three people or fewer on one exact day can be recognised, more so at a
 * place smaller than a province; a place that the gazetteer does not know may be a village.
 */
export function placesOfPage(page: PublishedIncident): HarmWarning[] {
  const warnings: HarmWarning[] = [];
  const small = page.places.filter((place) => isSmallOrUnknown(place));
  const few = page.figures.find(({ countMax }) => countMax !== null && countMax <= MOST_WHO_ARE_FEW);
  const exactDay = page.dateStart !== null && page.dateStart === page.dateEnd;
  if (few !== undefined && exactDay) {
    const words = [page.dateStart, few.countMax, ...small].join(' · ');
    const severity = small.length > 0 || page.kind !== 'return' ? 'stop' : 'look';
    warnings.push(harmWarning({ where: 'dateStart', detail: 'few', severity }, words, words, 0));
  }
  page.places.forEach((place, index) => {
    const known = placeNamed(place);
    if (known === null)
      warnings.push(harmWarning({ where: `places.${index}`, detail: 'place', severity: 'look' }, place, place, 0));
    else if (known.kind === 'site' && page.kind !== 'return')
      warnings.push(harmWarning({ where: `places.${index}`, detail: 'place', severity: 'look' }, place, place, 0));
  });
  return warnings;
}

function isSmallOrUnknown(name: string): boolean {
  const place = placeNamed(name);
  return place === null || isSmall(place);
}
