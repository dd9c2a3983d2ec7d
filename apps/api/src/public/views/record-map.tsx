import type { ReactElement } from 'react';
import { publishedText, type PublishedIncident } from '#contracts';
import { countMark, dateInWords } from '#face';
import type { Dress } from '../dress.js';
import { placeIn, type Where, whereIs } from '../map/where.js';
import { OUTLINES } from '../map/outlines.js';
import { isOn, project } from '../map/projection.js';
import type { ViewName } from '../map/draw-map.js';
import { recordPath } from '../record/record-query.js';
import { feedLinks } from './feed-links.js';
import { MapFigure, MapLegend, page, RecordTabs, useDress, writtenIn } from './parts/index.js';

export interface RecordMapProps {
  dress: Dress;
  /** How many incidents name each place. */
  counts: Readonly<Record<string, number>>;
  /** The latest incidents, of which each place shows some. */
  incidents: readonly PublishedIncident[];
  /** How many incidents name no place. */
  placeless: number;
}

interface Row {
  name: string;
  count: number;
  where: Where | null;
  incidents: PublishedIncident[];
}

const SHOWN_AT_A_PLACE = 3;
const MOST_PLACES = 80;

/** Where it happened: two maps, and the same as a table. Everything in it has been published. */
export function recordMapPage({ dress, counts, incidents, placeless }: RecordMapProps): ReactElement {
  const { t } = dress;
  const rows = rowsOf(counts, incidents);
  const mapped = rows.filter((row) => row.where !== null);
  const elsewhere = rows.filter((row) => row.where === null);
  const places = mapped.map(({ where }) => where!);
  return page({
    dress,
    title: t('record.map.title'),
    description: t('record.map.lead'),
    listed: true,
    current: 'record',
    head: feedLinks(dress),
    children: (
      <>
        <h1>{t('record.map.title')}</h1>
        <p className="lead">{t('record.map.lead')}</p>
        <RecordTabs current="map" />
        <div className="maps">
          <One view="border" places={places} />
          <One view="region" places={places} />
        </div>
        <p className="small quiet">{t('record.map.borders')}</p>
        <h2>{t('record.map.legend')}</h2>
        <MapLegend />
        <h2 id="places">{t('record.map.table')}</h2>
        <p>{rows.length === 0 ? t('record.map.none') : t('record.map.people')}</p>
        {mapped.length > 0 && <Places rows={mapped} />}
        {elsewhere.length > 0 && <h3>{t('record.map.elsewhere')}</h3>}
        {elsewhere.length > 0 && <Places rows={elsewhere} />}
        {placeless > 0 && <p>{t('record.map.placeless', { count: placeless })}</p>}
      </>
    ),
  });
}

function rowsOf(counts: Readonly<Record<string, number>>, incidents: readonly PublishedIncident[]): Row[] {
  return Object.entries(counts)
    .sort(([one, a], [other, b]) => b - a || one.localeCompare(other))
    .slice(0, MOST_PLACES)
    .map(([name, count]) => ({
      ...{ name, count, where: drawable(name) },
      incidents: incidents.filter(({ places }) => places.includes(name)).slice(0, SHOWN_AT_A_PLACE),
    }));
}

function drawable(name: string): Where | null {
  const where = whereIs(name);
  return where !== null && isOn(OUTLINES.region, project(OUTLINES.region, where.at)) ? where : null;
}

function One({ view, places }: { view: ViewName; places: Where[] }): ReactElement {
  const { t } = useDress();
  const outlines = OUTLINES[view];
  const count = places.filter(({ at }) => isOn(outlines, project(outlines, at))).length;
  const title = t(`record.map.${view}`);
  return (
    <figure>
      <MapFigure
        id={view}
        size="large"
        {...{ view, places, title }}
        description={t('record.map.borderDescription', { count })}
      />
      <figcaption className="small">{title}</figcaption>
    </figure>
  );
}

function Places({ rows }: { rows: Row[] }): ReactElement {
  const { t } = useDress();
  const numbered = rows.some(({ where }) => where !== null);
  return (
    <table className="places">
      <thead>
        <tr>
          {numbered && <th scope="col">{t('record.map.number')}</th>}
          <th scope="col">{t('record.map.place')}</th>
          <th scope="col">{t('record.map.incidents')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.name}>
            {numbered && <td className="map-number">{t.number(index + 1)}</td>}
            <th scope="row">
              {placeIn(t, row.name)}
              {row.where !== null && (
                <span className="small quiet known">{t(`record.map.known.${row.where.symbol}`)}</span>
              )}
            </th>
            <td>
              <Here {...row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Here({ name, count, incidents }: Row): ReactElement {
  const { t, link } = useDress();
  return (
    <>
      {incidents.map((incident) => (
        <p key={incident.reference}>
          <Line incident={incident} />
        </p>
      ))}
      {count > incidents.length && (
        <p>
          <a href={link(recordPath('/record', { place: name }))}>
            {t('record.map.all', { count })}
            <span className="unseen"> {t('record.map.within', { place: placeIn(t, name) })}</span>
          </a>
        </p>
      )}
    </>
  );
}

function Line({ incident: it }: { incident: PublishedIncident }): ReactElement {
  const { t, link } = useDress();
  const { title, language } = publishedText(it, t.language);
  const [figure] = it.figures;
  return (
    <>
      <a href={link(`/record/${encodeURIComponent(it.reference)}`)} {...writtenIn(t, language)}>
        {title}
      </a>{' '}
      <span className="small quiet">
        {dateInWords(t, it.dateStart, it.dateEnd)}
        {figure !== undefined && ` · ${countMark(t, figure)}`}
      </span>
    </>
  );
}
