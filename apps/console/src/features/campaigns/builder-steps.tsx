import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { IncidentView, Page } from '#contracts';
import { incidentKind } from '#face';
import { withQuery } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { consoleLanguages, useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import classes from './builder.module.css';
import { VariableList } from './variable-list.js';
import type { CampaignValues } from './campaign-form.js';

type Form = UseFormReturnType<CampaignValues>;

/** Step 1: the headline, what happened and what is asked. */
export function AskStep({ form, taken }: { form: Form; taken: boolean }): ReactElement {
  const t = useWords();
  const { language } = form.values;
  const [begun, setBegun] = useState(false);
  return (
    <Section title={t('console.campaigns.step.ask')}>
      <div className={classes.fields}>
        <TextInput
          label={t('console.campaigns.field.title')}
          description={t('console.campaigns.field.titleHint')}
          lang={language}
          dir="auto"
          required
          {...form.getInputProps('title')}
        />
        <Textarea
          label={t('console.campaigns.field.ask')}
          description={t('console.campaigns.field.askHint')}
          lang={language}
          dir="auto"
          autosize
          minRows={5}
          maxRows={16}
          required
          {...form.getInputProps('ask')}
          onFocusCapture={() => setBegun(true)}
        />
        <VariableList form={form} field="ask" begun={begun} />
        <Select
          label={t('console.campaigns.field.language')}
          data={consoleLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <TextInput
          label={t('console.campaigns.field.slug')}
          description={t('console.campaigns.field.slugHint')}
          leftSection="/act/"
          leftSectionWidth={48}
          required={taken}
          {...form.getInputProps('slug')}
        />
      </div>
    </Section>
  );
}

/** Step 2: the letter that supporters find in the form and may change. */
export function LetterStep({ form }: { form: Form }): ReactElement {
  const t = useWords();
  const { language } = form.values;
  const [field, setField] = useState<'letterSubject' | 'letterBody' | null>(null);
  return (
    <Section title={t('console.campaigns.step.letter')}>
      <div className={classes.fields}>
        <TextInput
          label={t('console.campaigns.field.letterSubject')}
          lang={language}
          dir="auto"
          required
          {...form.getInputProps('letterSubject')}
          onFocusCapture={() => setField('letterSubject')}
        />
        <Textarea
          label={t('console.campaigns.field.letterBody')}
          description={t('console.campaigns.field.letterBodyHint')}
          lang={language}
          dir="auto"
          autosize
          minRows={8}
          maxRows={24}
          required
          {...form.getInputProps('letterBody')}
          onFocusCapture={() => setField('letterBody')}
        />
        <VariableList form={form} field={field ?? 'letterBody'} begun={field !== null} />
        <Checkbox
          label={t('console.campaigns.field.attachPdf')}
          description={t('console.campaigns.field.attachPdfHint')}
          {...form.getInputProps('attachPdf', { type: 'checkbox' })}
        />
      </div>
    </Section>
  );
}

/** Step 4: how many letters are hoped for, and the incident behind it. */
export function GoalStep({ form }: { form: Form }): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.campaigns.step.goal')}>
      <div className={classes.fields}>
        <TextInput
          label={t('console.campaigns.field.goal')}
          description={t('console.campaigns.field.goalHint')}
          inputMode="numeric"
          styles={{ wrapper: { maxWidth: 200 } }}
          {...form.getInputProps('goal')}
        />
        <IncidentField form={form} />
      </div>
    </Section>
  );
}

function IncidentField({ form }: { form: Form }): ReactElement {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const chosen = form.values.incidentId;
  const found = useRead<Page<IncidentView>>(withQuery('/api/incidents', { limit: 50, q: chosen === '' ? q : '' }), {
    keepPrevious: true,
  });
  const options = (found.data?.items ?? []).map(({ id, reference, kind }) => ({
    value: id,
    label: `${reference} · ${incidentKind(t, kind).word}`,
  }));
  const known = options.some(({ value }) => value === chosen);
  return (
    <Select
      label={t('console.campaigns.field.incident')}
      description={t('console.campaigns.field.incidentHint')}
      data={known || chosen === '' ? options : [...options, { value: chosen, label: chosen }]}
      searchable
      clearable
      clearButtonProps={{
        'aria-label': t('console.parts.list.clearOne', { label: t('console.campaigns.field.incident') }),
      }}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      value={chosen === '' ? null : chosen}
      onChange={(value) => form.setFieldValue('incidentId', value ?? '')}
    />
  );
}
