import type { ReactElement } from 'react';
import type { Page, PublishedIncident } from '#contracts';
import type { Dress } from '../dress.js';
import { IncidentLine } from './incident-line.js';
import { MorePages, page } from './parts/index.js';

export interface RecordProps {
  dress: Dress;
  record: Page<PublishedIncident>;
  /** Whether this is not the first page. */
  continued: boolean;
}

/** The public record: every published incident, a page at a time. */
export function recordPage({ dress, record, continued }: RecordProps): ReactElement {
  const { t, link } = dress;
  return page({
    dress,
    title: t('incident.recordTitle'),
    description: t('incident.recordLead'),
    listed: !continued,
    current: 'record',
    children: (
      <>
        <h1>{t('incident.recordTitle')}</h1>
        <p className="lead">{t('incident.recordLead')}</p>
        <p>
          <a href={link('/how-we-count')}>{t('incident.howWeCount')}</a>
        </p>
        {record.items.length === 0 ? (
          <p>{continued ? t('incident.recordEnd') : t('incident.empty')}</p>
        ) : (
          <ul className="plain">
            {record.items.map((item) => (
              <IncidentLine key={item.reference} incident={item} heading="h2" />
            ))}
          </ul>
        )}
        <MorePages path="/record" next={record.next} continued={continued} />
      </>
    ),
  });
}
