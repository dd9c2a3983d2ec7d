import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ReportView } from '#contracts';
import { put, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';

/** Asks a colleague to look at a report, or nobody any more. */
export function AssignDialog({ report, close }: { report: Wire<ReportView>; close: () => void }): ReactElement {
  const t = useWords();
  const people = useRead<{ items: { staffId: string; name: string }[] }>('/api/desk/people');
  const [chosen, setChosen] = useState(report.assigned?.staffId ?? '');
  const asking = useChange(
    (staffId: string) =>
      put(`/api/reports/${report.id}/assigned`, { staffId: staffId || null, from: report.assigned?.staffId ?? null }),
    ['/api/reports', '/api/desk'],
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate(chosen, { onSuccess: close });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('console.deskwork.assign.text')}</Text>
        <NativeSelect
          label={t('console.deskwork.assign.who')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('console.deskwork.assign.nobody') },
            ...(people.data?.items ?? []).map(({ staffId, name }) => ({ value: staffId, label: name })),
          ]}
          data-autofocus
        />
        {(asking.error ?? people.error) !== null && <Failure error={(asking.error ?? people.error)!} />}
        <Group justify="flex-end">
          <Button type="submit" loading={asking.isPending}>
            {t(chosen === '' ? 'console.deskwork.assign.none' : 'console.deskwork.assign.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
