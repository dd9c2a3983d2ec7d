import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ApiError, type ErrorAnswer, ownerHeader, withQuery } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { useListState } from '../../parts/list-state.js';

/** Asks for the reason, then saves the list as it is filtered, with addresses, as a file. */
export function ExportWithAddresses(): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { after: _, ...query } = useListState().query;
  return (
    <Button
      variant="default"
      onClick={() =>
        confirm({
          title: t('console.subscribers.export.title'),
          text: t('console.subscribers.export.text'),
          act: t('console.subscribers.export.do'),
          grave: true,
          reason: t('console.subscribers.export.why'),
          onConfirm: (why) => download(withQuery('/api/subscribers/export.csv', query), why),
        })
      }
    >
      {t('console.subscribers.export.act')}
    </Button>
  );
}

/** Asks for a file by POST and saves it. @throws ApiError */
async function download(path: string, why: string): Promise<void> {
  const headers = { 'content-type': 'application/json', ...ownerHeader() };
  const answer = await fetch(path, {
    method: 'POST',
    headers,
    credentials: 'same-origin',
    body: JSON.stringify({ why }),
  });
  if (!answer.ok) {
    const { code, message, remedy } = (await answer.json()) as ErrorAnswer;
    throw new ApiError(answer.status, code, message, remedy);
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'subscribers.csv';
  link.click();
  URL.revokeObjectURL(url);
}
