import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { INCIDENT_KINDS, INCIDENT_STATES, type IncidentView, VERIFICATIONS } from '#contracts';
import { dateInWords, incidentKind, verificationMark, type Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import { Empty } from '../../parts/empty.js';
import { Hedge } from '../../parts/hedge.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import classes from './incidents.module.css';
import { RecordState } from './record-state.js';

/** Every incident with its level, its figures and where it stands with the public record. */
export function IncidentsScreen(): ReactElement {
  const t = useWords();
  const may = useMay();
  const begin = may('incidents.edit') && (
    <Button component={Link} to="/incidents/new">
      {t('console.incidents.new')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('console.incidents.title')} lead={t('console.incidents.lead')} actions={begin} />
      <ListTable<IncidentView>
        path="/api/incidents"
        label={t('console.incidents.title')}
        columns={columnsIn(t)}
        rowLink={({ reference }) => `/incidents/${reference}`}
        searchable
        exports
        standard={{ sort: '-date' }}
        filters={filtersIn(t)}
        empty={
          <Empty title={t('console.incidents.empty.title')} text={t('console.incidents.empty.text')}>
            {begin}
          </Empty>
        }
      />
    </>
  );
}

function filtersIn(t: Words) {
  return [
    {
      name: 'kind',
      label: t('console.incidents.filters.kind'),
      options: INCIDENT_KINDS.map((value) => ({ value, label: incidentKind(t, value).word })),
    },
    {
      name: 'verification',
      label: t('console.incidents.filters.level'),
      options: VERIFICATIONS.map((value) => ({ value, label: verificationMark(t, value).word })),
    },
    {
      name: 'state',
      label: t('console.incidents.filters.state'),
      options: INCIDENT_STATES.map((value) => ({ value, label: t(`console.incidents.state.${value}`) })),
    },
  ];
}

function columnsIn(t: Words): Column<Wire<IncidentView>>[] {
  return [
    {
      key: 'incident',
      title: t('console.incidents.columns.incident'),
      sort: 'reference',
      cell: ({ title, reference, kind }) => (
        <>
          <span className={classes.title} dir="auto">
            {title}
          </span>
          <span className={classes.reference}>
            {reference} · {incidentKind(t, kind).word}
          </span>
        </>
      ),
    },
    {
      key: 'date',
      title: t('console.incidents.columns.date'),
      sort: 'date',
      width: '150px',
      cell: ({ dateStart, dateEnd }) => dateInWords(t, dateStart, dateEnd),
    },
    {
      key: 'level',
      title: t('console.incidents.columns.level'),
      width: '152px',
      cell: ({ verification }) => <Disc level={verification} />,
    },
    {
      key: 'figure',
      title: t('console.incidents.columns.figure'),
      width: '116px',
      cell: ({ figures }) => <FirstFigure figures={figures} />,
    },
    {
      key: 'state',
      title: t('console.incidents.columns.state'),
      width: '130px',
      cell: ({ state }) => <RecordState state={state} />,
    },
    {
      key: 'revised',
      title: t('console.incidents.columns.revised'),
      sort: 'revised',
      width: '116px',
      cell: ({ revisedAt }) => <When at={revisedAt} />,
    },
  ];
}

/** Each number keeps the disc of its own; the event's stands in a column of its own. */
function FirstFigure({ figures }: { figures: Wire<IncidentView>['figures'] }): ReactElement {
  const t = useWords();
  const [first, ...others] = [...figures].sort(
    (a, b) => Number(a.qualifier === 'vague') - Number(b.qualifier === 'vague'),
  );
  if (first === undefined) return <span className="quiet">–</span>;
  return (
    <span className={classes.figure}>
      <Disc level={first.verification} bare /> <Hedge count={first} />
      {others.length > 0 && (
        <span className="quiet small">{t('console.incidents.moreFigures', { count: others.length })}</span>
      )}
    </span>
  );
}
