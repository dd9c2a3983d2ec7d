import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AlertView } from '#contracts';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { AlertComposer } from './composer.js';
import { AlertSending } from './sending.js';

/** One alert: its composer while it is a draft, its sending afterwards. */
export function AlertScreen(): ReactElement {
  const t = useWords();
  const { alert: id } = useParams({ strict: false }) as { alert: string };
  const alert = useRead<AlertView>(`/api/alerts/${id}`);
  if (alert.data === undefined) {
    return (
      <>
        <PageHead title={t('console.alerts.title')} back={{ to: '/alerts', label: t('console.alerts.back') }} />
        {alert.error === null ? (
          <Loading rows={8} />
        ) : (
          <Failure error={alert.error} retry={() => void alert.refetch()} />
        )}
      </>
    );
  }
  const { approvedAt, cancelledAt } = alert.data;
  if (approvedAt !== null || cancelledAt !== null) return <AlertSending alert={alert.data} />;
  return <AlertComposer key={id} alert={alert.data} />;
}
