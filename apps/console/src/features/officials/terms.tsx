import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { OfficeView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { FormDialog } from './form-dialog.js';
import { reachRules } from './office-rules.js';
import classes from './officials.module.css';

interface Props {
  office: Wire<OfficeView>;
  mayEdit: boolean;
}
type Term = Wire<OfficeView>['terms'][number];

/** Who holds the office and who held it. Officials hold public offices, so staff see their names. */
export function Terms({ office, mayEdit }: Props): ReactElement {
  const t = useWords();
  const { terms } = office;
  return (
    <Section title={t('console.officials.section.holder')} aside={mayEdit && <AddTerm officeId={office.id} />}>
      {terms.length === 0 && <Text>{t('console.officials.term.none')}</Text>}
      <ul className={classes.lines}>
        {terms.map((term) => (
          <li key={term.id} data-past={term.endsOn !== null}>
            <div>
              <bdi>{term.name}</bdi>
              <Text size="sm" c="dimmed">
                {term.endsOn === null
                  ? t('console.officials.term.since', { day: t.day(term.startsOn) })
                  : t('console.officials.term.range', { from: t.day(term.startsOn), to: t.day(term.endsOn) })}
              </Text>
            </div>
            {mayEdit && term.endsOn === null && <EndTerm term={term} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function EndTerm({ term }: { term: Term }): ReactElement {
  const t = useWords();
  const { day } = reachRules(t);
  const form = useForm({
    initialValues: { endsOn: new Date().toISOString().slice(0, 10) },
    validate: {
      endsOn: (value) => day(value) ?? (value < term.startsOn ? t('console.officials.wrong.reversed') : null),
    },
  });
  const end = useChange((values: { endsOn: string }) => post(`/api/terms/${term.id}/end`, values), ['/api/offices']);
  return (
    <FormDialog
      label={t('console.officials.term.end')}
      title={term.name}
      act={t('console.officials.term.end')}
      open={form.reset}
      busy={end.isPending}
      error={end.error}
      submit={(close) =>
        form.onSubmit((values) =>
          end.mutate(values, {
            onSuccess: () => {
              close();
              said(t('console.officials.term.ended'));
            },
          }),
        )()
      }
    >
      <TextInput type="date" label={t('console.officials.field.endsOn')} required {...form.getInputProps('endsOn')} />
    </FormDialog>
  );
}

function AddTerm({ officeId }: { officeId: string }): ReactElement {
  const t = useWords();
  const { holder, day } = reachRules(t);
  const form = useForm({
    initialValues: { name: '', startsOn: '', endsOn: '' },
    validate: {
      name: holder,
      startsOn: day,
      endsOn: (value, { startsOn }) =>
        value === '' ? null : (day(value) ?? (value < startsOn ? t('console.officials.wrong.reversed') : null)),
    },
  });
  const add = useChange(
    ({ endsOn, ...values }: typeof form.values) =>
      post(`/api/offices/${officeId}/terms`, { ...values, ...(endsOn === '' ? {} : { endsOn }) }),
    ['/api/offices'],
  );
  return (
    <FormDialog
      label={t('console.officials.term.add')}
      title={t('console.officials.term.add')}
      act={t('console.officials.term.add')}
      open={form.reset}
      busy={add.isPending}
      error={add.error}
      submit={(close) =>
        form.onSubmit((values) =>
          add.mutate(values, {
            onSuccess: () => {
              close();
              said(t('console.officials.term.added'));
            },
          }),
        )()
      }
    >
      <TextInput label={t('console.officials.field.holder')} dir="auto" required {...form.getInputProps('name')} />
      <TextInput
        type="date"
        label={t('console.officials.field.startsOn')}
        required
        {...form.getInputProps('startsOn')}
      />
      <TextInput type="date" label={t('console.officials.field.endsOn')} {...form.getInputProps('endsOn')} />
    </FormDialog>
  );
}
