import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TotalDetail } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { stateOf } from './total-state.js';

/** What can be done with a total as a whole: publish it, withdraw it, end it. */
export function TotalActs({ total }: { total: Wire<TotalDetail> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const confirm = useConfirm();
  const { id, reference, revision } = total;
  const state = stateOf(total);
  const doing = useChange(
    ({ act, body }: { act: string; body: object }) => post(`/api/totals/${id}/${act}`, body),
    ['/api/totals'],
  );
  const ask = (act: 'publish' | 'withdraw' | 'end', body: (reason: string) => object) =>
    confirm({
      title: t(`console.totals.${act}.title`, { reference }),
      text: t(`console.totals.${act}.text`),
      act: t(`console.totals.${act}.confirm`),
      ...(act === 'publish' ? {} : { grave: true, reason: t(`console.totals.${act}.reason`) }),
      onConfirm: async (reason) => {
        await doing.mutateAsync({ act, body: body(reason) });
        said(t(`console.totals.${act}.done`));
      },
    });
  return (
    <>
      {may('incidents.edit') && (
        <Button variant="default" onClick={() => ask('end', (reason) => ({ revision, reason }))}>
          {t('console.totals.end.act')}
        </Button>
      )}
      {may('incidents.publish') && (state === 'published' || state === 'changed') && (
        <Button variant="default" onClick={() => ask('withdraw', (reason) => ({ reason }))}>
          {t('console.totals.withdraw.act')}
        </Button>
      )}
      {may('incidents.publish') && state !== 'published' && (
        <Button onClick={() => ask('publish', () => ({ revision }))}>
          {t('console.totals.publish.act', { revision })}
        </Button>
      )}
    </>
  );
}
