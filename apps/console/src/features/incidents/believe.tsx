import { Button, Group, TagsInput, Text, TextInput, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { IncidentView } from '#contracts';
import { get, put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { consoleLanguages, useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { type KeptForm, useKeptForm } from '../../parts/kept-form.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { Conflict } from './conflict.js';
import { changeOf, incidentRules, type IncidentValues, merged, valuesOf } from './incident-values.js';
import classes from './incidents.module.css';

type Incident = Wire<IncidentView>;

const FURTHER = consoleLanguages.filter(({ tag }) => tag !== 'en');

/** The form of what we believe of an incident, in every language side by side. A colleague's change in between is shown, never lost. */
export function Believe({ incident }: { incident: Incident }): ReactElement {
  const t = useWords();
  const [looked, setLooked] = useState(incident);
  const [theirs, setTheirs] = useState<Incident | null>(null);
  const tags = FURTHER.map(({ tag }) => tag);
  const base = valuesOf(looked, tags);
  const kept = useKeptForm<IncidentValues>(`incident.${incident.id}`, base, incidentRules(t));
  const { form } = kept;
  const saving = useChange(
    (change: Record<string, unknown>) => put<IncidentView>(`/api/incidents/${incident.id}`, change),
    ['/api/incidents'],
  );
  const change = changeOf(base, form.values);
  const changed = Object.keys(change).length > 0;
  // A colleague saved, and nothing is being written here: show what is.
  if (incident.revision !== looked.revision && !changed && theirs === null) {
    setLooked(incident);
    kept.saved(valuesOf(incident, tags));
  }
  const submit = () =>
    saving.mutate(
      { ...change, revision: looked.revision },
      {
        onSuccess: (saved) => {
          setLooked(saved);
          kept.saved(valuesOf(saved, tags));
          said(t('console.incidents.believe.saved'));
        },
        onError: (error) => {
          if (error.code === 'INCIDENTS_CHANGED')
            void get<IncidentView>(`/api/incidents/${incident.id}`).then(setTheirs);
        },
      },
    );
  const resolve = (values: IncidentValues) => {
    if (theirs === null) return;
    setLooked(theirs);
    form.setInitialValues(valuesOf(theirs, tags));
    form.setValues(values);
    setTheirs(null);
    saving.reset();
  };
  return (
    <Section title={t('console.incidents.believe.title')}>
      {kept.restored && <Restored discard={kept.discard} />}
      {theirs !== null && (
        <Conflict
          base={base}
          mine={form.values}
          theirs={valuesOf(theirs, tags)}
          fitted={merged(base, form.values, valuesOf(theirs, tags))}
          resolve={resolve}
        />
      )}
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Fields form={form} />
        {saving.error !== null && saving.error.code !== 'INCIDENTS_CHANGED' && <Failure error={saving.error} />}
        <Group justify="flex-end" mt="md" gap="sm">
          {!changed && (
            <Text size="sm" c="dimmed">
              {t('console.incidents.believe.unchanged')}
            </Text>
          )}
          <Button type="submit" loading={saving.isPending} disabled={!changed || theirs !== null}>
            {t('console.incidents.believe.save', { revision: looked.revision + 1 })}
          </Button>
        </Group>
      </form>
    </Section>
  );
}

function Restored({ discard }: { discard: () => void }): ReactElement {
  const t = useWords();
  return (
    <Group className={classes.restored} role="status">
      <Text size="sm">{t('console.parts.restored')}</Text>
      <Button size="compact-sm" variant="default" onClick={discard}>
        {t('console.parts.discard')}
      </Button>
    </Group>
  );
}

type Form = KeptForm<IncidentValues>['form'];

/** The fields themselves; the form that makes an incident has the same. */
export function Fields({ form, languages = true }: { form: Form; languages?: boolean }): ReactElement {
  const t = useWords();
  return (
    <>
      <div className={classes.sides} data-single={!languages}>
        <fieldset className={classes.side}>
          {languages && <legend>{t('console.incidents.believe.english')}</legend>}
          <Words form={form} path="" language="en" required />
        </fieldset>
        {languages &&
          FURTHER.map(({ tag, name }) => (
            <fieldset key={tag} className={classes.side}>
              <legend lang={tag}>{name}</legend>
              <Words form={form} path={`texts.${tag}.`} language={tag} required={false} />
            </fieldset>
          ))}
      </div>
      <div className={classes.fields}>
        <TextInput type="date" label={t('console.incidents.believe.from')} {...form.getInputProps('dateStart')} />
        <TextInput type="date" label={t('console.incidents.believe.to')} {...form.getInputProps('dateEnd')} />
        <TagsInput
          label={t('console.incidents.believe.places')}
          description={t('console.incidents.believe.placesHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxTags={50}
          acceptValueOnBlur
          {...form.getInputProps('places')}
        />
      </div>
    </>
  );
}

interface WordsProps {
  form: Form;
  path: string;
  language: string;
  required: boolean;
}

function Words({ form, path, language, required }: WordsProps): ReactElement {
  const t = useWords();
  return (
    <>
      <Textarea
        label={t('console.incidents.believe.name')}
        maxLength={200}
        required={required}
        autosize
        minRows={1}
        lang={language}
        dir="auto"
        {...form.getInputProps(`${path}title`)}
      />
      <Textarea
        label={t('console.incidents.believe.summary')}
        maxLength={5000}
        autosize
        minRows={4}
        lang={language}
        dir="auto"
        {...(required ? {} : { description: t('console.incidents.believe.leftEmpty') })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps(`${path}summary`)}
      />
    </>
  );
}
