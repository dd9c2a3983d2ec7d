import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ReportView, TranslationView } from '#contracts';
import { put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { useKeptForm } from '../../parts/kept-form.js';
import { said } from '../../parts/said.js';
import classes from './deskwork.module.css';

const LANGUAGES = ['en', 'ko', 'zh', 'ja'] as const;

interface TranslationFormProps {
  report: Wire<ReportView>;
  /** The one that is changed; null begins a new one. */
  present: Wire<TranslationView> | null;
  /** With the language of what was saved, if anything was. */
  close: (saved?: string) => void;
}

/** Writes a translation, or a new version of one. What a colleague saved meanwhile is refused, and what was typed stays. */
export function TranslationForm({ report, present, close }: TranslationFormProps): ReactElement {
  const t = useWords();
  const taken = report.translations.map((one) => one.language);
  const free = LANGUAGES.filter((one) => one !== report.language && !taken.includes(one));
  const [language, setLanguage] = useState<string>(present?.language ?? free[0] ?? 'en');
  const { form, saved } = useKeptForm(
    `translation.${report.id}.${present?.language ?? 'new'}`,
    { title: present?.title ?? '', text: present?.text ?? '' },
    { text: (value) => (value.trim() === '' ? t('console.deskwork.translation.needText') : null) },
    { thisTabOnly: true },
  );
  const saving = useChange(
    (values: { title: string; text: string }) =>
      put(`/api/reports/${report.id}/translations/${language}`, { ...values, revision: present?.revision ?? 0 }),
    ['/api/reports'],
  );
  const save = (values: { title: string; text: string }) =>
    saving.mutate(values, {
      onSuccess: () => {
        saved(values);
        said(t('console.deskwork.said.translated'));
        close(language);
      },
    });
  return (
    <form className={classes.form} onSubmit={form.onSubmit(save)} noValidate>
      {present === null && (
        <NativeSelect
          label={t('console.deskwork.translation.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={free.map((value) => ({ value, label: t(`console.desk.language.${value}`) }))}
        />
      )}
      <TextInput label={t('console.deskwork.translation.title')} maxLength={500} {...form.getInputProps('title')} />
      <Textarea
        label={t('console.deskwork.translation.text')}
        autosize
        minRows={8}
        maxRows={24}
        maxLength={200_000}
        {...form.getInputProps('text')}
      />
      {saving.error !== null && <Failure error={saving.error} />}
      <Group gap="xs">
        <Button type="submit" loading={saving.isPending}>
          {t('console.deskwork.translation.save')}
        </Button>
        <Button variant="default" onClick={() => close()}>
          {t('console.parts.cancel')}
        </Button>
      </Group>
    </form>
  );
}
