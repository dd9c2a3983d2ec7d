import { changeNote, publishedText, type PublishedIncident } from '#contracts';
import { countInWords, dateInWords, incidentKind, verificationMark, type Words } from '#face';
import type { RecordChange } from '#incidents';
import type { Dress } from '../dress.js';
import { placesOf } from '../map/where.js';
import { tagOf } from './licence.js';

/** One incident in a feed. It keeps its id through corrections and retractions, which come as newer times of the same entry. */
export interface FeedEntry {
  id: string;
  url: string;
  title: string;
  text: string;
  published: Date;
  updated: Date;
  tags: string[];
  reference: string;
  version: number;
  state: 'published' | 'withdrawn' | 'merged' | 'retracted';
}

/** What a change of the record says to those who follow it. */
export function feedEntry({ t, publicUrl, link }: Dress, change: RecordChange): FeedEntry {
  const { reference, version, firstPublishedAt: published, changedAt: updated, page } = change;
  const state = page?.retracted === true ? 'retracted' : change.state;
  return {
    id: tagOf(publicUrl, `incident:${reference}`),
    url: `${publicUrl}${link(`/record/${encodeURIComponent(reference)}`)}`,
    ...(state === 'published' && page !== null ? standing(t, page) : gone(t, change, state)),
    ...{ published, updated, reference, version, state },
  };
}

function standing(t: Words, page: PublishedIncident): Pick<FeedEntry, 'title' | 'text' | 'tags'> {
  const { title, summary } = publishedText(page, t.language);
  const [change] = page.changes ?? [];
  const corrected = change?.kind === 'correction' && change.version === page.version;
  const updated = change?.kind === 'update' && change.version === page.version;
  const places = placesOf(t, page);
  const note = change?.version === page.version ? [changeNote(change, t.language).text] : [];
  const facts = [
    incidentKind(t, page.kind).sentence,
    dateInWords(t, page.dateStart, page.dateEnd),
    ...(places === null ? [] : [places]),
  ];
  const figures = page.figures.map((figure) =>
    t('record.feed.figure', {
      count: countInWords(t, figure),
      who: figure.attributedTo,
      level: verificationMark(t, figure.verification).word,
    }),
  );
  const event = t('record.feed.event', { level: verificationMark(t, page.verification).word });
  const said = figures.length === 0 ? [t('record.feed.noFigure')] : figures;
  return {
    title: corrected ? t('record.feed.corrected', { title }) : updated ? t('record.feed.updated', { title }) : title,
    text: [...note, facts.join(' · '), event, ...said, summary].filter((line) => line !== '').join('\n'),
    tags: [page.kind, page.verification],
  };
}

function gone(
  t: Words,
  { reference, page }: RecordChange,
  state: FeedEntry['state'],
): Pick<FeedEntry, 'title' | 'text' | 'tags'> {
  const tags = [state];
  if (state === 'merged')
    return { title: t('record.feed.merged', { reference }), text: t('record.feed.mergedText'), tags };
  if (state === 'withdrawn') {
    return { title: t('record.feed.withdrawn', { reference }), text: t('record.feed.withdrawnText'), tags };
  }
  const [change] = page?.changes ?? [];
  const note = change === undefined ? [] : [changeNote(change, t.language).text];
  return {
    title: t('record.feed.retracted', { reference }),
    text: [...note, t('record.retracted.lead')].join('\n'),
    tags,
  };
}
