import type { PublicTotal } from '#contracts';
import type { CsvColumns } from '../../platform/csv.js';
import { LICENCE, tagOf } from './licence.js';

const addressOf = (publicUrl: string, reference: string) =>
  `${publicUrl}/record/totals#${encodeURIComponent(reference)}`;

/** Columns of the list of totals and numbers held. */
export function totalColumns(publicUrl: string): CsvColumns<PublicTotal> {
  return {
    reference: ({ total }) => total.reference,
    id: ({ total }) => tagOf(publicUrl, `total:${total.reference}`),
    url: ({ total }) => addressOf(publicUrl, total.reference),
    version: ({ total }) => total.version,
    aggregate: ({ total }) => total.aggregate,
    what: ({ total }) => total.what,
    date_start: ({ total }) => total.dateStart,
    date_end: ({ total }) => total.dateEnd,
    places: ({ total }) => total.places.join('; '),
    count_min: ({ total }) => total.countMin,
    count_max: ({ total }) => total.countMax,
    qualifier: ({ total }) => total.qualifier,
    figure_verification: ({ total }) => total.verification,
    attributed_to: ({ total }) => total.attributedTo,
    said_on: ({ total }) => total.saidOn,
    note: ({ total }) => total.note,
    contains: ({ comparison }) => comparison.addends.map(({ reference }) => reference).join('; '),
    verdict: ({ comparison }) => comparison.verdict,
    updated: ({ total }) => total.publishedAt,
    licence: () => LICENCE.spdx,
  };
}

/** One total as JSON, with the incidents that it was held against. */
export function totalData(publicUrl: string, { total, comparison }: PublicTotal): object {
  const { reference, version, aggregate, what, places, qualifier } = total;
  return {
    ...{ reference, id: tagOf(publicUrl, `total:${reference}`), url: addressOf(publicUrl, reference) },
    ...{ version, aggregate, what, places, qualifier },
    date_start: total.dateStart,
    date_end: total.dateEnd,
    count_min: total.countMin,
    count_max: total.countMax,
    figure_verification: total.verification,
    attributed_to: total.attributedTo,
    said_on: total.saidOn,
    note: total.note,
    notes: total.notes ?? {},
    sources: total.sources.map(({ sourceName, url, publishedAt }) => ({
      name: sourceName,
      url,
      published: publishedAt,
    })),
    comparison: {
      verdict: comparison.verdict,
      reason: comparison.reason,
      contains: comparison.addends.map(({ reference: incident }) => incident),
      sum: comparison.sum,
      left_out: comparison.leftOut.map(({ reference: incident }) => incident),
    },
    updated: total.publishedAt,
  };
}
