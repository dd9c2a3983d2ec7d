import { Readable } from 'node:stream';
import type { Page, PublishedFigure, PublishedIncident, RecordLink } from '#contracts';
import { shownRange } from '#incidents';
import type { CsvColumns } from '../../platform/csv.js';
import { LICENCE, tagOf } from './licence.js';

type Columns<Row> = CsvColumns<Row>;
/** A figure with the incident that it belongs to. */
export interface FigureRow {
  incident: PublishedIncident;
  figure: PublishedFigure;
}

const addressOf = (publicUrl: string, reference: string) => `${publicUrl}/record/${encodeURIComponent(reference)}`;

/** Columns of the list of incidents. No quotation, no summary, nobody of staff. */
export function incidentColumns(publicUrl: string): Columns<PublishedIncident> {
  return {
    reference: (it) => it.reference,
    id: (it) => tagOf(publicUrl, `incident:${it.reference}`),
    url: (it) => addressOf(publicUrl, it.reference),
    version: (it) => it.version,
    kind: (it) => it.kind,
    title: (it) => it.title,
    date_start: (it) => it.dateStart,
    date_end: (it) => it.dateEnd,
    places: (it) => it.places.join('; '),
    verification: (it) => it.verification,
    least: (it) => shownRange(it.figures).least,
    most: (it) => shownRange(it.figures).most,
    figures: (it) => it.figures.length,
    sources: (it) => it.origins.length,
    updated: (it) => it.publishedAt,
    licence: () => LICENCE.spdx,
  };
}

/** Columns of the list of figures: one line for each statement of a number, with its own level. */
export function figureColumns(publicUrl: string): Columns<FigureRow> {
  return {
    reference: ({ incident }) => incident.reference,
    id: ({ incident }) => tagOf(publicUrl, `incident:${incident.reference}`),
    kind: ({ incident }) => incident.kind,
    date_start: ({ incident }) => incident.dateStart,
    date_end: ({ incident }) => incident.dateEnd,
    verification: ({ incident }) => incident.verification,
    count_min: ({ figure }) => figure.countMin,
    count_max: ({ figure }) => figure.countMax,
    qualifier: ({ figure }) => figure.qualifier,
    figure_verification: ({ figure }) => figure.verification,
    attributed_to: ({ figure }) => figure.attributedTo,
    said_on: ({ figure }) => figure.saidOn,
    licence: () => LICENCE.spdx,
  };
}

/** Columns of the list of links: which incident became which, on whose word. */
export const LINK_COLUMNS: Columns<RecordLink> = {
  earlier: ({ earlier }) => earlier.reference,
  later: ({ later }) => later.reference,
  link: ({ kind }) => kind,
  attributed_to: ({ source }) => source.attributedTo,
  source: ({ source }) => source.sourceName,
  source_url: ({ source }) => source.url,
  licence: () => LICENCE.spdx,
};

/** The links of each incident, by its reference. */
export function linksByIncident(links: readonly RecordLink[]): ReadonlyMap<string, readonly RecordLink[]> {
  const found = new Map<string, RecordLink[]>();
  for (const link of links) {
    for (const { reference } of [link.earlier, link.later]) {
      const known = found.get(reference);
      if (known === undefined) found.set(reference, [link]);
      else known.push(link);
    }
  }
  return found;
}

/** One incident as JSON: the same fields, with its figures, the names and addresses of its sources, and its links. */
export function incidentData(publicUrl: string, it: PublishedIncident, links: readonly RecordLink[] = []): object {
  const { least, most } = shownRange(it.figures);
  return {
    reference: it.reference,
    id: tagOf(publicUrl, `incident:${it.reference}`),
    url: addressOf(publicUrl, it.reference),
    version: it.version,
    kind: it.kind,
    title: it.title,
    titles: Object.fromEntries(Object.entries(it.texts ?? {}).map(([language, { title }]) => [language, title])),
    date_start: it.dateStart,
    date_end: it.dateEnd,
    places: it.places,
    verification: it.verification,
    least,
    most,
    figures: it.figures.map((figure) => ({
      count_min: figure.countMin,
      count_max: figure.countMax,
      qualifier: figure.qualifier,
      figure_verification: figure.verification,
      attributed_to: figure.attributedTo,
      said_on: figure.saidOn,
    })),
    sources: it.origins.map(({ sourceName, url, publishedAt }) => ({ name: sourceName, url, published: publishedAt })),
    links: links.map(({ kind, earlier, later, source }) => ({
      ...{ earlier: earlier.reference, later: later.reference, link: kind },
      ...{ attributed_to: source.attributedTo, source: source.sourceName, source_url: source.url },
    })),
    updated: it.publishedAt,
  };
}

/** A JSON object whose list is read page by page while it is sent, so that it takes no more memory for a long record. */
export function streamed<Item>(
  head: object,
  list: string,
  load: (after: string | undefined) => Promise<Page<Item>>,
  view: (item: Item) => object,
): Readable {
  return Readable.from(parts(head, list, load, view), { objectMode: false });
}

async function* parts<Item>(
  head: object,
  list: string,
  load: (after: string | undefined) => Promise<Page<Item>>,
  view: (item: Item) => object,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[`;
  let after: string | undefined;
  let first = true;
  do {
    const page = await load(after);
    for (const item of page.items) {
      yield `${first ? '' : ','}\n${JSON.stringify(view(item))}`;
      first = false;
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  yield ']}\n';
}
