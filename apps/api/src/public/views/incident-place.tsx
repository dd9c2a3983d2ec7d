import type { ReactElement } from 'react';
import type { PublishedIncident } from '#contracts';
import { viewOf } from '../map/draw-map.js';
import { placeIn, whereIs } from '../map/where.js';
import { MapFigure, useDress } from './parts/index.js';

/** Where an incident happened, as a small map with the names of its places; nothing when none of them can be drawn. */
export function IncidentMap({ incident }: { incident: PublishedIncident }): ReactElement | null {
  const { t, link } = useDress();
  const places = incident.places.flatMap((name) => whereIs(name) ?? []);
  const view = viewOf(places);
  if (view === null) return null;
  const names = places.map(({ name }) => placeIn(t, name));
  const symbols = [...new Set(places.map(({ symbol }) => symbol))];
  return (
    <figure className="place-figure">
      <MapFigure
        id="where"
        size="small"
        {...{ view, places }}
        title={t('record.map.one')}
        description={t('record.map.oneDescription', { places: names.join(', ') })}
      />
      <figcaption className="small">
        <p>{names.map((place, index) => t('record.map.numbered', { number: index + 1, place })).join(', ')}</p>
        <p>{symbols.map((symbol) => t(`record.map.symbol.${symbol}`)).join('; ')}</p>
        <a href={link('/record/map')} className="no-print">
          {t('record.map.title')}
        </a>
      </figcaption>
    </figure>
  );
}
