import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useKeptForm } from '../../parts/kept-form.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { SourceForm, sourceRules, type SourceValues } from './source-form.js';

const EMPTY: SourceValues = { name: '', url: '', intervalMinutes: 15, confidential: false };

/** The form that adds a feed to watch. */
export function AddSourceScreen(): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const { form, saved } = useKeptForm('source.new', EMPTY, sourceRules(t));
  const adding = useChange(
    (values: SourceValues) => post<{ id: string }>('/api/sources', { ...values, url: values.url.trim() }),
    ['/api/sources', '/api/now'],
  );
  const submit = (values: SourceValues) =>
    adding.mutate(values, {
      onSuccess: ({ id }) => {
        saved(EMPTY);
        said(t('console.sources.form.added'));
        void navigate({ to: `/sources/${id}` });
      },
    });
  return (
    <>
      <PageHead
        title={t('console.sources.form.addTitle')}
        back={{ to: '/sources', label: t('console.sources.title') }}
      />
      <Section title={t('console.sources.columns.name')}>
        <SourceForm
          form={form}
          act={t('console.sources.form.add')}
          busy={adding.isPending}
          error={adding.error}
          submit={submit}
        />
      </Section>
    </>
  );
}
