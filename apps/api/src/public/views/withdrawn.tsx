import type { ReactElement } from 'react';
import { momentDay, words } from '#face';
import { page } from './parts/index.js';

export interface WithdrawnProps {
  organisation: string;
  reference: string;
  withdrawnAt: Date;
}

/** What stands at the address of an incident that was taken off the record: when, and nothing of what it said. */
export function withdrawnPage({ organisation, reference, withdrawnAt }: WithdrawnProps): ReactElement {
  const { incident } = words('en');
  return page({
    title: incident.withdrawnTitle(reference),
    organisation,
    unlisted: true,
    current: 'record',
    children: (
      <>
        <h1>{incident.withdrawnTitle(reference)}</h1>
        <p className="lead">{incident.withdrawn(momentDay(withdrawnAt.toISOString()))}</p>
        <p>
          <a href="/record">{incident.toRecord}</a>
        </p>
      </>
    ),
  });
}
