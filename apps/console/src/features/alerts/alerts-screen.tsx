import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ALERT_STATES, type AlertListItem } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { AlertStateWord } from './alert-state.js';
import { languageName } from './language-name.js';
import { UpdatesDue } from './updates-due.js';

/** All alerts, the newest first. */
export function AlertsScreen(): ReactElement {
  const t = useWords();
  const may = useMay();
  const begin = may('alerts.draft') && (
    <Button component={Link} to="/alerts/new">
      {t('console.alerts.begin')}
    </Button>
  );
  const states = ALERT_STATES.map((state) => ({ value: state, label: t(`sending.state.${state}`) }));
  const filters = [{ name: 'state', label: t('console.alerts.list.state'), options: states }];
  const mine = {
    name: 'forMe',
    label: t('console.alerts.list.forMe'),
    options: [{ value: 'true', label: t('console.alerts.list.yes') }],
  };
  return (
    <>
      <PageHead title={t('console.alerts.title')} lead={t('console.alerts.lead')} actions={begin} />
      <UpdatesDue />
      <ListTable<AlertListItem>
        path="/api/alerts"
        label={t('console.alerts.title')}
        columns={useColumns()}
        rowLink={({ id }) => `/alerts/${id}`}
        filters={may('alerts.approve') ? [...filters, mine] : filters}
        searchable
        standard={{ sort: '-draftedAt' }}
        exports
        empty={
          <Empty title={t('console.alerts.empty.title')} text={t('console.alerts.empty.text')}>
            {begin}
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<Wire<AlertListItem>>[] {
  const t = useWords();
  return [
    {
      key: 'subject',
      title: t('console.alerts.list.subject'),
      sort: 'subject',
      cell: ({ subject, languages, followKind }) => (
        <>
          <bdi lang={languages[0]} dir="auto">
            {subject}
          </bdi>
          {followKind !== null && (
            <Text span size="sm" c="dimmed">
              {' '}
              · {t(`console.safety.updates.follow.${followKind}`)}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('console.alerts.list.state'),
      cell: ({ state }) => <AlertStateWord state={state} />,
    },
    {
      key: 'incident',
      title: t('console.alerts.list.incident'),
      cell: ({ incident }) => (
        <Text span size="sm" className="mono">
          {incident}
        </Text>
      ),
    },
    {
      key: 'languages',
      title: t('console.alerts.list.languages'),
      cell: ({ languages }) => languages.map((language) => languageName(t, language)).join(', '),
    },
    {
      key: 'audience',
      title: t('console.alerts.list.audience'),
      align: 'end',
      cell: ({ candidates }) => (candidates === null ? '' : t.number(candidates)),
    },
    {
      key: 'drafted',
      title: t('console.alerts.list.drafted'),
      sort: 'draftedAt',
      cell: ({ draftedAt }) => <When at={draftedAt} />,
    },
  ];
}
