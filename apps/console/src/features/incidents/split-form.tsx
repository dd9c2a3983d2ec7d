import { Button, Checkbox, Group, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { AttachedClaim, IncidentView } from '#contracts';
import { dateInWords, type Words } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Hedge } from '../../parts/hedge.js';
import { said } from '../../parts/said.js';
import classes from './incidents.module.css';

interface SplitFormProps {
  incident: Wire<IncidentView>;
  claims: readonly Wire<AttachedClaim>[];
  /** Leads to the new incident; a dialog lies outside the router. */
  done: (reference: string) => void;
}

interface SplitValues extends Record<string, unknown> {
  claimIds: string[];
  title: string;
  dateStart: string;
  dateEnd: string;
  places: string[];
  reason: string;
}

/** Which claims tell of another event, and what that event is. Days and places are taken from the first that is chosen. */
export function SplitForm({ incident, claims, done }: SplitFormProps): ReactElement {
  const t = useWords();
  const form = useForm<SplitValues>({
    initialValues: { claimIds: [], title: '', dateStart: '', dateEnd: '', places: [], reason: '' },
    validate: rules(t, claims.length),
  });
  const splitting = useChange(
    ({ dateStart, dateEnd, ...values }: SplitValues) =>
      post<IncidentView>(`/api/incidents/${incident.id}/split`, {
        ...{ ...values, revision: incident.revision },
        ...{ dateStart: dateStart || null, dateEnd: dateEnd || dateStart || null },
      }),
    ['/api/incidents', '/api/desk', '/api/reports'],
  );
  const submit = (values: SplitValues) =>
    splitting.mutate(values, {
      onSuccess: ({ reference }) => {
        said(t('console.relations.splitForm.done', { reference }));
        done(reference);
      },
    });
  const choose = (claim: Wire<AttachedClaim>, chosen: boolean) => {
    const { claimIds, dateStart, places } = form.values;
    form.setFieldValue('claimIds', chosen ? [...claimIds, claim.id] : claimIds.filter((id) => id !== claim.id));
    if (!chosen) return;
    if (dateStart === '' && claim.dateStart !== null) {
      form.setFieldValue('dateStart', claim.dateStart);
      form.setFieldValue('dateEnd', claim.dateEnd ?? claim.dateStart);
    }
    if (places.length === 0) form.setFieldValue('places', [...claim.places]);
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('console.relations.splitForm.text')}</Text>
        <Checkbox.Group
          label={t('console.relations.splitForm.claims')}
          value={form.values.claimIds}
          error={form.errors['claimIds']}
        >
          {claims.map((claim) => (
            <Checkbox
              key={claim.id}
              my={8}
              value={claim.id}
              onChange={(event) => choose(claim, event.currentTarget.checked)}
              label={
                <>
                  <Hedge count={claim} /> {dateInWords(t, claim.dateStart, claim.dateEnd)} ·{' '}
                  <q className="quiet" dir="auto">
                    {claim.quote}
                  </q>
                </>
              }
            />
          ))}
        </Checkbox.Group>
        <TextInput
          label={t('console.relations.splitForm.name')}
          maxLength={200}
          required
          dir="auto"
          {...form.getInputProps('title')}
        />
        <div className={classes.fields}>
          <TextInput type="date" label={t('console.relations.splitForm.from')} {...form.getInputProps('dateStart')} />
          <TextInput type="date" label={t('console.relations.splitForm.to')} {...form.getInputProps('dateEnd')} />
        </div>
        <TagsInput
          label={t('console.relations.splitForm.places')}
          maxTags={50}
          acceptValueOnBlur
          {...form.getInputProps('places')}
        />
        <Textarea
          label={t('console.relations.splitForm.reason')}
          maxLength={500}
          autosize
          minRows={2}
          required
          dir="auto"
          {...form.getInputProps('reason')}
        />
        {splitting.error !== null && <Failure error={splitting.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={splitting.isPending}>
            {t('console.relations.splitForm.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function rules(t: Words, all: number) {
  return ({ claimIds, title, dateStart, dateEnd, reason }: SplitValues): Record<string, string> => {
    const problems: Record<string, string> = {};
    if (claimIds.length === 0 || claimIds.length === all)
      problems['claimIds'] = t('console.relations.splitForm.needClaims');
    if (title.trim() === '') problems['title'] = t('console.relations.splitForm.needName');
    if (dateStart !== '' && dateEnd !== '' && dateEnd < dateStart)
      problems['dateEnd'] = t('console.incidents.believe.datesCrossed');
    if (reason.trim() === '') problems['reason'] = t('console.relations.mergeForm.needReason');
    return problems;
  };
}
