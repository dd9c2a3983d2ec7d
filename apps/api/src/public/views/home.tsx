import type { ReactElement } from 'react';
import type { PublishedIncident } from '#contracts';
import type { Dress } from '../dress.js';
import { IncidentLine } from './incident-line.js';
import { Button, page, TextField, Trap, useDress } from './parts/index.js';
import { type LaunchedCampaign, WhatYouCanDo } from './what-you-can-do.js';

export interface HomeProps {
  dress: Dress;
  incidents: PublishedIncident[];
  campaigns: LaunchedCampaign[];
}

/** The front page: what happened, what you can do, be told. */
export function homePage({ dress, incidents, campaigns }: HomeProps): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: t('home.title'),
    description: t('home.lead'),
    listed: true,
    current: 'home',
    children: (
      <>
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.lead')}</p>
        <div className="columns">
          <section className="section" aria-labelledby="happened">
            <h2 id="happened">{t('home.happened')}</h2>
            <Latest incidents={incidents} />
          </section>
          <div className="rail">
            {campaigns.length > 0 && <WhatYouCanDo campaigns={campaigns} />}
            <BeTold />
          </div>
        </div>
      </>
    ),
  });
}

function Latest({ incidents }: { incidents: PublishedIncident[] }): ReactElement {
  const { t, link } = useDress();
  if (incidents.length === 0) return <p>{t('home.nothing')}</p>;
  return (
    <>
      <ul className="plain">
        {incidents.map((incident) => (
          <IncidentLine key={incident.reference} incident={incident} />
        ))}
      </ul>
      <p>
        <a href={link('/record')}>{t('home.wholeRecord')}</a>
      </p>
    </>
  );
}

function BeTold(): ReactElement {
  const { t, link } = useDress();
  return (
    <section className="section no-print" aria-labelledby="told">
      <h2 id="told">{t('home.beTold')}</h2>
      <form method="post" action={link('/subscribe')} noValidate>
        <TextField
          type="email"
          name="address"
          label={t('home.address')}
          hint={t('home.beToldWhy')}
          autoComplete="email"
          maxLength={254}
          required
        />
        <input type="hidden" name="language" value={t.language} />
        <Trap name="website" />
        <Button>{t('home.tellMe')}</Button>
      </form>
    </section>
  );
}
