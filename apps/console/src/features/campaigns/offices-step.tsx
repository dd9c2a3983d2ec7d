import { CloseButton, Select, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { OfficeView, Page } from '#contracts';
import { withQuery } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import type { CampaignValues } from './campaign-form.js';
import { OfficeLine } from './office-line.js';
import classes from './builder.module.css';

/** Step 3: to whom the letters go, what each office learns and whether it can be reached today. */
export function OfficesStep({ form }: { form: UseFormReturnType<CampaignValues> }): ReactElement {
  const t = useWords();
  const { officeIds } = form.values;
  const set = (ids: string[]) => {
    form.setFieldValue('officeIds', ids);
    form.clearFieldError('officeIds');
  };
  return (
    <Section title={t('console.campaigns.step.offices')}>
      {officeIds.length === 0 && <Text c="dimmed">{t('console.campaigns.office.none')}</Text>}
      <ul className={classes.offices}>
        {officeIds.map((id) => (
          <ChosenOffice key={id} id={id} remove={() => set(officeIds.filter((other) => other !== id))} />
        ))}
      </ul>
      <AddOffice chosen={officeIds} add={(id) => set([...officeIds, id])} error={form.errors.officeIds} />
    </Section>
  );
}

function ChosenOffice({ id, remove }: { id: string; remove: () => void }): ReactElement {
  const t = useWords();
  const office = useRead<OfficeView>(`/api/offices/${id}`).data;
  const name = office?.name ?? '';
  return (
    <OfficeLine
      office={{
        officeName: name,
        bodyName: office?.bodyName ?? '',
        disclosure: office?.disclosure ?? 'gathered_only',
        reachable: office === undefined || office.contactPoint !== null,
        ended: office !== undefined && office.endedAt !== null,
      }}
    >
      <CloseButton aria-label={t('console.campaigns.office.remove', { office: name })} onClick={remove} />
    </OfficeLine>
  );
}

interface AddOfficeProps {
  chosen: readonly string[];
  add: (id: string) => void;
  error: unknown;
}

function AddOffice({ chosen, add, error }: AddOfficeProps): ReactElement {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const found = useRead<Page<OfficeView>>(withQuery('/api/offices', { limit: 50, q }), { keepPrevious: true });
  const free = (found.data?.items ?? []).filter(({ id }) => !chosen.includes(id));
  return (
    <Select
      label={t('console.campaigns.field.offices')}
      description={t('console.campaigns.field.officesHint')}
      data={free.map(({ id, name, bodyName }) => ({ value: id, label: `${bodyName}, ${name}` }))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('console.campaigns.field.officesNone')}
      value={null}
      onChange={(id) => {
        if (id !== null) add(id);
        setTyped('');
      }}
      error={typeof error === 'string' ? error : undefined}
    />
  );
}
