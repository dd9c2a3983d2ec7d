import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import type { LetterView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';

const TOUCHES = ['/api/letters', '/api/campaigns', '/api/now'];

/** What may be done with a letter now: settle it, send it once more, or release what is held for its office. */
export function LetterActs({ letter }: { letter: Wire<LetterView> }): ReactElement | null {
  const t = useWords();
  const { may, stage } = letter;
  const none = !may.settleAsArrived && !may.settle && may.retry === 'no' && stage !== 'no_address';
  if (none) return null;
  return (
    <Group gap="xs" my="sm">
      {may.settleAsArrived && <Settle letter={letter} kind="arrived" />}
      {may.settleAsArrived && <Settle letter={letter} kind="not" />}
      {may.settle && !may.settleAsArrived && <Settle letter={letter} kind="leave" />}
      {may.retry !== 'no' && <Retry letter={letter} />}
      {stage === 'no_address' && <Release letter={letter} label={t('console.letters.release.act')} />}
    </Group>
  );
}

function Settle({ letter, kind }: { letter: Wire<LetterView>; kind: 'arrived' | 'not' | 'leave' }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const outcome = kind === 'arrived' ? 'arrived' : 'not_arrived';
  const settle = useChange((reason: string) => post(`/api/letters/${letter.id}/settle`, { outcome, reason }), TOUCHES);
  const ask = () =>
    confirm({
      title: t(`console.letters.settle.${kind}Title`),
      text: t(`console.letters.settle.${kind}Text`),
      act: t(`console.letters.settle.${kind}`),
      reason: t('console.letters.settle.reason'),
      onConfirm: async (reason) => {
        await settle.mutateAsync(reason);
        said(t('console.letters.settle.done'));
      },
    });
  return (
    <Button size="sm" variant="default" onClick={ask}>
      {t(`console.letters.settle.${kind}`)}
    </Button>
  );
}

/** Sending a letter again of which nobody knows is another act, and says so. */
function Retry({ letter }: { letter: Wire<LetterView> }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const risk = letter.may.retry === 'with_risk';
  const words = risk ? 'risk' : 'retry';
  const retry = useChange(
    (reason: string) => post(`/api/letters/${letter.id}/retry`, { reason, acceptDuplicate: risk }),
    TOUCHES,
  );
  const ask = () =>
    confirm({
      title: t(`console.letters.${words}.title`),
      text: t(`console.letters.${words}.text`),
      act: t(`console.letters.${words}.act`),
      grave: risk,
      reason: t('console.letters.retry.reason'),
      onConfirm: async (reason) => {
        await retry.mutateAsync(reason);
        said(t('console.letters.retry.done'));
      },
    });
  return (
    <Button size="sm" {...(risk ? { color: 'vermilion', variant: 'outline' } : {})} onClick={ask}>
      {t(`console.letters.${words}.act`)}
    </Button>
  );
}

function Release({ letter, label }: { letter: Wire<LetterView>; label: string }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { office } = letter;
  const release = useChange(() => post<{ letters: number }>('/api/letters/release', { officeId: office.id }), TOUCHES);
  const ask = () =>
    confirm({
      title: t('console.letters.release.title', { office: office.name }),
      text: t('console.letters.release.text'),
      act: label,
      onConfirm: async () => {
        const { letters } = await release.mutateAsync(undefined);
        said(t('console.letters.release.done', { count: letters }));
      },
    });
  return (
    <Button size="sm" onClick={ask}>
      {label}
    </Button>
  );
}
