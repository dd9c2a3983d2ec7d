import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { type AttachedClaim, BASIS_KINDS, type IncidentView, type Verification, VERIFICATIONS } from '#contracts';
import { verificationMark, type Words } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { ClaimChoice } from './claim-choice.js';

interface DecideFormProps {
  incident: Wire<IncidentView>;
  figureId: string | null;
  level: Verification;
  claims: readonly Wire<AttachedClaim>[];
  done: () => void;
}

interface DecideValues extends Record<string, unknown> {
  level: Verification;
  reason: string;
  kind: string;
  who: string;
  url: string;
  claimId: string | null;
}

const NONE = 'none';

/** A level with its reason, and what it rests on besides the attached claims. */
export function DecideForm({ incident, figureId, level, claims, done }: DecideFormProps): ReactElement {
  const t = useWords();
  const form = useForm<DecideValues>({
    initialValues: { level, reason: '', kind: NONE, who: '', url: '', claimId: null },
    validate: rules(t),
  });
  const deciding = useChange(
    (values: DecideValues) => post(`/api/incidents/${incident.id}/levels`, requestOf(incident, figureId, values)),
    ['/api/incidents'],
  );
  const submit = (values: DecideValues) =>
    deciding.mutate(values, {
      onSuccess: () => {
        done();
        said(t('console.belief.form.done'));
      },
    });
  const { kind } = form.values;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        <Select
          label={t('console.belief.form.level')}
          allowDeselect={false}
          data={VERIFICATIONS.map((value) => {
            const { disc, word } = verificationMark(t, value);
            return { value, label: `${disc} ${word}` };
          })}
          {...form.getInputProps('level')}
        />
        <Textarea
          label={t('console.belief.form.reason')}
          description={t('console.belief.form.reasonHelp')}
          maxLength={500}
          autosize
          minRows={2}
          required
          dir="auto"
          data-autofocus
          {...form.getInputProps('reason')}
        />
        {form.values.level === 'confirmed' && (
          <Alert variant="outline" color="blue" p="xs">
            {t('console.belief.form.confirmNeeds')}
          </Alert>
        )}
        <Select
          label={t('console.belief.form.basis')}
          allowDeselect={false}
          data={[NONE, ...BASIS_KINDS].map((value) => ({ value, label: t(`console.belief.form.${value as 'none'}`) }))}
          {...form.getInputProps('kind')}
        />
        {kind !== NONE && (
          <>
            <TextInput
              label={t('console.belief.form.who')}
              maxLength={300}
              required
              dir="auto"
              {...form.getInputProps('who')}
            />
            <TextInput
              label={t('console.belief.form.url')}
              type="url"
              maxLength={2000}
              {...form.getInputProps('url')}
            />
            <ClaimChoice
              label={t('console.belief.form.claim')}
              none={t('console.belief.form.noClaim')}
              claims={claims}
              value={form.values.claimId}
              choose={(claimId) => form.setFieldValue('claimId', claimId)}
            />
          </>
        )}
        {deciding.error !== null && <Failure error={deciding.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={deciding.isPending}>
            {t('console.belief.form.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function rules(t: Words) {
  return ({ level, reason, kind, who, url, claimId }: DecideValues): Record<string, string> => {
    const problems: Record<string, string> = {};
    if (reason.trim() === '') problems['reason'] = t('console.belief.form.needReason');
    if (kind !== NONE && who.trim() === '') problems['who'] = t('console.belief.form.needWho');
    if (level !== 'confirmed') return problems;
    if (kind === NONE || kind === 'other') problems['kind'] = t('console.belief.form.confirmNeeds');
    else if (url.trim() === '' && claimId === null) problems['url'] = t('console.belief.form.needPlace');
    return problems;
  };
}

function requestOf({ revision }: Wire<IncidentView>, figureId: string | null, values: DecideValues): object {
  const { level, reason, kind, who, url, claimId } = values;
  const basis = kind === NONE ? null : { kind, who, claimId, url: url.trim() === '' ? null : url.trim() };
  return { revision, figureId, level, reason, basis };
}
