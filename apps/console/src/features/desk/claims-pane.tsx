import { Button } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import { ClaimCard } from './claim-card.js';
import { ClaimForm } from './claim-form.js';
import { RejectedClaims } from './claim-tools.js';
import { NEW_CLAIM, valuesOf } from './claim-values.js';
import { bestIncident, type ClaimChoice } from './claim-choice.js';
import classes from './desk.module.css';
import type { DeskActs } from './desk-acts.js';
import type { ClaimWork, Editing } from './use-claim-work.js';
import { Together } from './together.js';

interface ClaimsPaneProps {
  report: Wire<ReportView>;
  choice: ClaimChoice;
  acts: DeskActs;
  looked: number | null;
  look: (claim: number) => void;
  work: ClaimWork;
}

/** What the report states and what can be done with it; the buttons stand at the foot, always in sight. */
export function ClaimsPane({ report, choice, acts, looked, look, work }: ClaimsPaneProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (looked === null) return;
    list.current?.querySelector(`[data-claim="${looked}"]`)?.scrollIntoView({ block: 'nearest' });
    document.querySelector(`[data-claim-mark="${looked}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [looked]);
  const canAttach = may('incidents.edit') && report.dismissed === null;
  const canWork = may('desk.work');
  return (
    <section className={classes.claims} aria-label={t('console.desk.claims')}>
      <div ref={list} className={classes.claimList} tabIndex={0} role="group" aria-label={t('console.desk.claims')}>
        {work.editing !== null && <Editor work={work} editing={work.editing} />}
        {report.readAt === null && <p className={classes.note}>{t('console.desk.unread')}</p>}
        {report.readAt !== null && report.claims.length === 0 && (
          <Empty title={t('console.desk.claimsNone.title')} text={t('console.desk.claimsNone.text')} />
        )}
        <ol>
          {report.claims.map((claim, index) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              suggestion={report.suggestions.find(({ claimId }) => claimId === claim.id)}
              number={index + 1}
              looked={looked === index + 1}
              look={() => look(index + 1)}
              ticked={choice.isTicked(claim.id)}
              tick={canAttach ? (on) => choice.tick([claim.id], on) : undefined}
              work={canWork ? work : undefined}
            />
          ))}
        </ol>
        <RejectedClaims report={report} work={canWork ? work : undefined} />
        {canAttach && <Together report={report} choice={choice} />}
      </div>
      {work.editing === null && <Actions report={report} choice={choice} acts={acts} canAttach={canAttach} />}
    </section>
  );
}

/** Beside the text, so that words can be marked while it is filled in. */
function Editor({ work, editing }: { work: ClaimWork; editing: Editing }): ReactElement {
  const { claim, span } = editing;
  return (
    <ClaimForm
      key={claim === null ? 'new' : `${claim.id}/${claim.revision}`}
      initial={claim === null ? NEW_CLAIM : valuesOf(claim)}
      span={span}
      marked={work.marked}
      take={work.take}
      adding={claim === null}
      busy={work.busy}
      error={work.error}
      save={work.save}
      cancel={work.cancel}
    />
  );
}

type ActionsProps = Pick<ClaimsPaneProps, 'report' | 'choice' | 'acts'> & { canAttach: boolean };

function Actions({ report, choice, acts, canAttach }: ActionsProps): ReactElement | null {
  const t = useWords();
  const may = useMay();
  if (!may('desk.work')) return null;
  if (report.dismissed !== null) {
    return (
      <div className={classes.actions}>
        <Button onClick={() => void acts.restore([report.id])}>{t('console.desk.restore')}</Button>
      </div>
    );
  }
  const count = choice.chosen.length;
  const best = bestIncident(report, choice);
  return (
    <div className={classes.actions}>
      {canAttach && count === 0 && report.claims.length > 0 && (
        <p className={classes.note}>{t('console.desk.noneTicked')}</p>
      )}
      {canAttach && best !== null && count > 0 && (
        <Button className={classes.best} loading={acts.attaching} onClick={() => void acts.attachTo(best)}>
          {t('console.desk.attachTo', { count, reference: best.reference })}
        </Button>
      )}
      {canAttach && count > 0 && (
        <Button variant="default" aria-keyshortcuts="a" onClick={acts.attach}>
          {best === null ? t('console.desk.attach.act', { count }) : t('console.desk.attach.other')}
        </Button>
      )}
      {canAttach && (
        <Button variant={best === null ? 'filled' : 'default'} aria-keyshortcuts="n" onClick={acts.newIncident}>
          {t('console.desk.newIncident')}
        </Button>
      )}
      <Button variant="default" aria-keyshortcuts="d" onClick={() => acts.dismiss([report.id])}>
        {t('console.desk.dismiss.act', { count: 1 })}
      </Button>
    </div>
  );
}
