import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { ApiError } from '../api/client.js';
import { useWords } from '../app/words.js';
import { Failure } from './failure.js';
import { modals } from './dialogs.js';

/** What is asked before an act. */
export interface ConfirmOptions {
  title: string;
  /** What will happen, and whether it can be undone. */
  text: ReactNode;
  /** The verb and its object: "Stop this campaign". */
  act: string;
  /** Whether it destroys or stops something. */
  grave?: boolean;
  /** The label of a reason that is asked for and handed to `onConfirm`. */
  reason?: string;
  /** May reject with an ApiError: the dialog stays open and shows it. */
  onConfirm: (reason: string) => Promise<unknown>;
}

/** Asks before an act that cannot simply be taken back. `const confirm = useConfirm(); confirm({ … })`. */
export function useConfirm(): (options: ConfirmOptions) => void {
  const t = useWords();
  return (options) => {
    const id = `confirm-${crypto.randomUUID()}`;
    modals.open({
      modalId: id,
      title: options.title,
      centered: true,
      closeButtonProps: { 'aria-label': t('console.parts.cancel') },
      children: <Question {...options} close={() => modals.close(id)} />,
    });
  };
}

function Question({
  text,
  act,
  grave = false,
  reason,
  onConfirm,
  close,
}: ConfirmOptions & { close: () => void }): ReactElement {
  const t = useWords();
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm(why.trim());
      close();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack>
      {typeof text === 'string' ? <Text>{text}</Text> : text}
      {reason !== undefined && (
        <Textarea
          label={reason}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={500}
          required
          data-autofocus
        />
      )}
      {error !== null && <Failure error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('console.parts.cancel')}
        </Button>
        <Button
          color={grave ? 'vermilion' : 'blue'}
          loading={busy}
          disabled={reason !== undefined && why.trim() === ''}
          onClick={() => void confirm()}
        >
          {act}
        </Button>
      </Group>
    </Stack>
  );
}
