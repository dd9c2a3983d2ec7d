import { Button, Checkbox, FileInput, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { EVIDENCE_KINDS, type EvidenceKind } from '#contracts';
import { post } from '../../../api/client.js';
import { useChange } from '../../../api/queries.js';
import { useWords } from '../../../app/words.js';
import { Failure } from '../../../parts/failure.js';
import { said } from '../../../parts/said.js';
import classes from './safety.module.css';

const EMPTY = {
  ...{ kind: 'article' as EvidenceKind, title: '', outlet: '', url: '', note: '', sha256: '', publishedOn: '' },
  ...{ shown: false, nobodyRecognisable: false },
};
type Values = typeof EMPTY;

/** The fields of a piece of evidence. A file is hashed in this browser and never leaves it. */
export function EvidenceForm({ incidentId, done }: { incidentId: string; done: () => void }): ReactElement {
  const t = useWords();
  const form = useForm<Values>({
    initialValues: EMPTY,
    validate: (values) => ({
      ...(values.title.trim() === '' ? { title: t('console.safety.gallery.needTitle') } : {}),
      ...(values.outlet.trim() === '' ? { outlet: t('console.safety.gallery.needTitle') } : {}),
      ...(mustBeLookedAt(values) ? { nobodyRecognisable: t('console.safety.gallery.needNobody') } : {}),
    }),
  });
  const adding = useChange(
    (values: Values) => post(`/api/incidents/${incidentId}/gallery`, requestOf(values)),
    ['/api/incidents'],
  );
  const submit = (values: Values) =>
    adding.mutate(values, {
      onSuccess: () => {
        done();
        said(t('console.safety.gallery.saved'));
      },
    });
  const hash = async (file: File | null) => {
    if (file !== null) form.setFieldValue('sha256', await sha256Of(file));
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        <Select
          label={t('console.safety.gallery.kindLabel')}
          allowDeselect={false}
          data={EVIDENCE_KINDS.map((value) => ({ value, label: t(`console.safety.gallery.kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t('console.safety.gallery.name')}
          required
          maxLength={300}
          dir="auto"
          {...form.getInputProps('title')}
        />
        <div className={classes.fields}>
          <TextInput
            label={t('console.safety.gallery.outlet')}
            required
            maxLength={200}
            dir="auto"
            {...form.getInputProps('outlet')}
          />
          <TextInput label={t('console.safety.gallery.published')} type="date" {...form.getInputProps('publishedOn')} />
        </div>
        <TextInput label={t('console.safety.gallery.url')} type="url" maxLength={2000} {...form.getInputProps('url')} />
        <div className={classes.fields}>
          <TextInput label={t('console.safety.gallery.sha')} maxLength={64} {...form.getInputProps('sha256')} />
          <FileInput
            label={t('console.safety.gallery.file')}
            description={t('console.safety.gallery.shaHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(file) => void hash(file)}
          />
        </div>
        <Textarea
          label={t('console.safety.gallery.note')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        <Checkbox label={t('console.safety.gallery.shown')} {...form.getInputProps('shown', { type: 'checkbox' })} />
        {(form.values.kind === 'image' || form.values.kind === 'testimony') && (
          <Checkbox
            label={t('console.safety.gallery.nobody')}
            {...form.getInputProps('nobodyRecognisable', { type: 'checkbox' })}
          />
        )}
        {adding.error !== null && <Failure error={adding.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={adding.isPending}>
            {t('console.safety.gallery.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function mustBeLookedAt({ shown, kind, nobodyRecognisable }: Values): boolean {
  return shown && (kind === 'image' || kind === 'testimony') && !nobodyRecognisable;
}

function requestOf({ url, sha256, publishedOn, ...rest }: Values): object {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return { ...rest, url: orNull(url), sha256: orNull(sha256)?.toLowerCase() ?? null, publishedOn: orNull(publishedOn) };
}

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
