import type { ReactElement } from 'react';
import type { Dress } from '../dress.js';
import { LICENCE } from '../record/licence.js';
import { feedLinks } from './feed-links.js';
import { page, RecordTabs, useDress } from './parts/index.js';

const FILES = [
  ['incidentsCsv', 'incidents.csv'],
  ['figuresCsv', 'figures.csv'],
  ['linksCsv', 'links.csv'],
  ['incidentsJson', 'incidents.json'],
  ['totalsCsv', 'totals.csv'],
  ['totalsJson', 'totals.json'],
  ['atom', 'feed.atom'],
  ['feedJson', 'feed.json'],
] as const;
/** Feeds speak the language of their address; files have one form. */
const IN_EACH_LANGUAGE = ['feed.atom', 'feed.json'];
const RULES = ['level', 'add', 'total', 'gone'] as const;

/** Every column and member of the files, in the order in which they come. */
export const DATA_FIELDS = [
  ...(['reference', 'id', 'url', 'version', 'kind', 'title', 'date_start', 'date_end', 'places'] as const),
  ...(['verification', 'least', 'most', 'figures', 'count_min', 'count_max', 'qualifier'] as const),
  ...(['figure_verification', 'attributed_to', 'said_on', 'sources', 'updated', 'licence'] as const),
  ...(['links', 'link', 'earlier', 'later', 'source', 'source_url'] as const),
  ...(['aggregate', 'what', 'note', 'contains', 'verdict'] as const),
];

/** The record as files and feeds: where they are, under which licence, what each field means. */
export function recordDataPage({ dress }: { dress: Dress }): ReactElement {
  const { t, organisation } = dress;
  return page({
    dress,
    title: t('record.data.title'),
    description: t('record.data.lead'),
    listed: true,
    current: 'record',
    head: feedLinks(dress),
    children: (
      <>
        <h1>{t('record.data.title')}</h1>
        <p className="lead">{t('record.data.lead')}</p>
        <RecordTabs current="data" />
        <section className="section">
          <h2>{t('record.data.files')}</h2>
          <Files />
        </section>
        <section className="section">
          <h2>{t('record.data.licence')}</h2>
          <p>
            {t('record.data.licenceText', { organisation })} <a href={LICENCE.url}>{LICENCE.spdx}</a>
          </p>
        </section>
        <section className="section">
          <h2>{t('record.data.care')}</h2>
          <ul>
            {RULES.map((rule) => (
              <li key={rule}>{t(`record.data.rules.${rule}`)}</li>
            ))}
          </ul>
        </section>
        <section className="section">
          <h2>{t('record.data.ids')}</h2>
          <p>{t('record.data.idsText', { example: 'INC-2023-0004' })}</p>
        </section>
        <section className="section">
          <h2>{t('record.data.fields')}</h2>
          <Fields />
        </section>
      </>
    ),
  });
}

function Files(): ReactElement {
  const { t, link } = useDress();
  return (
    <ul>
      {FILES.map(([name, file]) => (
        <li key={file}>
          <a href={IN_EACH_LANGUAGE.includes(file) ? link(`/record/${file}`) : `/record/${file}`}>
            {t(`record.data.file.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Fields(): ReactElement {
  const { t } = useDress();
  return (
    <dl className="marks">
      {DATA_FIELDS.map((field) => (
        <div key={field}>
          <dt>
            <code lang="en">{field}</code>
          </dt>
          <dd>{t(`record.data.field.${field}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
