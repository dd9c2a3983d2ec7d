import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import classes from './desk.module.css';
import type { DeskState } from './desk-state.js';
import { QueueFilters } from './queue-filters.js';
import { QueueRow } from './queue-row.js';

interface QueueProps {
  desk: DeskState;
  /** Ids of the reports that are chosen for one act on all of them. */
  ticked: ReadonlySet<string>;
  tick: (id: string, on: boolean) => void;
}

/** The reports, one row each, with what narrows and orders them. */
export function Queue({ desk, ticked, tick }: QueueProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const { list, rows } = desk;
  const canTick = may('desk.work') && desk.query.state !== 'irrelevant';
  return (
    <div className={classes.queue} data-pane="queue">
      <QueueFilters desk={desk} />
      <div className={classes.instead}>
        {list.error !== null && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && list.error === null && <Loading rows={8} />}
        {list.data !== undefined && rows.length === 0 && <NothingHere desk={desk} />}
      </div>
      {rows.length > 0 && (
        <ul className={classes.rows} aria-label={t('console.desk.queue')} data-old={list.isPlaceholderData}>
          {rows.map((row) => (
            <QueueRow
              key={row.id}
              row={row}
              current={row.id === desk.open}
              ticked={ticked.has(row.id)}
              tick={canTick ? (on) => tick(row.id, on) : undefined}
            />
          ))}
        </ul>
      )}
      <QueuePages desk={desk} />
    </div>
  );
}

function NothingHere({ desk }: { desk: DeskState }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { state = 'waiting', sort: _, ...narrowing } = desk.query;
  if (Object.keys(narrowing).length > 0) {
    const clear = () => desk.change(Object.fromEntries(Object.keys(narrowing).map((name) => [name, undefined])));
    return (
      <Group py="lg" gap="sm">
        <span className="quiet">{t('console.parts.list.nothingFound')}</span>
        <Button variant="default" size="compact-sm" onClick={clear}>
          {t('console.parts.list.clear')}
        </Button>
      </Group>
    );
  }
  const key = state === 'dismissed' ? 'emptyDismissed' : state === 'irrelevant' ? 'emptyIrrelevant' : 'empty';
  return (
    <Empty title={t(`console.desk.${key}.title`)} text={t(`console.desk.${key}.text`)}>
      {key === 'empty' && may('desk.work') && (
        <Button component={Link} to="/desk/new" variant="default">
          {t('console.desk.enter')}
        </Button>
      )}
    </Empty>
  );
}

function QueuePages({ desk }: { desk: DeskState }): ReactElement | null {
  const t = useWords();
  const first = desk.query['after'] === undefined;
  if (first && desk.next === null) return null;
  return (
    <Group component="nav" aria-label={t('console.parts.list.pages')} gap="xs" p="sm">
      <Button variant="default" size="compact-sm" disabled={first} onClick={() => desk.turn(undefined)}>
        {t('console.desk.first')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={desk.next === null}
        onClick={() => desk.turn(desk.next ?? undefined)}
      >
        {t('console.desk.next')}
      </Button>
    </Group>
  );
}
