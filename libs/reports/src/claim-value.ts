import type { ClaimValue } from '#contracts';
import type { Claim } from './report.entity.js';

/** What a claim says now, as its versions keep it. */
export function valueOf(claim: ClaimValue): ClaimValue {
  const { what, countMin, countMax, qualifier, dateStart, dateEnd, datePrecision, places } = claim;
  const { attributedTo, speakers, certainty, basis, aggregate, quote, quoteStart, quoteEnd } = claim;
  return {
    ...{ what, countMin, countMax, qualifier, dateStart, dateEnd, datePrecision, places },
    ...{ attributedTo, speakers, certainty, basis, aggregate, quote, quoteStart, quoteEnd },
  };
}

/** Speakers in the words that are shown: "A, citing B". Null for the report's own voice. */
export function saidBy(speakers: readonly string[]): string | null {
  return speakers.length === 0 ? null : speakers.join(', citing ');
}

/**
 * Whether a newer reading states again what staff have decided about: of the same people and number, in a stretch of which half or
 * more is the same. Such a claim is kept in the history and not shown a second time.
 */
export function statesAgain(read: ClaimValue, decided: readonly ClaimValue[]): boolean {
  return decided.some((other) => {
    const same = read.what === other.what && read.countMin === other.countMin && read.countMax === other.countMax;
    const shared = Math.min(read.quoteEnd, other.quoteEnd) - Math.max(read.quoteStart, other.quoteStart);
    const shorter = Math.min(read.quoteEnd - read.quoteStart, other.quoteEnd - other.quoteStart);
    return same && shared * 2 >= shorter;
  });
}

/** Whether a claim tells of one event, so that it can belong to an incident. */
export function tellsOfEvent({ aggregate, what }: Pick<Claim, 'aggregate' | 'what'>): boolean {
  return aggregate === null && what !== 'arrived';
}
