import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { TotalDetail } from '#contracts';
import { del, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import classes from './totals.module.css';

/** The claims that state a total, each with its sentence and its report. */
export function TotalClaims({ total }: { total: Wire<TotalDetail> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const taking = useChange((claimId: string) => del(`/api/totals/claims/${claimId}`), ['/api/totals']);
  const take = (claimId: string) =>
    taking.mutate(claimId, { onSuccess: () => said(t('console.totals.claims.awayDone')) });
  return (
    <Section title={t('console.totals.claims.title')}>
      {total.claims.length === 0 && <Text c="dimmed">{t('console.totals.claims.none')}</Text>}
      {taking.error !== null && <Failure error={taking.error} />}
      <ul className={classes.claims}>
        {total.claims.map(({ id, quote, attributedTo, report }) => (
          <li key={id}>
            <p>
              <q dir="auto">{quote}</q>
            </p>
            <p className={classes.foot}>
              {attributedTo !== null && <bdi>{attributedTo}</bdi>}
              <Anchor component={Link} to={`/desk?report=${report.id}`} size="sm" dir="auto">
                {report.title}
              </Anchor>
              {report.publishedAt !== null && <span>{t.day(report.publishedAt.slice(0, 10))}</span>}
              {may('desk.work') && (
                <Button size="compact-sm" variant="default" loading={taking.isPending} onClick={() => take(id)}>
                  {t('console.totals.claims.away')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
