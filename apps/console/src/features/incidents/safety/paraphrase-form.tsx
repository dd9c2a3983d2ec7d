import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { PublicationPreview } from '#contracts';
import { put, type Wire } from '../../../api/client.js';
import { useChange } from '../../../api/queries.js';
import { consoleLanguages, useWords } from '../../../app/words.js';
import { Failure } from '../../../parts/failure.js';
import { said } from '../../../parts/said.js';

interface ParaphraseFormProps {
  path: string;
  revision: number;
  quotation: Wire<PublicationPreview>['quotations'][number];
  done: () => void;
}

/** Staff's words for one sentence, in English and any further language. */
export function ParaphraseForm({ path, revision, quotation, done }: ParaphraseFormProps): ReactElement {
  const t = useWords();
  const [texts, setTexts] = useState<Record<string, string>>(quotation.texts);
  const saving = useChange(
    (written: Record<string, string>) => put(path, { revision, texts: written }),
    ['/api/incidents'],
  );
  const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  const lacking = written['en'] === undefined;
  const save = () =>
    saving.mutate(written, {
      onSuccess: () => {
        done();
        said(t('console.safety.quotes.saved'));
      },
    });
  return (
    <Stack gap="sm">
      <Text size="sm" dir="auto">
        <q>{quotation.quote}</q>
      </Text>
      <Text size="sm" c="dimmed">
        {t('console.safety.quotes.help')}
      </Text>
      {consoleLanguages.map(({ tag, name }) => (
        <Textarea
          key={tag}
          label={t('console.safety.quotes.words', { language: name })}
          lang={tag}
          dir="auto"
          value={texts[tag] ?? ''}
          onChange={(event) => setTexts({ ...texts, [tag]: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={1000}
          required={tag === 'en'}
          data-autofocus={tag === 'en'}
        />
      ))}
      {saving.error !== null && <Failure error={saving.error} />}
      <Group justify="flex-end">
        {lacking && (
          <Text size="sm" c="dimmed">
            {t('console.safety.quotes.needEnglish')}
          </Text>
        )}
        <Button onClick={save} disabled={lacking} loading={saving.isPending}>
          {t('console.safety.quotes.save')}
        </Button>
      </Group>
    </Stack>
  );
}
