import { Anchor, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { TotalDetail } from '#contracts';
import { countInWords, dateInWords } from '#face';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import { Failure } from '../../parts/failure.js';
import { Hedge } from '../../parts/hedge.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';
import { Comparison } from './comparison.js';
import { EditTotal } from './edit-total.js';
import { TotalActs } from './total-acts.js';
import { TotalClaims } from './total-claims.js';
import { TotalHistory } from './total-history.js';
import { TotalState } from './total-state.js';
import classes from './totals.module.css';

/** One total: what it says and on whose word, what the events come to, and which estimates stand beside it. */
export function TotalScreen(): ReactElement {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const total = useRead<TotalDetail>(`/api/totals/${id}`, { every: 15_000 });
  if (total.data === undefined) {
    return (
      <>
        <PageHead title={t('console.totals.title')} back={{ to: '/totals', label: t('console.totals.title') }} />
        {total.error === null ? <Loading rows={10} /> : <Failure error={total.error} />}
      </>
    );
  }
  return <Total key={total.data.id} total={total.data} />;
}

function Total({ total }: { total: Wire<TotalDetail> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { aggregate, what, attributedTo, reference, dateStart, dateEnd, verification, revision, endedAt, endedReason } =
    total;
  return (
    <>
      <PageHead
        title={`${countInWords(t, total)} · ${t(`console.totals.what.${what}`)}`}
        back={{ to: `/totals?aggregate=${aggregate}`, label: t('console.totals.title') }}
        lead={
          <span className={classes.lead}>
            <Disc level={verification} />
            <TotalState total={total} />
            <span>{reference}</span>
            <bdi>{attributedTo}</bdi>
            <span>{dateInWords(t, dateStart, dateEnd)}</span>
            <span>{t('console.totals.revision', { revision })}</span>
          </span>
        }
        actions={endedAt === null && <TotalActs total={total} />}
      />
      {endedReason !== null && (
        <Text mb="md" dir="auto">
          {endedReason}
        </Text>
      )}
      <div className={classes.columns}>
        <div>
          <Comparison total={total} />
          {total.beside.length > 0 && <Beside total={total} />}
          <TotalClaims total={total} />
        </div>
        <div>
          {may('incidents.edit') && endedAt === null && <EditTotal total={total} />}
          <TotalHistory totalId={total.id} revision={revision} />
        </div>
      </div>
    </>
  );
}

/** Conflicting estimates of the same people, side by side. */
function Beside({ total }: { total: Wire<TotalDetail> }): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.totals.beside.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('console.totals.beside.help')}
      </Text>
      <ul className={classes.claims}>
        {total.beside.map((other) => (
          <li key={other.id}>
            <Hedge count={other} large /> <bdi>{other.attributedTo}</bdi>{' '}
            <span className="quiet small">
              <Anchor component={Link} to={`/totals/${other.reference}`} size="sm">
                {other.reference}
              </Anchor>{' '}
              · {dateInWords(t, other.dateStart ?? other.saidOn, other.dateEnd ?? other.saidOn)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
