import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { INCIDENT_KINDS, type IncidentView, type ReportView } from '#contracts';
import { incidentKind } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { useKeptForm } from '../../parts/kept-form.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { Fields } from './believe.js';
import { ChosenClaims } from './chosen-claims.js';
import { beginning, type Begun } from './beginning.js';
import { incidentRules } from './incident-values.js';
import classes from './incidents.module.css';

/** Makes an incident, from claims of a report where one is named in the address (`report`, `claims` joined by dots). */
export function NewIncidentScreen(): ReactElement {
  const t = useWords();
  const search = useSearch({ strict: false }) as { report?: string; claims?: string };
  const report = useRead<ReportView>(search.report === undefined ? null : `/api/reports/${search.report}`);
  const asked = (search.claims ?? '').split('.').filter((id) => id !== '');
  const back =
    search.report === undefined
      ? { to: '/incidents', label: t('console.incidents.title') }
      : { to: `/desk?report=${search.report}`, label: t('console.desk.title') };
  const ready = search.report === undefined || report.data !== undefined;
  return (
    <>
      <PageHead title={t('console.incidents.make.title')} lead={t('console.incidents.make.lead')} back={back} />
      {report.error !== null && <Failure error={report.error} />}
      {!ready && report.error === null && <Loading rows={8} />}
      {ready && <MakeForm report={report.data} asked={asked} />}
    </>
  );
}

function MakeForm({ report, asked }: { report: Wire<ReportView> | undefined; asked: string[] }): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const [claims, setClaims] = useState<readonly string[]>(asked);
  const first = beginning(report, asked);
  const kept = useKeptForm<Begun>(`incident.new.${report?.id ?? ''}`, first, incidentRules(t) as never);
  const { form } = kept;
  const making = useChange(
    ({ texts: _, dateStart, dateEnd, ...values }: Begun) =>
      post<IncidentView>('/api/incidents', {
        ...values,
        dateStart: dateStart || null,
        dateEnd: dateEnd || dateStart || null,
        claimIds: claims,
      }),
    ['/api/incidents', '/api/desk', '/api/reports', '/api/now'],
  );
  const submit = (values: Begun) =>
    making.mutate(values, {
      onSuccess: ({ reference }) => {
        kept.saved(first);
        said(t('console.incidents.make.done', { reference }));
        void navigate({ to: `/incidents/${reference}` });
      },
    });
  return (
    <Section title={t('console.incidents.believe.title')}>
      {kept.restored && (
        <Group className={classes.restored}>
          <Text size="sm">{t('console.parts.restored')}</Text>
          <Button size="compact-sm" variant="default" onClick={kept.discard}>
            {t('console.parts.discard')}
          </Button>
        </Group>
      )}
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <fieldset className={classes.side}>
            <legend>{t('console.incidents.make.kind')}</legend>
            <SegmentedControl
              className={classes.kinds}
              data={INCIDENT_KINDS.map((value) => ({ value, label: incidentKind(t, value).word }))}
              aria-label={t('console.incidents.make.kind')}
              {...form.getInputProps('kind')}
            />
            <Text size="sm" c="dimmed" mt={4}>
              {incidentKind(t, form.values.kind).sentence}
            </Text>
          </fieldset>
          {report !== undefined && <ChosenClaims report={report} chosen={claims} choose={setClaims} />}
          <Fields form={form as never} languages={false} />
          {making.error !== null && <Failure error={making.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={making.isPending}>
              {t('console.incidents.make.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
