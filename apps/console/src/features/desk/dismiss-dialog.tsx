import { Button, Chip, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';

const REASONS = ['other', 'old', 'duplicate', 'untrusted'] as const;

interface DismissDialogProps {
  count: number;
  onDismiss: (reason: string) => Promise<void>;
}

/** Asks why, with the common reasons at hand. */
export function DismissDialog({ count, onDismiss }: DismissDialogProps): ReactElement {
  const t = useWords();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      await onDismiss(reason.trim());
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void submit();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('console.desk.dismiss.text')}</Text>
        <Group gap="xs" role="group" aria-label={t('console.desk.dismiss.quick')}>
          {REASONS.map((name) => {
            const words = t(`console.desk.dismiss.reasons.${name}`);
            return (
              <Chip key={name} size="xs" checked={reason === words} onChange={() => setReason(words)}>
                {words}
              </Chip>
            );
          })}
        </Group>
        <Textarea
          label={t('console.desk.dismiss.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          autosize
          minRows={2}
          maxLength={500}
          required
          data-autofocus
        />
        {error !== null && <Failure error={error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
            {t('console.desk.dismiss.act', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
