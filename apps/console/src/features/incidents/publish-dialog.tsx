import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { IncidentView, PublicationPreview } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { Harm, languagesInWords } from './preview.js';
import { type Change, ChangeFields, noteOf } from './safety/change-note.js';

interface PublishDialogProps {
  incident: Wire<IncidentView>;
  preview: Wire<PublicationPreview>;
  done: () => void;
}

/** Asks for the approval of the page that was looked at; it is refused when another one would be published by now. */
export function PublishDialog({ incident, preview, done }: PublishDialogProps): ReactElement {
  const t = useWords();
  const [read, setRead] = useState(false);
  const [looked, setLooked] = useState<readonly string[]>([]);
  const [change, setChange] = useState<Change>({ kind: 'update', note: {} });
  const { revision, unjudged, warnings, page, pageSha256, noteNeeded } = preview;
  const note = noteOf(change.note);
  const publishing = useChange(
    () =>
      post<{ version: number }>(`/api/incidents/${incident.id}/publish`, {
        ...{ revision, pageSha256 },
        readByMe: read ? unjudged : [],
        looked,
        ...(noteNeeded ? { change: { kind: change.kind, note } } : {}),
      }),
    ['/api/incidents', '/api/now', '/api/alerts'],
  );
  const publish = () =>
    publishing.mutate(undefined, {
      onSuccess: ({ version }) => {
        done();
        said(t('console.incidents.publish.done', { version }));
      },
    });
  const clear = warnings.every(({ severity, key }) => severity === 'look' && looked.includes(key));
  const ready = clear && (unjudged.length === 0 || read) && (!noteNeeded || note['en'] !== undefined);
  return (
    <Stack gap="sm">
      <Text fw={600} dir="auto">
        {page.title}
      </Text>
      <Text size="sm">{t('console.incidents.publish.text', { version: page.version })}</Text>
      <Harm
        incidentId={incident.id}
        preview={preview}
        looked={looked}
        look={(key, yes) => setLooked(yes ? [...looked, key] : looked.filter((other) => other !== key))}
      />
      {unjudged.length > 0 && (
        <Checkbox
          checked={read}
          onChange={(event) => setRead(event.currentTarget.checked)}
          label={t('console.incidents.publish.read', { languages: languagesInWords(t, unjudged) })}
        />
      )}
      {noteNeeded && <ChangeFields value={change} change={setChange} />}
      {publishing.error !== null && <Failure error={publishing.error} />}
      <Group justify="flex-end">
        <Button onClick={publish} disabled={!ready} loading={publishing.isPending} data-autofocus>
          {t('console.incidents.publish.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
