import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactElement } from 'react';
import type { Words } from '#face';
import type { ApiError } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';

export interface SourceValues extends Record<string, unknown> {
  name: string;
  url: string;
  intervalMinutes: number | string;
  confidential: boolean;
}

/** The rules that the API holds as well. */
export function sourceRules(t: Words) {
  return {
    name: (value: string) => (value.trim() === '' ? t('console.sources.form.needName') : null),
    url: (value: string) => (/^https?:\/\/\S+$/i.test(value.trim()) ? null : t('console.sources.form.badUrl')),
    intervalMinutes: (value: number | string) =>
      Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10_080
        ? null
        : t('console.sources.form.badInterval'),
  };
}

interface SourceFormProps {
  form: UseFormReturnType<SourceValues>;
  /** The address of a source cannot change: another address is another source. */
  fixedUrl?: boolean;
  act: string;
  busy: boolean;
  error: ApiError | null;
  submit: (values: SourceValues) => void;
}

/** The fields of a source. */
export function SourceForm({ form, fixedUrl = false, act, busy, error, submit }: SourceFormProps): ReactElement {
  const t = useWords();
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        {!fixedUrl && (
          <TextInput
            type="url"
            label={t('console.sources.form.url')}
            description={t('console.sources.form.urlHelp')}
            maxLength={2000}
            required
            {...form.getInputProps('url')}
          />
        )}
        <TextInput
          label={t('console.sources.form.name')}
          description={t('console.sources.form.nameHelp')}
          maxLength={200}
          required
          dir="auto"
          {...form.getInputProps('name')}
        />
        <NumberInput
          label={t('console.sources.form.interval')}
          description={t('console.sources.form.intervalHelp')}
          min={1}
          max={10_080}
          maw={280}
          allowDecimal={false}
          required
          {...form.getInputProps('intervalMinutes')}
        />
        <Checkbox
          label={t('console.sources.form.confidential')}
          description={t('console.sources.form.confidentialHelp')}
          {...form.getInputProps('confidential', { type: 'checkbox' })}
        />
        {error !== null && <Failure error={error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
