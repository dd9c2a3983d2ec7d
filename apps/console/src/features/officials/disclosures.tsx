import { Alert, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { type Disclosure, type DisclosureChange, DISCLOSURES, type OfficeView } from '#contracts';
import { put, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { useStaffNames } from '../../parts/staff-name.js';
import { FormDialog } from './form-dialog.js';
import { reachRules } from './office-rules.js';
import classes from './officials.module.css';

interface Props {
  office: Wire<OfficeView>;
  mayEdit: boolean;
}

const tellsMore = (before: Disclosure, next: Disclosure) => DISCLOSURES.indexOf(next) < DISCLOSURES.indexOf(before);

/** What an office learns of supporters now, and how it was before each change. */
export function Disclosures({ office, mayEdit }: Props): ReactElement {
  const t = useWords();
  const nameOf = useStaffNames();
  const changes = useRead<DisclosureChange[]>(`/api/offices/${office.id}/disclosures`).data;
  const word = (disclosure: Disclosure) => t(`console.officials.learns.${disclosure}`);
  return (
    <Section
      title={t('console.officials.section.learns')}
      aside={mayEdit && <Disclose key={office.revision} office={office} />}
    >
      <Text fw={600}>{word(office.disclosure)}</Text>
      <Text size="sm" mb="sm">
        {t(`console.officials.learnsHint.${office.disclosure}`)}
      </Text>
      {changes?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('console.officials.disclose.unchanged')}
        </Text>
      )}
      <ul className={classes.history}>
        {changes?.map(({ at, staffId, before, after, reason }) => (
          <li key={at}>
            {t('console.officials.disclose.history', {
              day: t.day(at),
              name: nameOf(staffId),
              before: word(before),
              after: word(after),
              reason,
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Disclose({ office }: { office: Wire<OfficeView> }): ReactElement {
  const t = useWords();
  const mayWiden = useMay()('offices.disclose');
  const form = useForm<{ disclosure: Disclosure; reason: string }>({
    initialValues: { disclosure: office.disclosure, reason: '' },
    validate: { reason: reachRules(t).reason },
  });
  const change = useChange(
    (values: typeof form.values) => put(`/api/offices/${office.id}`, { ...values, revision: office.revision }),
    ['/api/offices', '/api/campaigns'],
  );
  const widened = tellsMore(office.disclosure, form.values.disclosure);
  return (
    <FormDialog
      label={t('console.officials.disclose.act')}
      title={t('console.officials.disclose.title')}
      act={t('console.officials.disclose.act')}
      open={form.reset}
      busy={change.isPending}
      error={change.error}
      submit={(close) =>
        form.onSubmit((values) =>
          change.mutate(values, {
            onSuccess: () => {
              close();
              const before = t(`console.officials.learns.${office.disclosure}`);
              said(t('console.officials.disclose.done', { before }));
            },
          }),
        )()
      }
    >
      <Text size="sm">
        {t('console.officials.disclose.now', { word: t(`console.officials.learns.${office.disclosure}`) })}
      </Text>
      <Radio.Group label={t('console.officials.field.disclosure')} {...form.getInputProps('disclosure')}>
        <Stack gap="xs" mt="xs">
          {DISCLOSURES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`console.officials.learns.${value}`)}
              description={t(`console.officials.learnsHint.${value}`)}
              disabled={!mayWiden && tellsMore(office.disclosure, value)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {!mayWiden && <Text size="sm">{t('console.officials.disclose.mayNot')}</Text>}
      {widened && (
        <Alert color="amber" variant="outline">
          {t('console.officials.disclose.warn')}
        </Alert>
      )}
      <TextInput
        label={t('console.officials.field.reason')}
        maxLength={500}
        required
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
