import type { ReactElement } from 'react';
import { publishedText, type PublishedIncident } from '#contracts';
import { dateInWords, incidentKind, isUnknown } from '#face';
import { placesOf } from '../map/where.js';
import { Disc, Figure, SaidOn, RECORD_LANGUAGE, useDress, writtenIn } from './parts/index.js';

/** One incident in a list: the event with its disc, its first figure with a disc of its own and who says so. */
export function IncidentLine(props: { incident: PublishedIncident; heading?: 'h2' | 'h3' }): ReactElement {
  const { incident: it, heading: Heading = 'h3' } = props;
  const { t, link } = useDress();
  const { title, language } = publishedText(it, t.language);
  const [figure, ...others] = it.figures;
  return (
    <li className="incident">
      <p className="kicker">
        {dateInWords(t, it.dateStart, it.dateEnd)} · {incidentKind(t, it.kind).word}
        {it.places.length > 0 && ` · ${placesOf(t, it)}`}
      </p>
      <Heading>
        <a href={link(`/record/${encodeURIComponent(it.reference)}`)} {...writtenIn(t, language)}>
          {title}
        </a>
      </Heading>
      <p>
        <Disc level={it.verification} of="event" />
      </p>
      {figure === undefined ? (
        <p>{t('incident.noFigure')}</p>
      ) : (
        <p className="figure-row">
          <Figure {...figure} /> {!isUnknown(figure) && <Disc level={figure.verification} of="figure" />}{' '}
          <span className="quiet">
            <span {...writtenIn(t, RECORD_LANGUAGE)}>{figure.attributedTo}</span>
            <SaidOn day={figure.saidOn} />
            {others.length > 0 && `, ${t('incident.moreFigures', { count: others.length })}`}
          </span>
        </p>
      )}
    </li>
  );
}
