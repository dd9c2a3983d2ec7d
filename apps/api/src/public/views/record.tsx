import type { ReactElement } from 'react';
import type { Page, PublishedIncident } from '#contracts';
import { words } from '#face';
import { IncidentLine } from './incident-line.js';
import { MorePages, page } from './parts/index.js';

export interface RecordProps {
  organisation: string;
  publicUrl: string;
  record: Page<PublishedIncident>;
  /** Whether this is not the first page. */
  continued: boolean;
}

/** The public record: every published incident, a page at a time. */
export function recordPage({ organisation, publicUrl, record, continued }: RecordProps): ReactElement {
  const { incident } = words('en');
  return page({
    title: incident.recordTitle,
    description: incident.recordLead,
    organisation,
    publicUrl,
    ...(continued ? {} : { path: '/record' }),
    current: 'record',
    children: (
      <>
        <h1>{incident.recordTitle}</h1>
        <p className="lead">{incident.recordLead}</p>
        <p>
          <a href="/how-we-count">{incident.howWeCount}</a>
        </p>
        {record.items.length === 0 ? (
          <p>{continued ? incident.recordEnd : incident.empty}</p>
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
