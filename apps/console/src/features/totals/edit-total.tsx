import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { type ReactElement, useState } from 'react';
import { BASIS_KINDS, type TotalDetail, VERIFICATIONS } from '#contracts';
import { verificationMark } from '#face';
import { put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { TotalFields } from './total-fields.js';
import { levelOf, requestOf, totalRules, type TotalValues, valuesOfTotal } from './total-values.js';
import classes from './totals.module.css';

/** The form of a total. It is saved on the revision that was looked at: a colleague's change in between is told, never overwritten. */
export function EditTotal({ total }: { total: Wire<TotalDetail> }): ReactElement {
  const t = useWords();
  const [looked, setLooked] = useState(total.revision);
  const form = useForm<TotalValues>({ initialValues: valuesOfTotal(total), validate: totalRules(t) });
  const changed = form.isDirty();
  // A colleague saved, and nothing is being written here: show what is.
  if (total.revision !== looked && !changed) {
    setLooked(total.revision);
    form.setInitialValues(valuesOfTotal(total));
    form.setValues(valuesOfTotal(total));
  }
  const saving = useChange(
    (values: TotalValues) =>
      put<TotalDetail>(`/api/totals/${total.id}`, {
        ...{ ...requestOf(values), revision: looked, verification: values.verification, level: levelOf(values) },
      }),
    ['/api/totals'],
  );
  const submit = (values: TotalValues) =>
    saving.mutate(values, {
      onSuccess: (saved) => {
        setLooked(saved.revision);
        form.setInitialValues(valuesOfTotal(saved));
        form.setValues(valuesOfTotal(saved));
        said(t('console.totals.form.saved'));
      },
    });
  return (
    <Section title={t('console.totals.form.editTitle')}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <TotalFields form={form as never} />
          <Select
            label={t('console.totals.form.level')}
            allowDeselect={false}
            data={VERIFICATIONS.map((value) => {
              const { disc, word } = verificationMark(t, value);
              return { value, label: `${disc} ${word}` };
            })}
            {...form.getInputProps('verification')}
          />
          {form.values.verification !== total.verification && <Why form={form as never} />}
          {saving.error !== null && <Failure error={saving.error} />}
          <Group justify="flex-end">
            {!changed && (
              <Text size="sm" c="dimmed">
                {t('console.totals.form.unchanged')}
              </Text>
            )}
            <Button type="submit" loading={saving.isPending} disabled={!changed}>
              {t('console.totals.form.save', { revision: looked + 1 })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function Why({ form }: { form: UseFormReturnType<TotalValues> }): ReactElement {
  const t = useWords();
  return (
    <>
      <Textarea
        label={t('console.totals.form.reason')}
        maxLength={500}
        autosize
        dir="auto"
        {...form.getInputProps('reason')}
      />
      <div className={classes.fields}>
        <Select
          label={t('console.totals.form.basis')}
          allowDeselect={false}
          data={['none', ...BASIS_KINDS].map((value) => ({
            value,
            label: t(`console.belief.form.${value as 'none'}`),
          }))}
          {...form.getInputProps('basisKind')}
        />
        {form.values.basisKind !== 'none' && (
          <>
            <TextInput
              label={t('console.totals.form.basisWho')}
              maxLength={300}
              dir="auto"
              {...form.getInputProps('basisWho')}
            />
            <TextInput
              label={t('console.totals.form.basisUrl')}
              type="url"
              maxLength={2000}
              {...form.getInputProps('basisUrl')}
            />
          </>
        )}
      </div>
    </>
  );
}
