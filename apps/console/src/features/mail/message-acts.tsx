import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MessageState } from '#contracts';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';

/** Holding a message back, letting it go on, stopping it. */
export function MessageActs({ path, state }: { path: string; state: MessageState }): ReactElement | null {
  const t = useWords();
  const confirm = useConfirm();
  const touches = ['/api/mail', '/api/alerts', '/api/now'];
  const pause = useChange((reason: string) => post(`${path}/pause`, { reason }), touches);
  const resume = useChange(() => post(`${path}/resume`), touches);
  const cancel = useChange(() => post(`${path}/cancel`), touches);
  if (!useMay()('mail.stop') || (state !== 'open' && state !== 'paused')) return null;
  return (
    <>
      <Button
        variant="outline"
        color="vermilion"
        onClick={() =>
          confirm({
            title: t('console.mail.message.cancelTitle'),
            text: t('console.mail.message.cancelText'),
            act: t('console.mail.message.cancel'),
            grave: true,
            onConfirm: () => cancel.mutateAsync(undefined),
          })
        }
      >
        {t('console.mail.message.cancel')}
      </Button>
      {state === 'open' ? (
        <Button
          variant="default"
          onClick={() =>
            confirm({
              title: t('console.mail.message.pauseTitle'),
              text: t('console.alerts.sending.pauseText'),
              act: t('console.mail.message.pause'),
              reason: t('console.alerts.sending.why'),
              onConfirm: (reason) => pause.mutateAsync(reason),
            })
          }
        >
          {t('console.mail.message.pause')}
        </Button>
      ) : (
        <Button loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {t('console.mail.message.resume')}
        </Button>
      )}
      {resume.error !== null && <Failure error={resume.error} />}
    </>
  );
}
