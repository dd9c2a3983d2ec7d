import type { ReactElement } from 'react';
import { drawMap, type MapMark, type MapSize, type ViewName } from '../../map/draw-map.js';
import type { Where } from '../../map/where.js';
import { useWords } from './dress-context.js';

export interface MapProps {
  /** Unique on the page; the drawing's parts are named by it. */
  id: string;
  view: ViewName;
  /** Numbered from 1 in this order; the page lists them under the same numbers. */
  places: readonly Where[];
  title: string;
  description: string;
  size: MapSize;
}

/**
 * A map as SVG: ground, provinces shaded, towns dotted, each place with its number. Whoever cannot see it has title, description and
 * the list beside it, so its parts are hidden from readers of the page.
 */
export function MapFigure({ id, view, places, title, description, size }: MapProps): ReactElement {
  const { view: drawn, around, home, inside, marks } = drawMap(view, places, size);
  const hatch = `${id}-hatch`;
  return (
    <svg
      className={`map map-${size}`}
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="map-hatch" d="M0 0v7" />
      </pattern>
      <path className="map-around" d={around} />
      <path className="map-home" d={home} />
      {marks.flatMap(({ symbol, paths, number }) =>
        paths.map((d, index) =>
          symbol === 'country' ? (
            <path key={`${number}-${index}`} className="map-country" d={d} fill={`url(#${hatch})`} />
          ) : (
            <path key={`${number}-${index}`} className="map-area" d={d} />
          ),
        ),
      )}
      <path className="map-inside" d={inside} />
      {marks.map((mark) => (
        <Spot key={mark.number} {...mark} />
      ))}
      {marks.map(({ number, badge: [x, y] }) => (
        <g className="map-badge" key={number}>
          <circle cx={x} cy={y} r="13" />
          <text x={x} y={y}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Spot({ symbol, paths, spot, badge }: MapMark): ReactElement | null {
  const [x, y] = spot.map((value) => Math.round(value)) as [number, number];
  const leader = symbol === 'around' || paths.length > 0 ? null : `M${x} ${y}L${badge[0]} ${badge[1]}`;
  return (
    <>
      {leader !== null && <path className="map-leader" d={leader} />}
      {symbol === 'around' && <circle className="map-ring" cx={x} cy={y} r="20" />}
      {symbol === 'town' && paths.length === 0 && <circle className="map-dot" cx={x} cy={y} r="4.5" />}
      {symbol === 'crossing' && <path className="map-dot" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />}
    </>
  );
}

const LEGEND = {
  country: <path className="map-country" d="M2 2h24v12H2z" fill="url(#legend-hatch)" />,
  area: <path className="map-area" d="M2 2h24v12H2z" />,
  around: <circle className="map-ring" cx="14" cy="8" r="6.5" />,
  town: <circle className="map-dot" cx="14" cy="8" r="4.5" />,
  crossing: <path className="map-dot" d="M14 2l6 6-6 6-6-6z" />,
} as const;

/** What each symbol of the map says, and does not say. */
export function MapLegend(): ReactElement {
  const t = useWords();
  return (
    <ul className="legend">
      {(Object.keys(LEGEND) as (keyof typeof LEGEND)[]).map((symbol) => (
        <li key={symbol}>
          <svg viewBox="0 0 28 16" aria-hidden="true">
            {symbol === 'country' && (
              <pattern
                id="legend-hatch"
                width="7"
                height="7"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path className="map-hatch" d="M0 0v7" />
              </pattern>
            )}
            {LEGEND[symbol]}
          </svg>
          {t(`record.map.symbol.${symbol}`)}
        </li>
      ))}
    </ul>
  );
}
