import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CampaignView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';

/** The button that stops a campaign at once, after saying what that does to the letters that wait. */
export function StopCampaign({ campaign }: { campaign: Wire<CampaignView> }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { id, numbers } = campaign;
  const stop = useChange(
    (reason: string) => post<{ endedLetters: number }>(`/api/campaigns/${id}/stop`, { reason }),
    ['/api/campaigns', '/api/letters', '/api/now'],
  );
  const ask = () =>
    confirm({
      title: t('console.campaigns.stop.title'),
      text: t('console.campaigns.stop.text', {
        waiting: numbers.lettersWaiting + numbers.lettersHeld,
        pending: numbers.actionsPending,
      }),
      act: t('console.campaigns.stop.act'),
      grave: true,
      reason: t('console.campaigns.stop.reason'),
      onConfirm: async (reason) => {
        const { endedLetters } = await stop.mutateAsync(reason);
        said(t('console.campaigns.stop.done', { letters: endedLetters }));
      },
    });
  return (
    <Button color="vermilion" variant="outline" onClick={ask}>
      {t('console.campaigns.stop.act')}
    </Button>
  );
}
