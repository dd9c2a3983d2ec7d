import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { useKeptForm } from '../../parts/kept-form.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';

const EMPTY = { title: '', url: '', publishedAt: '', text: '' };

/** The form to enter a document that no source lists. */
export function EnterReportScreen(): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const { form, restored, saved, discard } = useKeptForm(
    'desk.report',
    EMPTY,
    {
      title: (value) => (value.trim() === '' ? t('console.desk.form.needTitle') : null),
      text: (value) => (value.trim() === '' ? t('console.desk.form.needText') : null),
      url: (value) => (value === '' || /^https?:\/\/\S+$/i.test(value) ? null : t('console.desk.form.badUrl')),
    },
    // A report that no source lists may name people who are in danger.
    { thisTabOnly: true },
  );
  const filing = useChange(
    ({ title, url, publishedAt, text }: typeof EMPTY) =>
      post<{ id: string }>('/api/reports', { title, text, url: url || null, publishedAt: publishedAt || null }),
    ['/api/desk', '/api/reports', '/api/now'],
  );
  const submit = async (values: typeof EMPTY) => {
    const { id } = await filing.mutateAsync(values);
    saved(EMPTY);
    said(t('console.desk.form.done'));
    await navigate({ to: '/desk', search: { report: id } as never });
  };
  return (
    <>
      <PageHead
        title={t('console.desk.form.title')}
        lead={t('console.desk.form.lead')}
        back={{ to: '/desk', label: t('console.desk.title') }}
      />
      <Section title={t('console.desk.form.section')}>
        {restored && (
          <Group mb="sm">
            <Text size="sm">{t('console.parts.restored')}</Text>
            <Button size="compact-sm" variant="default" onClick={discard}>
              {t('console.parts.discard')}
            </Button>
          </Group>
        )}
        <form onSubmit={form.onSubmit((values) => void submit(values).catch(() => undefined))} noValidate>
          <TextInput label={t('console.desk.form.name')} maxLength={500} required {...form.getInputProps('title')} />
          <Group grow align="flex-start" my="sm" preventGrowOverflow={false}>
            <TextInput type="url" label={t('console.desk.form.url')} maxLength={2000} {...form.getInputProps('url')} />
            <TextInput type="date" label={t('console.desk.form.publishedAt')} {...form.getInputProps('publishedAt')} />
          </Group>
          <Textarea
            label={t('console.desk.form.text')}
            description={t('console.desk.form.textHelp')}
            autosize
            minRows={12}
            maxRows={30}
            maxLength={200_000}
            required
            {...form.getInputProps('text')}
          />
          {filing.error !== null && <Failure error={filing.error} />}
          <Group justify="flex-end" mt="md">
            <Button type="submit" loading={filing.isPending}>
              {t('console.desk.form.submit')}
            </Button>
          </Group>
        </form>
      </Section>
    </>
  );
}
