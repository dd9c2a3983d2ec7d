import { type ReactElement, useState } from 'react';
import type { ReportEvent } from '#contracts';
import type { Key } from '#face';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { When } from '../../parts/when.js';
import { claimChanges, claimInWords } from './claim-in-words.js';
import classes from './deskwork.module.css';

const ACTS = [
  ...['file-report', 'take-report', 'release-report', 'dismiss-report', 'restore-report', 'add-claim', 'correct-claim'],
  ...['reject-claim', 'restore-claim', 'undo-claim', 'assign-report', 'comment-report', 'withdraw-comment'],
  ...['translate-report', 'attach-claim', 'detach-claim'],
];

/** Every decision on a report and its claims; asked for when it is opened. */
export function ReportHistory({ reportId }: { reportId: string }): ReactElement {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const events = useRead<{ items: ReportEvent[] }>(open ? `/api/reports/${reportId}/history` : null);
  return (
    <details className={classes.part} onToggle={(event) => setOpen(event.currentTarget.open)} data-history>
      <summary>{t('console.deskwork.history.title')}</summary>
      {open && events.isPending && events.error === null && <Loading rows={3} />}
      {events.error !== null && <Failure error={events.error} />}
      {events.data?.items.length === 0 && <p className="quiet">{t('console.deskwork.history.none')}</p>}
      <ol className={classes.events}>
        {(events.data?.items ?? []).map((event, index) => (
          <Event key={index} event={event} />
        ))}
      </ol>
    </details>
  );
}

function Event({ event }: { event: Wire<ReportEvent> }): ReactElement {
  const t = useWords();
  const { at, act, name, staffId, incident, reason, claim, other } = event;
  const said = ACTS.includes(act) ? t(`console.deskwork.history.act.${act}` as Key) : act;
  return (
    <li>
      <p className={classes.eventHead}>
        <span className="quiet">
          <When at={at} />
        </span>
        {staffId !== null && <bdi className={classes.who}>{name ?? t('console.desk.taken.someone')}</bdi>}
        <span>
          {said}
          {other !== null && <bdi> {other.name ?? t('console.desk.taken.someone')}</bdi>}
          {incident !== null && <span> {incident}</span>}
        </span>
      </p>
      {reason !== '' && (
        <p className={classes.reason} dir="auto">
          {reason}
        </p>
      )}
      {claim !== null && <ClaimChange claim={claim} />}
    </li>
  );
}

function ClaimChange({ claim }: { claim: NonNullable<Wire<ReportEvent>['claim']> }): ReactElement {
  const t = useWords();
  const { before, after } = claim;
  const changes = before === null ? [] : claimChanges(t, before, after);
  if (changes.length === 0) {
    return (
      <p className="quiet small" dir="auto">
        {claimInWords(t, after)}
      </p>
    );
  }
  return (
    <dl className={classes.changes}>
      {changes.map(({ name, ...change }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">
            <del>{change.before}</del> <ins>{change.after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
