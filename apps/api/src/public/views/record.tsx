import type { ReactElement } from 'react';
import type { Page, PublishedIncident } from '#contracts';
import type { RecordCounts } from '#incidents';
import type { Dress } from '../dress.js';
import { isNarrowed, type RecordQuery, recordPath } from '../record/record-query.js';
import { feedLinks } from './feed-links.js';
import { IncidentLine } from './incident-line.js';
import { page, RecordTabs, useDress } from './parts/index.js';
import { RecordFilterForm } from './record-filter.js';

export interface RecordProps {
  dress: Dress;
  record: Page<PublishedIncident>;
  query: RecordQuery;
  counts: RecordCounts;
  /** How many incidents there are with this filter. */
  total: number;
}

/** The public record: every published incident, a page at a time, narrowed as the reader likes. */
export function recordPage({ dress, record, query, counts, total }: RecordProps): ReactElement {
  const { t, link } = dress;
  const continued = query.after !== undefined;
  const whole = !continued && !isNarrowed(query);
  return page({
    dress,
    title: t('incident.recordTitle'),
    description: t('incident.recordLead'),
    listed: whole,
    current: 'record',
    head: feedLinks(dress),
    children: (
      <>
        <h1>{t('incident.recordTitle')}</h1>
        <p className="lead">{t('incident.recordLead')}</p>
        <RecordTabs current="list" />
        <RecordFilterForm query={query} counts={counts} />
        {total > 0 && (
          <p className="quiet">
            {t('record.filter.count', { count: total })} ·{' '}
            <a href={link('/record/methods')}>{t('incident.howWeCount')}</a>
          </p>
        )}
        {record.items.length === 0 ? (
          <p>{nothing(dress, query)}</p>
        ) : (
          <ul className="plain">
            {record.items.map((item) => (
              <IncidentLine key={item.reference} incident={item} heading="h2" />
            ))}
          </ul>
        )}
        <Pages query={query} next={record.next} />
      </>
    ),
  });
}

function nothing({ t }: Dress, query: RecordQuery): string {
  if (query.after !== undefined) return t('incident.recordEnd');
  return isNarrowed(query) ? t('record.filter.count', { count: 0 }) : t('incident.empty');
}

function Pages({ query, next }: { query: RecordQuery; next: string | null }): ReactElement | null {
  const { t, link } = useDress();
  const { after, ...filter } = query;
  if (next === null && after === undefined && !isNarrowed(query)) return null;
  return (
    <nav className="pages" aria-label={t('common.pagination')}>
      {isNarrowed(query) && <a href={link('/record')}>{t('record.filter.clear')}</a>}
      {after !== undefined && <a href={link(recordPath('/record', filter))}>{t('common.newest')}</a>}
      {next !== null && (
        <a href={link(recordPath('/record', { ...filter, after: next }))} rel="next">
          {t('common.older')}
        </a>
      )}
    </nav>
  );
}
