import type { ReactElement } from 'react';
import { publishedText, type PublishedIncident } from '#contracts';
import { dateInWords, incidentKind, placeName, verificationMark } from '#face';
import type { Dress } from '../dress.js';
import { Figures, Origins } from './incident-evidence.js';
import { Disc, page, useDress, useWords, writtenIn } from './parts/index.js';
import { type LaunchedCampaign, WhatYouCanDo } from './what-you-can-do.js';

export interface IncidentProps {
  dress: Dress;
  incident: PublishedIncident;
  campaigns: LaunchedCampaign[];
}

/** One incident as it was published: figures with their hedges, how sure we are, who says what, how to cite. */
export function incidentPage({ dress, incident: it, campaigns }: IncidentProps): ReactElement {
  const { t, link } = dress;
  const { title, summary, language } = publishedText(it, t.language);
  const lang = writtenIn(t, language);
  return page({
    dress,
    title,
    ...(summary === '' ? {} : { description: summary.slice(0, 300) }),
    listed: true,
    current: 'record',
    children: (
      <article>
        <p className="kicker">
          {it.reference} · {incidentKind(t, it.kind).word}
        </p>
        <h1 {...lang}>{title}</h1>
        <p>
          <Disc level={it.verification} of="event" />
        </p>
        {summary !== '' && (
          <p className="lead line" {...lang}>
            {summary}
          </p>
        )}
        <Facts incident={it} />
        <div className="columns">
          <div>
            <section className="section" aria-labelledby="figures">
              <h2 id="figures">{t('incident.figures')}</h2>
              <Figures figures={it.figures} />
            </section>
            <HowSure incident={it} />
            <section className="section" aria-labelledby="origins">
              <h2 id="origins">{t('incident.origins')}</h2>
              <Origins origins={it.origins} />
            </section>
            <Cite incident={it} />
          </div>
          <div className="rail">
            {campaigns.length > 0 && <WhatYouCanDo campaigns={campaigns} />}
            <p className="no-print">
              <a href={link('/subscribe')}>{t('home.beTold')}</a>
            </p>
          </div>
        </div>
      </article>
    ),
  });
}

function Facts({ incident: it }: { incident: PublishedIncident }): ReactElement {
  const t = useWords();
  return (
    <dl className="facts">
      <dt>{t('incident.what')}</dt>
      <dd>{incidentKind(t, it.kind).sentence}</dd>
      <dt>{t('incident.when')}</dt>
      <dd>{dateInWords(t, it.dateStart, it.dateEnd)}</dd>
      <dt>{t('incident.where')}</dt>
      <dd>
        {it.places.length > 0 ? it.places.map((place) => placeName(t, place)).join(', ') : t('incident.placesUnknown')}
      </dd>
    </dl>
  );
}

function HowSure({ incident: it }: { incident: PublishedIncident }): ReactElement {
  const { t, link } = useDress();
  const { word, sentence } = verificationMark(t, it.verification);
  return (
    <section className="section" aria-labelledby="sure">
      <h2 id="sure">{t('incident.howSure')}</h2>
      <p>{t('incident.sureOfEvent', { level: word, sentence })}</p>
      <p>
        {t('incident.apart')} <a href={link('/how-we-count')}>{t('incident.howWeCount')}</a>
      </p>
    </section>
  );
}

function Cite({ incident }: { incident: PublishedIncident }): ReactElement {
  const { t, organisation, publicUrl, link } = useDress();
  const { reference, version, publishedAt } = incident;
  const url = `${publicUrl}${link(`/record/${encodeURIComponent(reference)}`)}`;
  const { title } = publishedText(incident, t.language);
  const day = t.day(publishedAt);
  return (
    <section className="section" aria-labelledby="cite">
      <h2 id="cite">{t('incident.cite')}</h2>
      <p className="cite">{t('incident.citation', { organisation, title, reference, version, day, url })}</p>
      <p className="small quiet">{t('incident.citeWhy')}</p>
    </section>
  );
}
