import { SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { consoleLanguages, useWords } from '../../../app/words.js';

export interface Change {
  kind: 'update' | 'correction';
  note: Record<string, string>;
}

/** The note without empty languages. */
export function noteOf(note: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(note).filter(([, text]) => text.trim() !== ''));
}

/** What changed and why, for everybody to read: English always, further languages where staff write them. */
export function NoteFields(props: {
  note: Record<string, string>;
  change: (note: Record<string, string>) => void;
}): ReactElement {
  const { note, change } = props;
  const t = useWords();
  return (
    <>
      {consoleLanguages.map(({ tag, name }) => (
        <Textarea
          key={tag}
          label={
            tag === 'en' ? t('console.safety.change.noteEn') : t('console.safety.change.noteOther', { language: name })
          }
          lang={tag}
          value={note[tag] ?? ''}
          onChange={(event) => change({ ...note, [tag]: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={2000}
          required={tag === 'en'}
        />
      ))}
    </>
  );
}

/** The same for a newer version, with what sort of change it is. */
export function ChangeFields({ value, change }: { value: Change; change: (value: Change) => void }): ReactElement {
  const t = useWords();
  return (
    <Stack gap="xs">
      <Text fw={650}>{t('console.safety.change.title')}</Text>
      <SegmentedControl
        value={value.kind}
        onChange={(kind) => change({ ...value, kind: kind as Change['kind'] })}
        data={[
          { value: 'update', label: t('console.safety.change.update') },
          { value: 'correction', label: t('console.safety.change.correction') },
        ]}
        orientation="vertical"
        aria-label={t('console.safety.change.kind')}
      />
      <Text size="sm" c="dimmed">
        {t('console.safety.change.help')}
      </Text>
      <NoteFields note={value.note} change={(note) => change({ ...value, note })} />
    </Stack>
  );
}
