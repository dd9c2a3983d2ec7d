import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { type Qualifier, QUALIFIERS, type Verification, VERIFICATIONS } from '#contracts';
import { verificationMark, type Words } from '#face';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import classes from './incidents.module.css';

interface FigureValues extends Record<string, unknown> {
  qualifier: Qualifier;
  /** The number; the lower one of a range. */
  number: number | string;
  /** The upper one of a range. */
  upper: number | string;
  attributedTo: string;
  verification: Verification;
  saidOn: string;
}

/** What is above them is decided afterwards, with a reason. */
const ENTERED = VERIFICATIONS.filter((level) => level !== 'corroborated' && level !== 'confirmed');

const EMPTY: FigureValues = {
  ...{ qualifier: 'at_least', number: '', upper: '', attributedTo: '', verification: 'reported', saidOn: '' },
};

/** The fields of a figure that staff believe. */
export function FigureForm({ incidentId, done }: { incidentId: string; done: () => void }): ReactElement {
  const t = useWords();
  const form = useForm<FigureValues>({ initialValues: EMPTY, validate: rules(t) });
  const adding = useChange(
    (values: FigureValues) => post(`/api/incidents/${incidentId}/figures`, requestOf(values)),
    ['/api/incidents'],
  );
  const { qualifier } = form.values;
  const submit = (values: FigureValues) =>
    adding.mutate(values, {
      onSuccess: () => {
        done();
        said(t('console.incidents.figures.added'));
      },
    });
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        <div className={classes.fields}>
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
          {qualifier === 'range' && (
            <Count label={t('console.incidents.figures.to')} {...form.getInputProps('upper')} />
          )}
        </div>
        <TextInput
          label={t('console.incidents.figures.who')}
          description={t('console.incidents.figures.whoHelp')}
          maxLength={300}
          required
          dir="auto"
          {...form.getInputProps('attributedTo')}
        />
        <div className={classes.fields}>
          <Select
            label={t('console.incidents.figures.level')}
            description={t('console.incidents.figures.levelHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowDeselect={false}
            data={ENTERED.map((value) => {
              const { disc, word } = verificationMark(t, value);
              return { value, label: `${disc} ${word}` };
            })}
            {...form.getInputProps('verification')}
          />
          <TextInput type="date" label={t('console.incidents.figures.saidOn')} {...form.getInputProps('saidOn')} />
        </div>
        {adding.error !== null && <Failure error={adding.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={adding.isPending}>
            {t('console.incidents.figures.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Count(props: { label: string }): ReactElement {
  return <NumberInput min={0} max={10_000_000} allowDecimal={false} allowNegative={false} required {...props} />;
}

function rules(t: Words) {
  return (values: FigureValues): Record<string, string> => {
    const problems: Record<string, string> = {};
    const { qualifier, number, upper } = values;
    if (values.attributedTo.trim() === '') problems['attributedTo'] = t('console.incidents.figures.needWho');
    if (qualifier !== 'vague' && typeof number !== 'number')
      problems['number'] = t('console.incidents.figures.needNumber');
    if (qualifier === 'range' && typeof upper !== 'number')
      problems['upper'] = t('console.incidents.figures.needNumber');
    if (qualifier === 'range' && Number(number) > Number(upper))
      problems['upper'] = t('console.incidents.figures.badRange');
    return problems;
  };
}

function requestOf({ qualifier, number, upper, attributedTo, verification, saidOn }: FigureValues): object {
  const least = qualifier === 'vague' || qualifier === 'at_most' ? null : Number(number);
  const most = {
    range: Number(upper),
    at_most: Number(number),
    exact: least,
    about: least,
    at_least: null,
    vague: null,
  };
  return {
    ...{ qualifier, attributedTo, verification, countMin: least, countMax: most[qualifier] },
    saidOn: saidOn === '' ? null : saidOn,
  };
}
