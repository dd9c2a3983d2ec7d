import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { AlertView, IncidentView, Page } from '#contracts';
import { dateInWords } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';

/** Which incident an alert is about; `?incident=INC-2023-0001` chooses it already. */
export function NewAlertScreen(): ReactElement {
  const t = useWords();
  const { incident } = useSearch({ strict: false }) as { incident?: unknown };
  const list = useRead<Page<IncidentView>>('/api/incidents?limit=200&sort=-date');
  return (
    <>
      <PageHead
        title={t('console.alerts.new.title')}
        lead={t('console.alerts.new.lead')}
        back={{ to: '/alerts', label: t('console.alerts.back') }}
      />
      {list.error !== null && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && list.error === null && <Loading rows={3} />}
      {list.data !== undefined && (
        <Choice
          incidents={list.data.items.filter(isPublished)}
          first={typeof incident === 'string' ? incident : null}
        />
      )}
    </>
  );
}

const isPublished = ({ publishedVersion, withdrawnAt }: Wire<IncidentView>): boolean =>
  publishedVersion !== null && withdrawnAt === null;

function Choice({ incidents, first }: { incidents: Wire<IncidentView>[]; first: string | null }): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const [chosen, choose] = useState<string | null>(first);
  const draft = useChange(
    async (incident: string) => {
      const { id } = await post<AlertView>('/api/alerts', { incident });
      await navigate({ to: '/alerts/$alert' as never, params: { alert: id } as never });
    },
    ['/api/alerts'],
  );
  if (incidents.length === 0) {
    return (
      <Stack align="flex-start">
        <Text>{t('console.alerts.new.none')}</Text>
        <Button component={Link} to="/incidents" variant="default">
          {t('console.alerts.new.toIncidents')}
        </Button>
      </Stack>
    );
  }
  const options = incidents.map(({ reference, title, dateStart, dateEnd }) => ({
    value: reference,
    label: `${reference} · ${dateInWords(t, dateStart, dateEnd)} · ${title}`,
  }));
  return (
    <Section title={t('console.alerts.new.incident')}>
      <Stack maw={720}>
        <Select
          label={t('console.alerts.new.incident')}
          description={t('console.alerts.new.incidentHint')}
          placeholder={t('console.alerts.new.choose')}
          data={options}
          value={chosen}
          onChange={choose}
          searchable
          maxDropdownHeight={320}
        />
        {draft.error !== null && <Failure error={draft.error} />}
        <Group>
          <Button disabled={chosen === null} loading={draft.isPending} onClick={() => draft.mutate(chosen!)}>
            {t('console.alerts.new.act')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
