import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { IncidentView } from '#contracts';
import { post, type Wire } from '../../../api/client.js';
import { useChange } from '../../../api/queries.js';
import { useWords } from '../../../app/words.js';
import { Failure } from '../../../parts/failure.js';
import { said } from '../../../parts/said.js';
import { noteOf, NoteFields } from './change-note.js';
import { modals } from '../../../parts/dialogs.js';

/** Takes back what is on the record, with the reason that stands in its place. */
export function RetractButton({ incident }: { incident: Wire<IncidentView> }): ReactElement {
  const t = useWords();
  const open = () =>
    modals.open({
      modalId: 'retract',
      size: 'lg',
      title: t('console.safety.retract.title', { reference: incident.reference }),
      closeButtonProps: { 'aria-label': t('console.parts.cancel') },
      children: <RetractForm incident={incident} done={() => modals.close('retract')} />,
    });
  return (
    <Button variant="default" onClick={open}>
      {t('console.safety.retract.act')}
    </Button>
  );
}

function RetractForm({ incident, done }: { incident: Wire<IncidentView>; done: () => void }): ReactElement {
  const t = useWords();
  const [note, setNote] = useState<Record<string, string>>({});
  const { id, revision } = incident;
  const retracting = useChange(
    (words: Record<string, string>) => post(`/api/incidents/${id}/retract`, { revision, note: words }),
    ['/api/incidents', '/api/now', '/api/alerts'],
  );
  const words = noteOf(note);
  const retract = () =>
    retracting.mutate(words, {
      onSuccess: () => {
        done();
        said(t('console.safety.retract.done'));
      },
    });
  return (
    <Stack gap="sm">
      <Text>{t('console.safety.retract.text')}</Text>
      <NoteFields note={note} change={setNote} />
      {retracting.error !== null && <Failure error={retracting.error} />}
      <Group justify="flex-end">
        {words['en'] === undefined && (
          <Text size="sm" c="dimmed">
            {t('console.safety.change.need')}
          </Text>
        )}
        <Button color="vermilion" onClick={retract} disabled={words['en'] === undefined} loading={retracting.isPending}>
          {t('console.safety.retract.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
