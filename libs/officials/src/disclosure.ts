import { type Disclosure, DISCLOSURES } from '#contracts';

/** The PRC with its special regions, and the DPRK (ISO 3166-1). What their offices learn can put supporters in danger. */
const GATHERED_COUNTRIES: readonly string[] = ['CN', 'HK', 'MO', 'KP'];

/** Whether offices of a body of this country must start as gathered only. */
export function startsGathered(country: string | null): boolean {
  return country !== null && GATHERED_COUNTRIES.includes(country);
}

/** The one of the two that tells an office less. */
export function lesserDisclosure(one: Disclosure, other: Disclosure): Disclosure {
  return DISCLOSURES[Math.max(DISCLOSURES.indexOf(one), DISCLOSURES.indexOf(other))]!;
}

/** Whether `next` tells an office more than `before` did. */
export function tellsMore(before: Disclosure, next: Disclosure): boolean {
  return DISCLOSURES.indexOf(next) < DISCLOSURES.indexOf(before);
}
