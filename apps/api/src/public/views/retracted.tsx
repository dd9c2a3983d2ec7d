import type { ReactElement } from 'react';
import { publishedText, type PublishedIncident } from '#contracts';
import type { Dress } from '../dress.js';
import { ChangeNote } from './incident-versions.js';
import { Notice, page, writtenIn } from './parts/index.js';

/** What stands at the address of an incident that was wrong: its title struck, when it was taken back, and why. */
export function retractedPage({ dress, incident }: { dress: Dress; incident: PublishedIncident }): ReactElement {
  const { t, link } = dress;
  const heading = t('record.retracted.title', { reference: incident.reference });
  const { title, language } = publishedText(incident, t.language);
  const [change] = incident.changes ?? [];
  return page({
    dress,
    title: heading,
    unlisted: true,
    current: 'record',
    children: (
      <>
        <h1>{heading}</h1>
        <p className="lead">
          <del {...writtenIn(t, language)}>{title}</del>
        </p>
        <Notice tone="urgent" title={t('record.change.retraction')}>
          {change !== undefined && <ChangeNote change={change} />}
          <p>{t('record.retracted.lead')}</p>
        </Notice>
        <p>
          <a href={link('/record')}>{t('incident.toRecord')}</a>
        </p>
      </>
    ),
  });
}
