import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { PRIVATE_FIELDS, type PrivateSummary, type PrivateView } from '#contracts';
import { post, put, type Wire } from '../../../api/client.js';
import { useChange, useRead } from '../../../api/queries.js';
import { useMay } from '../../../app/session.js';
import { useWords } from '../../../app/words.js';
import { useConfirm } from '../../../parts/confirm.js';
import { Failure } from '../../../parts/failure.js';
import { Section } from '../../../parts/section.js';
import { said } from '../../../parts/said.js';

/** Names, routes, relatives and notes that only some staff may read. They are on this screen only while somebody reveals them. */
export function PrivateNotes({ incidentId }: { incidentId: string }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const path = `/api/incidents/${incidentId}/private`;
  const summary = useRead<PrivateSummary>(path);
  const [revealed, setRevealed] = useState<Wire<PrivateView> | null>(null);
  const reveal = () =>
    confirm({
      title: t('console.safety.private.revealTitle'),
      text: t('console.safety.private.revealText'),
      act: t('console.safety.private.revealAct'),
      onConfirm: async () => setRevealed(await post<Wire<PrivateView>>(`${path}/reveal`, {})),
    });
  const filled = summary.data?.filled ?? [];
  return (
    <Section title={t('console.safety.private.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('console.safety.private.lead')}
      </Text>
      {summary.error !== null && <Failure error={summary.error} retry={() => void summary.refetch()} />}
      {summary.data !== undefined && revealed === null && (
        <Group justify="space-between">
          <Text size="sm">
            {filled.length === 0
              ? t('console.safety.private.empty')
              : t('console.safety.private.filled', {
                  fields: t.list(filled.map((field) => t(`console.safety.private.field.${field}`))),
                })}{' '}
            {summary.data.revisedByName !== null &&
              t('console.safety.private.by', { name: summary.data.revisedByName })}
          </Text>
          <Button size="xs" variant="default" onClick={reveal}>
            {t(filled.length === 0 ? 'console.safety.private.begin' : 'console.safety.private.reveal')}
          </Button>
        </Group>
      )}
      {revealed !== null && <Fields path={path} notes={revealed} done={() => setRevealed(null)} />}
    </Section>
  );
}

/** Nothing of it is kept in the browser: no draft, no cache. */
function Fields({ path, notes, done }: { path: string; notes: Wire<PrivateView>; done: () => void }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { names, routes, relatives, notes: more, revision } = notes;
  const [values, setValues] = useState({ names, routes, relatives, notes: more });
  const saving = useChange(() => put(path, { ...values, revision }), [path]);
  const save = () =>
    saving.mutate(undefined, {
      onSuccess: () => {
        done();
        said(t('console.safety.private.saved'));
      },
    });
  const mayWrite = may('incidents.private.write');
  return (
    <Stack gap="sm">
      {PRIVATE_FIELDS.map((field) => (
        <Textarea
          key={field}
          label={t(`console.safety.private.field.${field}`)}
          value={values[field]}
          onChange={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={10_000}
          autoComplete="off"
          spellCheck={false}
          readOnly={!mayWrite}
          dir="auto"
        />
      ))}
      {saving.error !== null && <Failure error={saving.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={done}>
          {t('console.safety.private.hide')}
        </Button>
        {mayWrite && (
          <Button onClick={save} loading={saving.isPending}>
            {t('console.safety.private.save')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
