import type { ReactElement } from 'react';
import type { PublishedIncident } from '#contracts';
import { dateInWords, INCIDENT_KIND, isUnknown, words } from '#face';
import { Disc, Figure, SaidOn } from './parts/index.js';

/** One incident in a list: the event with its disc, its first figure with a disc of its own and who says so. */
export function IncidentLine(props: { incident: PublishedIncident; heading?: 'h2' | 'h3' }): ReactElement {
  const { incident: it, heading: Heading = 'h3' } = props;
  const { incident } = words('en');
  const [figure, ...others] = it.figures;
  return (
    <li className="incident">
      <p className="kicker">
        {dateInWords(it.dateStart, it.dateEnd)} · {INCIDENT_KIND[it.kind].word}
        {it.places.length > 0 && ` · ${it.places.join(', ')}`}
      </p>
      <Heading>
        <a href={`/record/${encodeURIComponent(it.reference)}`}>{it.title}</a>
      </Heading>
      <p>
        <Disc level={it.verification} of="event" />
      </p>
      {figure === undefined ? (
        <p>{incident.noFigure}</p>
      ) : (
        <p className="figure-row">
          <Figure {...figure} /> {!isUnknown(figure) && <Disc level={figure.verification} of="figure" />}{' '}
          <span className="quiet">
            {figure.attributedTo}
            <SaidOn day={figure.saidOn} />
            {others.length > 0 && `, ${incident.moreFigures(others.length)}`}
          </span>
        </p>
      )}
    </li>
  );
}
