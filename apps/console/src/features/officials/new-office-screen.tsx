import { Autocomplete, Button, Checkbox, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { type BodyView, type Disclosure, DISCLOSURES, type OfficeView, type Page } from '#contracts';
import { get, post, withQuery } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { useKeptForm } from '../../parts/kept-form.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { type NewOffice, officeRules } from './office-rules.js';

const NOTHING: NewOffice = {
  body: '',
  country: '',
  international: false,
  name: '',
  salutation: '',
  disclosure: 'name_only',
  lettersPerHour: 30,
};

/** Where offices start as gathered only; the API refuses anything else there. */
const GATHERED: readonly string[] = ['CN', 'HK', 'MO', 'KP'];

/** A new office, with its body when that is new as well. */
export function NewOfficeScreen(): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const mayWiden = useMay()('offices.disclose');
  const { form, saved } = useKeptForm<NewOffice>('office.new', NOTHING, officeRules(t));
  const { body: typed } = form.values;
  const [q] = useDebouncedValue(typed, 250);
  const bodies = useRead<Page<BodyView>>(withQuery('/api/bodies', { limit: 50, q }), { keepPrevious: true }).data;
  const known = bodies?.items.find(({ name }) => name === typed.trim());
  const country = known === undefined ? form.values.country.toUpperCase() : (known.country ?? '');
  const gathered = GATHERED.includes(country);
  const add = useChange(
    async (values: NewOffice) => {
      const bodyId = known?.id ?? (await bodyOf(values));
      const { name, salutation, lettersPerHour } = values;
      const disclosure: Disclosure = gathered ? 'gathered_only' : values.disclosure;
      const office = await post<OfficeView>('/api/offices', { bodyId, name, salutation, lettersPerHour, disclosure });
      saved(NOTHING);
      said(t('console.officials.added'));
      void navigate({ to: `/officials/${office.id}` });
    },
    ['/api/offices', '/api/bodies'],
  );
  const send = (values: NewOffice) => {
    const homeless = known === undefined && !values.international && values.country.trim() === '';
    if (homeless) form.setFieldError('country', t('console.officials.wrong.country'));
    else add.mutate(values);
  };
  return (
    <>
      <PageHead
        title={t('console.officials.addTitle')}
        back={{ to: '/officials', label: t('console.officials.back') }}
      />
      <Section title={t('console.officials.list.office')}>
        <form noValidate onSubmit={form.onSubmit(send)}>
          <Stack maw={560}>
            <Autocomplete
              label={t('console.officials.field.body')}
              description={t('console.officials.field.bodyHint')}
              data={[...new Set(bodies?.items.map(({ name }) => name))]}
              required
              {...form.getInputProps('body')}
            />
            {typed.trim() !== '' && known === undefined && (
              <>
                <Text size="sm">{t('console.officials.field.bodyNew', { name: typed.trim() })}</Text>
                <Checkbox
                  label={t('console.officials.field.international')}
                  {...form.getInputProps('international', { type: 'checkbox' })}
                />
                {!form.values.international && (
                  <TextInput
                    label={t('console.officials.field.country')}
                    description={t('console.officials.field.countryHint')}
                    maxLength={2}
                    maw={200}
                    {...form.getInputProps('country')}
                  />
                )}
              </>
            )}
            <TextInput
              label={t('console.officials.field.name')}
              description={t('console.officials.field.nameHint')}
              dir="auto"
              required
              {...form.getInputProps('name')}
            />
            <TextInput
              label={t('console.officials.field.salutation')}
              description={t('console.officials.field.salutationHint')}
              dir="auto"
              required
              {...form.getInputProps('salutation')}
            />
            <Radio.Group
              label={t('console.officials.field.disclosure')}
              {...form.getInputProps('disclosure')}
              value={gathered ? 'gathered_only' : form.values.disclosure}
            >
              <Stack gap="xs" mt="xs">
                {DISCLOSURES.map((value) => (
                  <Radio
                    key={value}
                    value={value}
                    label={t(`console.officials.learns.${value}`)}
                    description={t(`console.officials.learnsHint.${value}`)}
                    disabled={value === 'full' ? gathered || !mayWiden : gathered && value !== 'gathered_only'}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {!mayWiden && !gathered && <Text size="sm">{t('console.officials.disclose.mayNot')}</Text>}
            {gathered && <Text size="sm">{t('console.officials.gatheredFirst')}</Text>}
            <NumberInput
              label={t('console.officials.field.perHour')}
              min={1}
              max={10_000}
              maw={200}
              {...form.getInputProps('lettersPerHour')}
            />
            {add.error !== null && <Failure error={add.error} />}
            <Button type="submit" loading={add.isPending} w="fit-content">
              {t('console.officials.save')}
            </Button>
          </Stack>
        </form>
      </Section>
    </>
  );
}

/** The id of a body by its name; a new one where there is none. */
async function bodyOf({ body, country, international }: NewOffice): Promise<string> {
  const name = body.trim();
  const { items } = await get<Page<BodyView>>(withQuery('/api/bodies', { q: name, limit: 200 }));
  const known = items.find((one) => one.name === name);
  if (known !== undefined) return known.id;
  const added = await post<{ id: string }>('/api/bodies', {
    name,
    country: international ? null : country.trim().toUpperCase(),
  });
  return added.id;
}
