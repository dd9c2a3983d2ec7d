import { Button, CloseButton, Group } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { DeskCounts, ReportView } from '#contracts';
import { useRead } from '../../api/queries.js';
import { useMay, useSession } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { useClaimChoice } from './claim-choice.js';
import classes from './desk.module.css';
import { type DeskActs, useDeskActs } from './desk-acts.js';
import { type DeskState, useDeskState } from './desk-state.js';
import { showKeys } from './keys-dialog.js';
import { Queue } from './queue.js';
import { ReportPane } from './report-pane.js';
import { useDeskKeys } from './use-desk-keys.js';

/** The desk: the queue, the text of a report with its claims marked, and what to make of them. Everything can be done by key. */
export function DeskScreen(): ReactElement {
  const t = useWords();
  const { staffId } = useSession();
  const desk = useDeskState();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const report = useRead<ReportView>(desk.open === null ? null : `/api/reports/${desk.open}`);
  const choice = useClaimChoice(report.data);
  const leave = (ids: readonly string[]) => {
    setTicked(new Set());
    if (desk.open === null || !ids.includes(desk.open)) return;
    const at = desk.rows.findIndex(({ id }) => id === desk.open);
    const after = [...desk.rows.slice(at + 1), ...desk.rows.slice(0, Math.max(0, at)).reverse()];
    desk.show(after.find(({ id }) => !ids.includes(id))?.id ?? null);
  };
  const acts = useDeskActs({ report: report.data, choice, leave, me: staffId });
  const chosen = desk.rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  useDeskKeys({ desk, acts, chosen, ticked, tick, report: report.data, choice });
  return (
    <div className={classes.desk} data-open={desk.open !== null}>
      <Head desk={desk} />
      <Notes acts={acts} chosen={chosen} clear={() => setTicked(new Set())} />
      <div className={classes.panes}>
        <Queue desk={desk} ticked={ticked} tick={tick} />
        {desk.open === null && desk.rows.length > 0 && (
          <div className={classes.nothing}>
            <Empty title={t('console.desk.choose.title')} text={t('console.desk.choose.text')} />
          </div>
        )}
        {desk.open !== null && report.data !== undefined && (
          <ReportPane
            key={desk.open}
            report={report.data}
            choice={choice}
            acts={acts}
            me={staffId}
            close={() => desk.show(null)}
          />
        )}
        {desk.open !== null && report.data === undefined && (
          <div className={classes.nothing}>
            {report.error === null ? <Loading rows={10} /> : <Failure error={report.error} />}
            <Button variant="default" size="compact-md" onClick={() => desk.show(null)}>
              {t('console.desk.back')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Head({ desk }: { desk: DeskState }): ReactElement {
  const t = useWords();
  const may = useMay();
  const counts = useRead<DeskCounts>('/api/desk/counts');
  const { waiting = 0, urgent = 0 } = counts.data ?? {};
  return (
    <PageHead
      title={t('console.desk.title')}
      lead={
        <span className={classes.lead}>
          {counts.data !== undefined && <span>{t('console.desk.lead', { waiting, urgent })}</span>}
          <span className={classes.live} data-live={desk.live === 'live'}>
            {desk.live === 'lost' ? t('console.desk.lost') : t('console.desk.live')}
          </span>
        </span>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconKeyboard size={16} aria-hidden />}
            aria-keyshortcuts="?"
            onClick={() => showKeys(t)}
            className={classes.keysButton}
          >
            {t('console.desk.keys')}
          </Button>
          {may('desk.work') && (
            <Button variant="default" component={Link} to="/desk/new">
              {t('console.desk.enter')}
            </Button>
          )}
        </>
      }
    />
  );
}

interface NotesProps {
  acts: DeskActs;
  chosen: readonly string[];
  clear: () => void;
}

/** What was just dismissed, to be undone; and how many are chosen, to be dismissed together. */
function Notes({ acts, chosen, clear }: NotesProps): ReactElement {
  const t = useWords();
  return (
    <div role="status">
      {acts.last !== null && (
        <Group className={classes.bar} justify="space-between">
          <span>
            {t('console.desk.undo.done', { count: acts.last.done.length })}{' '}
            {acts.last.not > 0 && t('console.desk.undo.not', { count: acts.last.not })}
          </span>
          <Group gap="xs">
            {acts.last.done.length > 0 && (
              <Button size="compact-sm" variant="default" aria-keyshortcuts="u" onClick={acts.undo}>
                {t('console.desk.undo.act')}
              </Button>
            )}
            <CloseButton size="sm" aria-label={t('console.desk.undo.close')} onClick={acts.forget} />
          </Group>
        </Group>
      )}
      {chosen.length > 0 && (
        <Group className={classes.bar} justify="space-between">
          <span>{t('console.desk.chosen', { count: chosen.length })}</span>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={clear}>
              {t('console.desk.clear')}
            </Button>
            <Button size="compact-sm" onClick={() => acts.dismiss(chosen)}>
              {t('console.desk.dismiss.act', { count: chosen.length })}
            </Button>
          </Group>
        </Group>
      )}
    </div>
  );
}
