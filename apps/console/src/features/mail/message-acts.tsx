import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MessageState } from '#contracts';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { AskButton } from '../../parts/ask-button.js';
import { Failure } from '../../parts/failure.js';

interface MessageActsProps {
  path: string;
  state: MessageState;
  /** Whether it is its whole stream that stands still: that is let go on elsewhere. */
  streamStands: boolean;
}

/** Holding a message back, letting it go on, stopping it. */
export function MessageActs({ path, state, streamStands }: MessageActsProps): ReactElement | null {
  const t = useWords();
  const touches = ['/api/mail', '/api/alerts', '/api/now'];
  const pause = useChange((reason: string) => post(`${path}/pause`, { reason }), touches);
  const resume = useChange(() => post(`${path}/resume`), touches);
  const cancel = useChange(() => post(`${path}/cancel`), touches);
  if (!useMay()('mail.stop') || (state !== 'open' && state !== 'paused')) return null;
  return (
    <>
      <AskButton
        grave
        title={t('console.mail.message.cancelTitle')}
        text={t('console.mail.message.cancelText')}
        act={t('console.mail.message.cancel')}
        onConfirm={() => cancel.mutateAsync(undefined)}
      />
      {state === 'open' ? (
        <AskButton
          look={{ variant: 'default' }}
          title={t('console.mail.message.pauseTitle')}
          text={t('console.alerts.sending.pauseText')}
          act={t('console.mail.message.pause')}
          reason={t('console.alerts.sending.why')}
          onConfirm={(reason) => pause.mutateAsync(reason)}
        />
      ) : streamStands ? null : (
        <Button loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {t('console.mail.message.resume')}
        </Button>
      )}
      {resume.error !== null && <Failure error={resume.error} />}
    </>
  );
}
