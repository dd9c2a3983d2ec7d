import type { ReactElement } from 'react';
import type { Dress } from '../dress.js';
import { page } from './parts/index.js';

export interface WithdrawnProps {
  dress: Dress;
  reference: string;
  withdrawnAt: Date;
}

/** What stands at the address of an incident that was taken off the record: when, and nothing of what it said. */
export function withdrawnPage({ dress, reference, withdrawnAt }: WithdrawnProps): ReactElement {
  const { t, link } = dress;
  const title = t('incident.withdrawnTitle', { reference });
  return page({
    dress,
    title,
    unlisted: true,
    current: 'record',
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{t('incident.withdrawn', { day: t.day(withdrawnAt) })}</p>
        <p>
          <a href={link('/record')}>{t('incident.toRecord')}</a>
        </p>
      </>
    ),
  });
}
