import type { ReactElement } from 'react';
import type { PublishedIncident } from '#contracts';
import { words } from '#face';
import { IncidentLine } from './incident-line.js';
import { Button, page, TextField, Trap } from './parts/index.js';
import { type LaunchedCampaign, WhatYouCanDo } from './what-you-can-do.js';

export interface HomeProps {
  organisation: string;
  publicUrl: string;
  incidents: PublishedIncident[];
  campaigns: LaunchedCampaign[];
}

/** The front page: what happened, what you can do, be told. */
export function homePage({ organisation, publicUrl, incidents, campaigns }: HomeProps): ReactElement {
  const { home } = words('en');
  return page({
    title: home.title,
    description: home.lead,
    organisation,
    publicUrl,
    path: '/',
    current: 'home',
    children: (
      <>
        <h1>{home.title}</h1>
        <p className="lead">{home.lead}</p>
        <div className="columns">
          <section className="section" aria-labelledby="happened">
            <h2 id="happened">{home.happened}</h2>
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
  const { home } = words('en');
  if (incidents.length === 0) return <p>{home.nothing}</p>;
  return (
    <>
      <ul className="plain">
        {incidents.map((incident) => (
          <IncidentLine key={incident.reference} incident={incident} />
        ))}
      </ul>
      <p>
        <a href="/record">{home.wholeRecord}</a>
      </p>
    </>
  );
}

function BeTold(): ReactElement {
  const { home } = words('en');
  return (
    <section className="section no-print" aria-labelledby="told">
      <h2 id="told">{home.beTold}</h2>
      <form method="post" action="/subscribe" noValidate>
        <TextField
          type="email"
          name="address"
          label={home.address}
          hint={home.beToldWhy}
          autoComplete="email"
          maxLength={254}
          required
        />
        <Trap name="website" />
        <Button>{home.tellMe}</Button>
      </form>
    </section>
  );
}
