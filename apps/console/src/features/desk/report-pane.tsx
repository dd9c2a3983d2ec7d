import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconUserCheck, IconUserQuestion } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { When } from '../../parts/when.js';
import { askColleague } from './ask-colleague.js';
import type { ClaimChoice } from './claim-choice.js';
import { ClaimsPane } from './claims-pane.js';
import classes from './desk.module.css';
import { Comments } from './comments.js';
import type { DeskActs } from './desk-acts.js';
import { MarkedBar } from './marked-bar.js';
import { ReportHistory } from './report-history.js';
import { useClaimWork } from './use-claim-work.js';
import { useReportKeys } from './use-report-keys.js';
import { ReportText } from './report-text.js';

interface ReportPaneProps {
  report: Wire<ReportView>;
  choice: ClaimChoice;
  acts: DeskActs;
  me: string;
  close: () => void;
}

/** The open report: its text beside its claims; on a phone one of the two at a time. */
export function ReportPane({ report, choice, acts, me, close }: ReportPaneProps): ReactElement {
  const t = useWords();
  const [pane, setPane] = useState<'text' | 'claims'>('text');
  const [looked, look] = useState<number | null>(null);
  const lookAt = (claim: number) => {
    look(claim);
    setPane((shown) => (shown === 'text' ? 'claims' : 'text'));
  };
  const may = useMay();
  const work = useClaimWork(report);
  useReportKeys({ report, work, looked });
  const add = () => {
    setPane('claims');
    work.add();
  };
  return (
    <div className={classes.report} data-pane={pane}>
      <div className={classes.phoneBar}>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={close}
        >
          {t('console.desk.back')}
        </Button>
        <SegmentedControl
          value={pane}
          onChange={(value) => setPane(value === 'claims' ? 'claims' : 'text')}
          data={[
            { value: 'text', label: t('console.desk.pane.text') },
            { value: 'claims', label: `${t('console.desk.pane.claims')} ${t.number(report.claims.length)}` },
          ]}
          aria-label={t('console.desk.pane.label')}
        />
      </div>
      <ReportText
        report={report}
        looked={looked}
        look={lookAt}
        foot={
          <>
            {may('desk.work') && work.editing === null && <MarkedBar work={work} add={add} />}
            <Comments report={report} />
            <ReportHistory reportId={report.id} />
          </>
        }
      >
        <Standing report={report} acts={acts} me={me} />
        {(acts.error ?? work.undoError) !== null && <Failure error={(acts.error ?? work.undoError)!} />}
      </ReportText>
      <ClaimsPane report={report} choice={choice} acts={acts} looked={looked} look={lookAt} work={work} />
    </div>
  );
}

type StandingProps = Pick<ReportPaneProps, 'report' | 'acts' | 'me'>;

/** Who is at work on it, who dismissed it and why. */
function Standing({ report, acts, me }: StandingProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const { taken, assigned, dismissed, relevant } = report;
  const mine = taken?.staffId === me;
  return (
    <div className={classes.standing}>
      {dismissed !== null && (
        <p>
          {t('console.desk.dismissed.by', { name: dismissed.name ?? t('console.desk.dismissed.someone') })},{' '}
          <When at={dismissed.at} />: <span dir="auto">{dismissed.reason}</span>
        </p>
      )}
      {relevant === false && dismissed === null && <p>{t('console.desk.leftOut')}</p>}
      {taken !== null && (
        <p data-mine={mine}>
          <IconUserCheck size={16} aria-hidden />{' '}
          {mine
            ? t('console.desk.taken.you')
            : t('console.desk.taken.other', { name: taken.name ?? t('console.desk.taken.someone') })}
          , <When at={taken.at} />
        </p>
      )}
      {assigned !== null && (
        <p>
          <IconUserQuestion size={16} aria-hidden />{' '}
          {assigned.staffId === me
            ? t('console.deskwork.assign.you')
            : t('console.deskwork.assign.other', { name: assigned.name ?? t('console.desk.taken.someone') })}
          , <When at={assigned.at} />
        </p>
      )}
      {dismissed === null && may('desk.work') && (
        <>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="t" onClick={acts.take}>
            {mine ? t('console.desk.release') : t('console.desk.take')}
          </Button>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="p" onClick={() => askColleague(t, report)}>
            {t('console.deskwork.assign.begin')}
          </Button>
        </>
      )}
    </div>
  );
}
