import { NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactElement } from 'react';
import { AGGREGATES, CLAIM_KINDS, type IncidentView, type Page, QUALIFIERS } from '#contracts';
import { dateInWords } from '#face';
import { useRead } from '../../api/queries.js';
import { consoleLanguages, useWords } from '../../app/words.js';
import type { TotalValues } from './total-values.js';
import classes from './totals.module.css';

const KIND = { repatriated: 'return', detained: 'detention', at_risk: 'feared_return', arrived: 'return' } as const;

/** The fields of a total: what it is, how many, who says so, of which time, which incidents it names. */
export function TotalFields({ form }: { form: UseFormReturnType<TotalValues> }): ReactElement {
  const t = useWords();
  const { aggregate, qualifier } = form.values;
  return (
    <>
      <div className={classes.fields}>
        <Select
          label={t('console.totals.form.sort')}
          allowDeselect={false}
          data={AGGREGATES.map((value) => ({ value, label: t(`console.totals.sort.${value}`) }))}
          {...form.getInputProps('aggregate')}
        />
        <Select
          label={t('console.totals.form.what')}
          allowDeselect={false}
          data={CLAIM_KINDS.map((value) => ({ value, label: t(`console.totals.what.${value}`) }))}
          {...form.getInputProps('what')}
        />
        <Select
          label={t('console.incidents.figures.qualifier.label')}
          allowDeselect={false}
          data={QUALIFIERS.map((value) => ({ value, label: t(`console.incidents.figures.qualifier.${value}`) }))}
          {...form.getInputProps('qualifier')}
        />
        {qualifier !== 'vague' && (
          <Count
            label={t(`console.incidents.figures.${qualifier === 'range' ? 'from' : 'number'}`)}
            {...form.getInputProps('number')}
          />
        )}
        {qualifier === 'range' && <Count label={t('console.incidents.figures.to')} {...form.getInputProps('upper')} />}
      </div>
      <div className={classes.fields}>
        <TextInput
          label={t('console.totals.form.who')}
          maxLength={300}
          required
          dir="auto"
          {...form.getInputProps('attributedTo')}
        />
        <TextInput type="date" label={t('console.totals.form.saidOn')} {...form.getInputProps('saidOn')} />
        <TextInput
          type="date"
          label={t(`console.totals.form.${aggregate === 'stock' ? 'fromStock' : 'from'}`)}
          {...form.getInputProps('dateStart')}
        />
        <TextInput type="date" label={t('console.totals.form.to')} {...form.getInputProps('dateEnd')} />
      </div>
      {aggregate === 'total' && <Names form={form} />}
      <div className={classes.fields}>
        <TagsInput
          label={t('console.totals.form.places')}
          maxTags={50}
          acceptValueOnBlur
          {...form.getInputProps('places')}
        />
        <TextInput label={t('console.totals.form.url')} type="url" maxLength={2000} {...form.getInputProps('url')} />
      </div>
      <Textarea
        label={t('console.totals.form.note')}
        description={t('console.totals.form.noteHelp')}
        maxLength={1000}
        autosize
        minRows={2}
        lang="en"
        {...form.getInputProps('note')}
      />
      <Notes form={form} />
    </>
  );
}

/** The same words in the further languages of the house, and in those that they stand in already. */
function Notes({ form }: { form: UseFormReturnType<TotalValues> }): ReactElement {
  const t = useWords();
  const names = new Map(consoleLanguages.map(({ tag, name }) => [tag, name]));
  const tags = [...new Set([...names.keys(), ...Object.keys(form.values.notes)])].filter((tag) => tag !== 'en');
  return (
    <>
      {tags.map((tag) => (
        <Textarea
          key={tag}
          label={t('console.totals.form.noteOther', { language: names.get(tag) ?? tag })}
          maxLength={1000}
          autosize
          minRows={2}
          lang={tag}
          value={form.values.notes[tag] ?? ''}
          onChange={(event) => form.setFieldValue('notes', { ...form.values.notes, [tag]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}

/** Incidents of the total's kind by reference; what is typed by hand has to be a reference. */
function Names({ form }: { form: UseFormReturnType<TotalValues> }): ReactElement {
  const t = useWords();
  const found = useRead<Page<IncidentView>>(`/api/incidents?limit=200&sort=-date&kind=${KIND[form.values.what]}`, {
    keepPrevious: true,
  });
  const words = new Map((found.data?.items ?? []).map((incident) => [incident.reference, incident]));
  return (
    <TagsInput
      label={t('console.totals.form.names')}
      description={t('console.totals.form.namesHelp')}
      data={[...words.keys()]}
      renderOption={({ option }) => {
        const incident = words.get(option.value);
        if (incident === undefined) return option.value;
        const { dateStart, dateEnd, title } = incident;
        return (
          <span dir="auto">
            {option.value} · {dateInWords(t, dateStart, dateEnd)} · {title}
          </span>
        );
      }}
      maxTags={100}
      maxDropdownHeight={280}
      {...form.getInputProps('names')}
    />
  );
}

function Count(props: { label: string }): ReactElement {
  return <NumberInput min={0} max={10_000_000} allowDecimal={false} allowNegative={false} required {...props} />;
}
