import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Page, TotalDetail, TotalProposal } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { TotalFields } from './total-fields.js';
import { requestOf, totalRules, type TotalValues, valuesOfClaim } from './total-values.js';

/** Records a total, from the claim named in the address where one is. */
export function NewTotalScreen(): ReactElement {
  const t = useWords();
  const { claim } = useSearch({ strict: false }) as { claim?: string };
  const waiting = useRead<Page<TotalProposal>>(claim === undefined ? null : '/api/totals/proposals');
  const ready = claim === undefined || waiting.data !== undefined;
  return (
    <>
      <PageHead
        title={t('console.totals.form.newTitle')}
        lead={t('console.totals.lead')}
        back={{ to: '/totals', label: t('console.totals.title') }}
      />
      {waiting.error !== null && <Failure error={waiting.error} retry={() => void waiting.refetch()} />}
      {!ready && waiting.error === null && <Loading rows={6} />}
      {ready && <RecordForm claim={waiting.data?.items.find(({ id }) => id === claim)} />}
    </>
  );
}

function RecordForm({ claim }: { claim: Wire<TotalProposal> | undefined }): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const form = useForm<TotalValues>({ initialValues: valuesOfClaim(claim), validate: totalRules(t) });
  const recording = useChange(
    (values: TotalValues) =>
      post<TotalDetail>('/api/totals', { ...requestOf(values), claimIds: claim === undefined ? [] : [claim.id] }),
    ['/api/totals'],
  );
  const submit = (values: TotalValues) =>
    recording.mutate(values, {
      onSuccess: ({ reference }) => {
        said(t('console.totals.form.done', { reference }));
        void navigate({ to: `/totals/${reference}` });
      },
    });
  return (
    <Section title={t('console.totals.form.editTitle')}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          {claim !== undefined && (
            <Text size="sm">
              {t('console.totals.form.fromClaim')}: <q dir="auto">{claim.quote}</q>
            </Text>
          )}
          <TotalFields form={form as never} />
          {recording.error !== null && <Failure error={recording.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={recording.isPending}>
              {t('console.totals.form.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
