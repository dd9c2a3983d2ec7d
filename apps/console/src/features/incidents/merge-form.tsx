import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { IncidentView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { IncidentPicker } from './incident-picker.js';

/** Merges another incident of the same kind into this one. Both revisions are those that were looked at. */
export function MergeForm({ incident, done }: { incident: Wire<IncidentView>; done: () => void }): ReactElement {
  const t = useWords();
  const [other, setOther] = useState<Wire<IncidentView> | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { id, reference, kind, revision } = incident;
  const merging = useChange(
    () =>
      post(`/api/incidents/${id}/merges`, {
        ...{ revision, merged: other!.id, mergedRevision: other!.revision, reason: reason.trim() },
      }),
    ['/api/incidents', '/api/desk', '/api/reports'],
  );
  const submit = () => {
    setTried(true);
    if (other === null || reason.trim() === '') return;
    merging.mutate(undefined, {
      onSuccess: () => {
        done();
        said(t('console.relations.mergeForm.done', { reference: other.reference }));
      },
    });
  };
  const shown = other !== null && other.publishedVersion !== null && incident.publishedVersion === null;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('console.relations.mergeForm.text', { reference })}</Text>
      <IncidentPicker
        label={t('console.relations.pick')}
        chosen={other}
        choose={setOther}
        without={[id]}
        kind={kind}
        error={tried && other === null ? t('console.relations.needPick') : undefined}
      />
      <Text size="sm" c="dimmed">
        {t('console.relations.mergeForm.differ')}
      </Text>
      {shown && (
        <Alert color="amber" variant="outline" p="xs">
          {t('console.relations.mergeForm.published', { reference: other.reference })}
        </Alert>
      )}
      <Textarea
        label={t('console.relations.mergeForm.reason')}
        maxLength={500}
        autosize
        minRows={2}
        required
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('console.relations.mergeForm.needReason') : undefined}
      />
      {merging.error !== null && <Failure error={merging.error} />}
      <Group justify="flex-end">
        <Button onClick={submit} loading={merging.isPending}>
          {other === null
            ? t('console.relations.mergeForm.submitNone')
            : t('console.relations.mergeForm.submit', { other: other.reference, reference })}
        </Button>
      </Group>
    </Stack>
  );
}
