import { Checkbox } from '@mantine/core';
import { IconUserCheck, IconUserQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { dateInWords } from '#face';
import { useSession } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Hedge } from '../../parts/hedge.js';
import { When } from '../../parts/when.js';
import classes from './desk.module.css';
import type { DeskRow } from './desk-state.js';

interface QueueRowProps {
  row: DeskRow;
  current: boolean;
  /** Left out for those who cannot dismiss. */
  tick: ((on: boolean) => void) | undefined;
  ticked: boolean;
}

/** One report in the queue: its main claim, its title, where it is from, and who is at work on it. */
export function QueueRow({ row, current, tick, ticked }: QueueRowProps): ReactElement {
  const t = useWords();
  const own = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) own.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const title = row.title === '' ? t('console.desk.untitled') : row.title;
  return (
    <li ref={own} className={classes.row} data-current={current} data-urgent={row.urgent} data-ticked={ticked}>
      {tick !== undefined && (
        <Checkbox
          size="xs"
          className={classes.rowTick}
          checked={ticked}
          onChange={(event) => tick(event.currentTarget.checked)}
          aria-label={t('console.desk.tick', { title })}
        />
      )}
      <div className={classes.rowWords}>
        <MainClaim row={row} />
        <Link
          to="."
          search={((before: Record<string, unknown>) => ({ ...before, report: row.id })) as never}
          replace
          className={classes.rowTitle}
          aria-current={current ? 'true' : undefined}
          dir="auto"
          lang={row.language === 'und' ? undefined : (row.language ?? undefined)}
        >
          {title}
        </Link>
        <RowFoot row={row} />
      </div>
    </li>
  );
}

function MainClaim({ row }: { row: DeskRow }): ReactElement {
  const t = useWords();
  const claim = row.claims.find(({ aggregate, what }) => aggregate === null && what !== 'arrived') ?? row.claims[0];
  return (
    <p className={classes.rowClaim}>
      {row.urgent && <span className={classes.urgent}>{t('console.desk.urgent')}</span>}
      {claim === undefined ? (
        <span className="quiet">{row.kind === null ? '' : t(`console.desk.kind.${row.kind}`)}</span>
      ) : (
        <>
          <Hedge count={claim} /> <span>{t(`console.desk.claim.what.${claim.what}`)}</span>
          {claim.dateStart !== null && <span className="quiet">{dateInWords(t, claim.dateStart, claim.dateEnd)}</span>}
        </>
      )}
    </p>
  );
}

function RowFoot({ row }: { row: DeskRow }): ReactElement {
  const t = useWords();
  const { staffId } = useSession();
  const { source, reprints, taken, assigned, commented, dismissed, foundAt } = row;
  return (
    <p className={classes.rowFoot}>
      <span dir="auto">{source ?? t('console.desk.enteredByHand')}</span>
      <span>
        {t('console.desk.foundAt')} <When at={foundAt} />
      </span>
      {reprints > 0 && <span>{t('console.desk.reprints', { count: reprints })}</span>}
      {taken !== null && (
        <span className={classes.rowTaken}>
          <IconUserCheck size={13} aria-hidden />{' '}
          {taken.staffId === staffId
            ? t('console.desk.taken.you')
            : t('console.desk.taken.other', { name: taken.name ?? t('console.desk.taken.someone') })}
          , <When at={taken.at} />
        </span>
      )}
      {assigned !== null && (
        <span className={classes.rowTaken}>
          <IconUserQuestion size={13} aria-hidden />{' '}
          {assigned.staffId === staffId
            ? t('console.deskwork.assign.you')
            : t('console.deskwork.assign.other', { name: assigned.name ?? t('console.desk.taken.someone') })}
        </span>
      )}
      {commented > 0 && <span>{t('console.deskwork.comments.count', { count: commented })}</span>}
      {dismissed !== null && <span dir="auto">{dismissed.reason}</span>}
    </p>
  );
}
