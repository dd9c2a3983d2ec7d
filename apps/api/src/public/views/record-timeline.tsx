import type { ReactElement } from 'react';
import { type Page, publishedText, type PublishedIncident } from '#contracts';
import { dateInWords, incidentKind, isUnknown } from '#face';
import type { Dress } from '../dress.js';
import { timeBar, yearOf } from '../record/time-bar.js';
import { feedLinks } from './feed-links.js';
import { Disc, Figure, MorePages, page, RecordTabs, useDress, writtenIn } from './parts/index.js';

export interface RecordTimelineProps {
  dress: Dress;
  record: Page<PublishedIncident>;
  continued: boolean;
}

/** When it happened, year by year: each row a bar as long as the days are uncertain, and the same in words. */
export function recordTimelinePage({ dress, record, continued }: RecordTimelineProps): ReactElement {
  const { t } = dress;
  const years = [...new Set(record.items.map(yearOf))];
  return page({
    dress,
    title: t('record.timeline.title'),
    description: t('record.timeline.lead'),
    listed: !continued,
    current: 'record',
    head: feedLinks(dress),
    children: (
      <>
        <h1>{t('record.timeline.title')}</h1>
        <p className="lead">{t('record.timeline.lead')}</p>
        <RecordTabs current="timeline" />
        {record.items.length === 0 ? (
          <p>{continued ? t('incident.recordEnd') : t('incident.empty')}</p>
        ) : (
          <ul className="legend">
            <Legend faint={false} text={t('record.timeline.full')} />
            <Legend faint text={t('record.timeline.faint')} />
          </ul>
        )}
        {record.items.length > 0 && <p className="small quiet">{t('record.timeline.months')}</p>}
        {years.map((year) => (
          <Year key={year} year={year} incidents={record.items.filter((item) => yearOf(item) === year)} />
        ))}
        <MorePages path="/record/timeline" next={record.next} continued={continued} />
      </>
    ),
  });
}

function Legend({ faint, text }: { faint: boolean; text: string }): ReactElement {
  return (
    <li>
      <svg viewBox="0 0 28 16" aria-hidden="true">
        <rect className={faint ? 'time-bar time-faint' : 'time-bar'} x="2" y="4" width="24" height="8" rx="1" />
      </svg>
      {text}
    </li>
  );
}

function Year({ year, incidents }: { year: number | null; incidents: PublishedIncident[] }): ReactElement {
  const { t } = useDress();
  const name = year === null ? t('record.timeline.undated') : t('record.timeline.year', { year: String(year) });
  return (
    <table className="timeline">
      <caption>{name}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('record.timeline.date')}</th>
          <th scope="col">{t('record.timeline.incident')}</th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((incident) => (
          <Row key={incident.reference} incident={incident} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ incident: it }: { incident: PublishedIncident }): ReactElement {
  const { t, link } = useDress();
  const { title, language } = publishedText(it, t.language);
  const [figure] = it.figures;
  return (
    <tr>
      <td>
        {dateInWords(t, it.dateStart, it.dateEnd)}
        <Bar incident={it} />
      </td>
      <td>
        <p className="kicker">{incidentKind(t, it.kind).word}</p>
        <p>
          <a href={link(`/record/${encodeURIComponent(it.reference)}`)} {...writtenIn(t, language)}>
            {title}
          </a>
        </p>
        <p className="figure-row">
          <Disc level={it.verification} of="event" />
          {figure !== undefined && <Figure {...figure} />}
          {figure !== undefined && !isUnknown(figure) && <Disc level={figure.verification} of="figure" />}
        </p>
      </td>
    </tr>
  );
}

/** January to December; the words beside it say the same. */
function Bar({ incident }: { incident: PublishedIncident }): ReactElement | null {
  const bar = timeBar(incident);
  if (bar === null) return null;
  const { from, width, open, exact, faint } = bar;
  return (
    <svg className="time" viewBox="0 0 366 16" preserveAspectRatio="none" aria-hidden="true">
      <path className="time-months" d="M.5 0v16M91.5 3v10M183.5 3v10M274.5 3v10M365.5 0v16" />
      <rect
        className={['time-bar', exact ? '' : 'time-span', faint ? 'time-faint' : ''].filter(Boolean).join(' ')}
        x={from}
        y="4"
        width={width}
        height="8"
      />
      {open && <path className="time-on" d="M358 2l7 6-7 6z" />}
    </svg>
  );
}
