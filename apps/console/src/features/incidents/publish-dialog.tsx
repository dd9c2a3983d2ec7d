import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { IncidentView, PublicationPreview } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { Harm, languagesInWords } from './preview.js';

interface PublishDialogProps {
  incident: Wire<IncidentView>;
  preview: Wire<PublicationPreview>;
  done: () => void;
}

/** Asks for the approval of the page that was looked at; it is refused when another one would be published by now. */
export function PublishDialog({ incident, preview, done }: PublishDialogProps): ReactElement {
  const t = useWords();
  const [read, setRead] = useState(false);
  const { revision, unjudged, warnings, page, pageSha256 } = preview;
  const publishing = useChange(
    () =>
      post<{ version: number }>(`/api/incidents/${incident.id}/publish`, {
        ...{ revision, pageSha256 },
        readByMe: read ? unjudged : [],
      }),
    ['/api/incidents', '/api/now'],
  );
  const publish = () =>
    publishing.mutate(undefined, {
      onSuccess: ({ version }) => {
        done();
        said(t('console.incidents.publish.done', { version }));
      },
    });
  const ready = warnings.length === 0 && (unjudged.length === 0 || read);
  return (
    <Stack gap="sm">
      <Text fw={600} dir="auto">
        {page.title}
      </Text>
      <Text size="sm">{t('console.incidents.publish.text', { version: page.version })}</Text>
      <Harm preview={preview} />
      {unjudged.length > 0 && (
        <Checkbox
          checked={read}
          onChange={(event) => setRead(event.currentTarget.checked)}
          label={t('console.incidents.publish.read', { languages: languagesInWords(t, unjudged) })}
        />
      )}
      {publishing.error !== null && <Failure error={publishing.error} />}
      <Group justify="flex-end">
        <Button onClick={publish} disabled={!ready} loading={publishing.isPending} data-autofocus>
          {t('console.incidents.publish.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
