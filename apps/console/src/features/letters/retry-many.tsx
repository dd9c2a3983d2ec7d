import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { LetterListItem } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';

interface RetryManyProps {
  letters: readonly Wire<LetterListItem>[];
  /** Takes the ticks away. */
  clear: () => void;
}

/** Sends the failed ones among the ticked letters once more, after asking. */
export function RetryMany({ letters, clear }: RetryManyProps): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const ids = letters.map(({ id }) => id);
  const act = t('console.letters.retryMany.act', { count: ids.length });
  const retry = useChange(
    (reason: string) => post<{ letters: number }>('/api/letters/retry', { ids, reason }),
    ['/api/letters', '/api/campaigns', '/api/now'],
  );
  const ask = () =>
    confirm({
      title: t('console.letters.retryMany.title'),
      text: t('console.letters.retryMany.text'),
      act,
      reason: t('console.letters.retry.reason'),
      onConfirm: async (reason) => {
        const answer = await retry.mutateAsync(reason);
        clear();
        said(t('console.letters.retryMany.done', { count: answer.letters }));
      },
    });
  return (
    <Button size="compact-sm" onClick={ask}>
      {act}
    </Button>
  );
}
