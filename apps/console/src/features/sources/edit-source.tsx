import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { SourceStoryView } from '#contracts';
import type { Words } from '#face';
import { put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { said } from '../../parts/said.js';
import { SourceForm, sourceRules, type SourceValues } from './source-form.js';
import { modals } from '../../parts/dialogs.js';

const DIALOG = 'edit-source';

/** Opens the fields of a source. */
export function editSource(t: Words, source: Wire<SourceStoryView>): void {
  modals.open({
    modalId: DIALOG,
    title: t('console.sources.form.editTitle'),
    children: <EditSource source={source} />,
  });
}

function EditSource({ source }: { source: Wire<SourceStoryView> }): ReactElement {
  const t = useWords();
  const { id, name, url, intervalMinutes, confidential, revision } = source;
  const form = useForm<SourceValues>({
    initialValues: { name, url, intervalMinutes, confidential },
    validate: sourceRules(t),
  });
  const saving = useChange(
    ({ url: _, ...values }: SourceValues) => put(`/api/sources/${id}`, { ...values, revision }),
    ['/api/sources'],
  );
  return (
    <SourceForm
      form={form}
      fixedUrl
      act={t('console.sources.form.save')}
      busy={saving.isPending}
      error={saving.error}
      submit={(values) =>
        saving.mutate(values, {
          onSuccess: () => {
            modals.close(DIALOG);
            said(t('console.sources.form.saved'));
          },
        })
      }
    />
  );
}
