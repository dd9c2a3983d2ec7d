import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { ReactElement } from 'react';
import { AGGREGATES, BASES, CERTAINTIES, CLAIM_KINDS, DATE_PRECISIONS, type Qualifier, QUALIFIERS } from '#contracts';
import type { ApiError } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { claimProblems, type ClaimValues } from './claim-values.js';
import classes from './deskwork.module.css';
import type { Marked } from './marked-span.js';

interface ClaimFormProps {
  initial: ClaimValues;
  /** The words it is stated with; null until some are marked. */
  span: Marked | null;
  /** Other words that are marked in the text now, to be taken instead. */
  marked: Marked | null;
  take: (span: Marked) => void;
  adding: boolean;
  busy: boolean;
  error: ApiError | null;
  save: (values: ClaimValues) => void;
  cancel: () => void;
}

/** Corrects a claim or adds one, beside the text so that its words can be marked meanwhile. */
export function ClaimForm(props: ClaimFormProps): ReactElement {
  const { initial, span, adding, busy, error, save, cancel } = props;
  const t = useWords();
  const form = useForm<ClaimValues>({
    initialValues: initial,
    validate: (values) =>
      Object.fromEntries(Object.entries(claimProblems(values)).map(([name, key]) => [name, t(key)])),
  });
  return (
    <form
      className={classes.form}
      aria-label={t(adding ? 'console.deskwork.form.adding' : 'console.deskwork.form.correcting')}
      onSubmit={form.onSubmit(save)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
      noValidate
    >
      <h2>{t(adding ? 'console.deskwork.form.adding' : 'console.deskwork.form.correcting')}</h2>
      <Quotation {...props} />
      <What form={form} />
      <Days form={form} />
      <Who form={form} />
      <TextInput
        size="sm"
        label={t('console.deskwork.form.reason')}
        description={t('console.deskwork.form.reasonHelp')}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      {error !== null && <Failure error={error} />}
      <Group gap="xs">
        <Button type="submit" loading={busy} disabled={span === null}>
          {t(adding ? 'console.deskwork.form.add' : 'console.deskwork.form.save')}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('console.parts.cancel')}
        </Button>
      </Group>
    </form>
  );
}

function Quotation({ span, marked, take }: ClaimFormProps): ReactElement {
  const t = useWords();
  const other =
    marked !== null && marked.quoteStart !== span?.quoteStart
      ? marked
      : marked?.quoteEnd !== span?.quoteEnd
        ? marked
        : null;
  return (
    <div className={classes.quotation}>
      {span === null ? <p>{t('console.deskwork.form.markFirst')}</p> : <blockquote dir="auto">{span.quote}</blockquote>}
      {other !== null && (
        <Button size="compact-xs" variant="default" onClick={() => take(other)}>
          {t('console.deskwork.form.takeMarked')}
        </Button>
      )}
    </div>
  );
}

type FieldsProps = { form: UseFormReturnType<ClaimValues> };

function What({ form }: FieldsProps): ReactElement {
  const t = useWords();
  const { qualifier } = form.values;
  const counted: readonly Qualifier[] = QUALIFIERS.filter((one) => one !== 'vague');
  return (
    <>
      <div className={classes.wide}>
        <NativeSelect
          label={t('console.deskwork.form.what')}
          data={CLAIM_KINDS.map((value) => ({ value, label: t(`console.desk.claim.what.${value}`) }))}
          data-autofocus
          {...form.getInputProps('what')}
        />
        <NativeSelect
          label={t('console.deskwork.form.aggregate')}
          data={[
            { value: '', label: t('console.deskwork.form.event') },
            ...AGGREGATES.map((value) => ({ value, label: t(`console.deskwork.form.aggregates.${value}`) })),
          ]}
          {...form.getInputProps('aggregate')}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('console.deskwork.form.qualifier')}
          data={QUALIFIERS.map((value) => ({ value, label: t(`console.deskwork.qualifier.${value}`) }))}
          {...form.getInputProps('qualifier')}
        />
        {counted.includes(qualifier) && (
          <TextInput
            inputMode="numeric"
            label={t(qualifier === 'range' ? 'console.deskwork.form.least' : 'console.deskwork.form.count')}
            {...form.getInputProps('count')}
          />
        )}
        {qualifier === 'range' && (
          <TextInput inputMode="numeric" label={t('console.deskwork.form.most')} {...form.getInputProps('most')} />
        )}
      </div>
    </>
  );
}

function Days({ form }: FieldsProps): ReactElement {
  const t = useWords();
  return (
    <>
      <div className={classes.wide}>
        <TextInput type="date" label={t('console.deskwork.form.from')} {...form.getInputProps('dateStart')} />
        <TextInput type="date" label={t('console.deskwork.form.to')} {...form.getInputProps('dateEnd')} />
      </div>
      {form.values.dateStart !== '' && (
        <NativeSelect
          label={t('console.deskwork.form.precision')}
          data={DATE_PRECISIONS.map((value) => ({ value, label: t(`console.deskwork.precision.${value}`) }))}
          {...form.getInputProps('datePrecision')}
        />
      )}
      <TextInput
        label={t('console.deskwork.form.places')}
        description={t('console.deskwork.form.placesHelp')}
        maxLength={500}
        {...form.getInputProps('places')}
      />
    </>
  );
}

function Who({ form }: FieldsProps): ReactElement {
  const t = useWords();
  return (
    <>
      <TextInput
        label={t('console.deskwork.form.speaker')}
        description={t('console.deskwork.form.speakerHelp')}
        maxLength={200}
        {...form.getInputProps('speaker')}
      />
      <TextInput label={t('console.deskwork.form.via')} maxLength={400} {...form.getInputProps('via')} />
      <div className={classes.wide}>
        <NativeSelect
          label={t('console.deskwork.form.certainty')}
          data={CERTAINTIES.map((value) => ({ value, label: t(`console.deskwork.certainty.${value}`) }))}
          {...form.getInputProps('certainty')}
        />
        <NativeSelect
          label={t('console.deskwork.form.basis')}
          data={BASES.map((value) => ({ value, label: t(`console.deskwork.basis.${value}`) }))}
          {...form.getInputProps('basis')}
        />
      </div>
    </>
  );
}
