import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Page, TotalProposal } from '#contracts';
import { dateInWords } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Hedge } from '../../parts/hedge.js';
import { Loading } from '../../parts/loading.js';
import { said } from '../../parts/said.js';
import classes from './totals.module.css';

/** Claims that are no single event and of which nobody has decided yet. */
export function Waiting(): ReactElement {
  const t = useWords();
  const waiting = useRead<Page<TotalProposal>>('/api/totals/proposals', { every: 30_000 });
  if (waiting.error !== null) return <Failure error={waiting.error} retry={() => void waiting.refetch()} />;
  if (waiting.data === undefined) return <Loading rows={6} />;
  if (waiting.data.items.length === 0) {
    return <Empty title={t('console.totals.waiting.empty')} text={t('console.totals.waiting.emptyText')} />;
  }
  return (
    <ul className={classes.claims}>
      {waiting.data.items.map((claim) => (
        <li key={claim.id}>
          <p className={classes.claimHead}>
            <Hedge count={claim} large /> <strong>{t(`console.totals.what.${claim.what}`)}</strong>{' '}
            <span className="quiet">
              {t(`console.totals.sort.${claim.aggregate}`)}
              {claim.dateStart !== null && ` · ${dateInWords(t, claim.dateStart, claim.dateEnd)}`}
              {claim.attributedTo !== null && (
                <>
                  {' · '}
                  <bdi>{claim.attributedTo}</bdi>
                </>
              )}
            </span>
          </p>
          <p>
            <q dir="auto">{claim.quote}</q>
          </p>
          <p className={classes.foot}>
            <Anchor component={Link} to={`/desk?report=${claim.report.id}`} size="sm" dir="auto">
              {t('console.totals.waiting.from', { title: claim.report.title })}
            </Anchor>
            {claim.report.publishedAt !== null && <span>{t.day(claim.report.publishedAt.slice(0, 10))}</span>}
          </p>
          <Acts claim={claim} />
        </li>
      ))}
    </ul>
  );
}

function Acts({ claim }: { claim: Wire<TotalProposal> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const confirm = useConfirm();
  const setting = useChange(
    (reason: string) => post('/api/totals/aside', { claimIds: [claim.id], reason }),
    ['/api/totals'],
  );
  const supporting = useChange(
    (id: string) => post(`/api/totals/${id}/claims`, { claimIds: [claim.id] }),
    ['/api/totals'],
  );
  const { looksLike } = claim;
  const aside = () =>
    confirm({
      title: t('console.totals.waiting.asideTitle'),
      text: t('console.totals.waiting.asideText'),
      act: t('console.totals.waiting.asideAct'),
      reason: t('console.totals.waiting.asideReason'),
      onConfirm: async (reason) => {
        await setting.mutateAsync(reason);
        said(t('console.totals.waiting.asideDone'));
      },
    });
  const support = (id: string, reference: string) =>
    supporting.mutate(id, { onSuccess: () => said(t('console.totals.waiting.supported', { reference })) });
  return (
    <>
      {looksLike !== null && (
        <p className={classes.foot}>{t('console.totals.waiting.same', { reference: looksLike.reference })}</p>
      )}
      {supporting.error !== null && <Failure error={supporting.error} />}
      <Group gap="xs" mt={8}>
        {may('incidents.edit') && looksLike !== null && (
          <Button
            size="compact-sm"
            loading={supporting.isPending}
            onClick={() => support(looksLike.id, looksLike.reference)}
          >
            {t('console.totals.waiting.support', { reference: looksLike.reference })}
          </Button>
        )}
        {may('incidents.edit') && (
          <Button
            size="compact-sm"
            variant={looksLike === null ? 'filled' : 'default'}
            component={Link}
            to={`/totals/new?claim=${claim.id}`}
          >
            {t('console.totals.waiting.record')}
          </Button>
        )}
        {may('desk.work') && (
          <Button size="compact-sm" variant="default" onClick={aside}>
            {t('console.totals.waiting.aside')}
          </Button>
        )}
      </Group>
    </>
  );
}
