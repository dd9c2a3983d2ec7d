import type { ReactElement } from 'react';
import type { PublishedIncident } from '#contracts';
import { dateInWords, INCIDENT_KIND, momentDay, VERIFICATION, words } from '#face';
import { Figures, Origins } from './incident-evidence.js';
import { Disc, page } from './parts/index.js';
import { type LaunchedCampaign, WhatYouCanDo } from './what-you-can-do.js';

export interface IncidentProps {
  organisation: string;
  publicUrl: string;
  incident: PublishedIncident;
  campaigns: LaunchedCampaign[];
}

/** One incident as it was published: figures with their hedges, how sure we are, who says what, how to cite. */
export function incidentPage({ organisation, publicUrl, incident: it, campaigns }: IncidentProps): ReactElement {
  const path = `/record/${encodeURIComponent(it.reference)}`;
  const { incident } = words('en');
  return page({
    title: it.title,
    ...(it.summary === '' ? {} : { description: it.summary.slice(0, 300) }),
    organisation,
    publicUrl,
    path,
    current: 'record',
    children: (
      <article>
        <p className="kicker">
          {it.reference} · {INCIDENT_KIND[it.kind].word}
        </p>
        <h1>{it.title}</h1>
        <p>
          <Disc level={it.verification} of="event" />
        </p>
        {it.summary !== '' && <p className="lead line">{it.summary}</p>}
        <Facts incident={it} />
        <div className="columns">
          <div>
            <section className="section" aria-labelledby="figures">
              <h2 id="figures">{incident.figures}</h2>
              <Figures figures={it.figures} />
            </section>
            <HowSure incident={it} />
            <section className="section" aria-labelledby="origins">
              <h2 id="origins">{incident.origins}</h2>
              <Origins origins={it.origins} />
            </section>
            <Cite incident={it} organisation={organisation} url={`${publicUrl}${path}`} />
          </div>
          <div className="rail">
            {campaigns.length > 0 && <WhatYouCanDo campaigns={campaigns} />}
            <p className="no-print">
              <a href="/subscribe">{words('en').home.beTold}</a>
            </p>
          </div>
        </div>
      </article>
    ),
  });
}

function Facts({ incident: it }: { incident: PublishedIncident }): ReactElement {
  const { incident } = words('en');
  return (
    <dl className="facts">
      <dt>{incident.what}</dt>
      <dd>{INCIDENT_KIND[it.kind].sentence}</dd>
      <dt>{incident.when}</dt>
      <dd>{dateInWords(it.dateStart, it.dateEnd)}</dd>
      <dt>{incident.where}</dt>
      <dd>{it.places.length > 0 ? it.places.join(', ') : incident.placesUnknown}</dd>
    </dl>
  );
}

function HowSure({ incident: it }: { incident: PublishedIncident }): ReactElement {
  const { incident } = words('en');
  return (
    <section className="section" aria-labelledby="sure">
      <h2 id="sure">{incident.howSure}</h2>
      <p>{incident.sureOfEvent(it.verification, VERIFICATION[it.verification].sentence)}</p>
      <p>
        {incident.apart} <a href="/how-we-count">{incident.howWeCount}</a>
      </p>
    </section>
  );
}

function Cite(props: { incident: PublishedIncident; organisation: string; url: string }): ReactElement {
  const { incident } = words('en');
  const { title, reference, version, publishedAt } = props.incident;
  const day = momentDay(publishedAt);
  return (
    <section className="section" aria-labelledby="cite">
      <h2 id="cite">{incident.cite}</h2>
      <p className="cite">
        {incident.citation({ organisation: props.organisation, title, reference, version, day, url: props.url })}
      </p>
      <p className="small quiet">{incident.citeWhy}</p>
    </section>
  );
}
