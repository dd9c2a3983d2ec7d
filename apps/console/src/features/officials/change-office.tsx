import { Button, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { OfficeView } from '#contracts';
import { post, put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { FormDialog } from './form-dialog.js';
import { officeRules, perHourRule, reachRules } from './office-rules.js';

const TOUCHES = ['/api/offices', '/api/bodies', '/api/campaigns'];

/** Its name, how letters to it begin, and how many it gets in an hour. */
export function ChangeOffice({ office }: { office: Wire<OfficeView> }): ReactElement {
  const t = useWords();
  const { id, revision, name, salutation, lettersPerHour } = office;
  const rules = officeRules(t);
  const form = useForm<{ name: string; salutation: string; lettersPerHour: number | string; reason: string }>({
    initialValues: { name, salutation, lettersPerHour, reason: '' },
    validate: {
      name: rules.name,
      salutation: rules.salutation,
      lettersPerHour: perHourRule(t),
      reason: reachRules(t).reason,
    },
  });
  const change = useChange((values: typeof form.values) => put(`/api/offices/${id}`, { ...values, revision }), TOUCHES);
  return (
    <FormDialog
      label={t('console.officials.change.act')}
      title={t('console.officials.change.title')}
      act={t('console.officials.change.title')}
      open={form.reset}
      busy={change.isPending}
      error={change.error}
      submit={(close) =>
        form.onSubmit((values) =>
          change.mutate(values, {
            onSuccess: () => {
              close();
              said(t('console.officials.change.done'));
            },
          }),
        )()
      }
    >
      <TextInput label={t('console.officials.field.name')} dir="auto" required {...form.getInputProps('name')} />
      <TextInput
        label={t('console.officials.field.salutation')}
        description={t('console.officials.field.salutationHint')}
        dir="auto"
        required
        {...form.getInputProps('salutation')}
      />
      <NumberInput
        label={t('console.officials.field.perHour')}
        min={1}
        max={10_000}
        {...form.getInputProps('lettersPerHour')}
      />
      <TextInput
        label={t('console.officials.field.reason')}
        maxLength={500}
        required
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}

/** Closes the office for good, after asking. */
export function CloseOffice({ office }: { office: Wire<OfficeView> }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { id, revision } = office;
  const close = useChange((reason: string) => post(`/api/offices/${id}/end`, { reason, revision }), TOUCHES);
  const ask = () =>
    confirm({
      title: t('console.officials.close.title'),
      text: t('console.officials.close.text'),
      act: t('console.officials.close.act'),
      grave: true,
      reason: t('console.officials.field.reason'),
      onConfirm: async (reason) => {
        await close.mutateAsync(reason);
        said(t('console.officials.close.done'));
      },
    });
  return (
    <Button variant="outline" color="vermilion" onClick={ask}>
      {t('console.officials.close.act')}
    </Button>
  );
}
