import type { ReactElement } from 'react';
import { publishedText, type PublishedIncident, type ShownLink } from '#contracts';
import { dateInWords, incidentKind, verificationMark } from '#face';
import type { RecordVersion } from '#incidents';
import type { Dress } from '../dress.js';
import { placesOf } from '../map/where.js';
import { feedLinks } from './feed-links.js';
import { Documents, Figures, Origins, Range } from './incident-evidence.js';
import { Links } from './incident-links.js';
import { IncidentMap } from './incident-place.js';
import { Corrections, OldVersion, Versions } from './incident-versions.js';
import { Disc, page, useDress, useWords, writtenIn } from './parts/index.js';
import { type LaunchedCampaign, WhatYouCanDo } from './what-you-can-do.js';

export interface IncidentProps {
  dress: Dress;
  incident: PublishedIncident;
  /** Links to incidents on the record, as they are shown at this moment. */
  links: readonly ShownLink[];
  campaigns: LaunchedCampaign[];
  /** Every version that was published, the newest first; none on a preview. */
  versions: RecordVersion[];
  /** Whether the address is of this version, not of the incident. */
  fixed?: boolean;
}

/** One incident as it was published: figures with their hedges, how sure we are, who says what, how to cite. */
export function incidentPage({
  dress,
  incident: it,
  links,
  campaigns,
  versions,
  fixed = false,
}: IncidentProps): ReactElement {
  const { t, link } = dress;
  const { title, summary, language } = publishedText(it, t.language);
  const lang = writtenIn(t, language);
  return page({
    dress,
    title,
    ...(summary === '' ? {} : { description: summary.slice(0, 300) }),
    listed: !fixed,
    unlisted: fixed,
    kind: 'article',
    current: 'record',
    head: feedLinks(dress),
    children: (
      <article>
        <OldVersion shown={it} newest={versions[0]?.page ?? it} />
        <Corrections incident={it} />
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
              <Range figures={it.figures} />
              <Figures figures={it.figures} />
            </section>
            <HowSure incident={it} />
            <Links links={links} />
            <section className="section" aria-labelledby="origins">
              <h2 id="origins">{t('incident.origins')}</h2>
              <Origins origins={it.origins} />
            </section>
            <Documents documents={it.documents ?? []} />
            <Cite incident={it} />
            {versions.length > 0 && <Versions versions={versions} />}
          </div>
          <div className="rail">
            <IncidentMap incident={it} />
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
      <dd>{placesOf(t, it) ?? t('incident.placesUnknown')}</dd>
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
        {t('incident.apart')} <a href={link('/record/methods')}>{t('incident.howWeCount')}</a>
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
      <p className="small">{t('record.cite.version', { url: `${url}/v/${version}` })}</p>
      <p className="small quiet">{t('incident.citeWhy')}</p>
    </section>
  );
}
