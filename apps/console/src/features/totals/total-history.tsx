import { Timeline } from '@mantine/core';
import type { ReactElement } from 'react';
import type { IncidentActView, Page } from '#contracts';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import classes from './totals.module.css';

/** Who did what to a total, the latest first. */
export function TotalHistory({ totalId, revision }: { totalId: string; revision: number }): ReactElement {
  const t = useWords();
  const history = useRead<Page<IncidentActView>>(`/api/totals/${totalId}/history?revision=${revision}`, {
    keepPrevious: true,
  });
  return (
    <Section title={t('console.totals.history.title')}>
      {history.isPending && history.error === null && <Loading rows={3} />}
      {history.error !== null && <Failure error={history.error} retry={() => void history.refetch()} />}
      <Timeline bulletSize={12} lineWidth={2}>
        {[...(history.data?.items ?? [])].reverse().map(({ id, staffName, act, at, detail }) => (
          <Timeline.Item key={id}>
            <p className={classes.act}>
              <bdi>{staffName ?? t('console.totals.history.someone')}</bdi>{' '}
              {t(`console.totals.history.acts.${act as 'record-total'}`)}
            </p>
            <p className={classes.foot}>
              <When at={at} />
              {'reason' in detail && typeof detail.reason === 'string' && <span dir="auto">{detail.reason}</span>}
            </p>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
