import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AlertProgressView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';

const TOUCHED = ['/api/alerts', '/api/now', '/api/mail'];

/** Holding back, letting go on, cancelling, trying again: whatever fits where the alert stands. */
export function SendingActs({ id, progress }: { id: string; progress: Wire<AlertProgressView> }): ReactElement | null {
  const t = useWords();
  const confirm = useConfirm();
  const { state, waiting, retriable } = progress;
  const act = (name: string) => `/api/alerts/${id}/${name}`;
  const pause = useChange((reason: string) => post(act('pause'), { reason }), TOUCHED);
  const resume = useChange(() => post(act('resume')), TOUCHED);
  const cancel = useChange(() => post(act('cancel')), TOUCHED);
  const retry = useChange((body: object) => post<{ retried: number }>(act('retry'), body), TOUCHED);
  const again = async (body: object) => {
    const { retried } = await retry.mutateAsync(body);
    said(t('console.alerts.sending.retried', { count: retried }));
  };
  if (!useMay()('alerts.stop')) return null;
  const running = state === 'preparing' || state === 'sending';
  const open = running || state === 'paused';
  return (
    <>
      {retriable.failed > 0 && state !== 'cancelled' && (
        <Button
          variant="default"
          loading={retry.isPending}
          onClick={() => void again({ which: 'failed' }).catch(() => undefined)}
        >
          {t('console.alerts.sending.retry', { count: retriable.failed })}
        </Button>
      )}
      {retriable.uncertain > 0 && state !== 'cancelled' && (
        <Button
          variant="default"
          onClick={() =>
            confirm({
              title: t('console.alerts.sending.retryTitle'),
              text: t('console.alerts.sending.retryText', { count: retriable.uncertain }),
              act: t('console.alerts.sending.retryAct'),
              grave: true,
              onConfirm: () => again({ which: 'uncertain', mayArriveTwice: true }),
            })
          }
        >
          {t('console.alerts.sending.retryUncertain', { count: retriable.uncertain })}
        </Button>
      )}
      {open && (
        <Button
          variant="outline"
          color="vermilion"
          onClick={() =>
            confirm({
              title: t('console.alerts.sending.cancelTitle'),
              text: t('console.alerts.sending.cancelText', { count: waiting }),
              act: t('console.alerts.sending.cancel'),
              grave: true,
              onConfirm: () => cancel.mutateAsync(undefined),
            })
          }
        >
          {t('console.alerts.sending.cancel')}
        </Button>
      )}
      {running && (
        <Button
          variant="default"
          onClick={() =>
            confirm({
              title: t('console.alerts.sending.pauseTitle'),
              text: t('console.alerts.sending.pauseText'),
              act: t('console.alerts.sending.pause'),
              reason: t('console.alerts.sending.why'),
              onConfirm: (reason) => pause.mutateAsync(reason),
            })
          }
        >
          {t('console.alerts.sending.pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button
          loading={resume.isPending}
          onClick={() => resume.mutate(undefined, { onSuccess: () => said(t('console.alerts.sending.resumed')) })}
        >
          {t('console.alerts.sending.resume')}
        </Button>
      )}
      {resume.error !== null && <Failure error={resume.error} />}
      {retry.error !== null && <Failure error={retry.error} />}
    </>
  );
}
