import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { INCIDENT_KINDS, SUBSCRIBER_STATES, type SubscriberFigures, type SubscriberView } from '#contracts';
import { incidentKind } from '#face';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import type { ListFilter } from '../../parts/list-filters.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { languageName } from '../alerts/language-name.js';
import { ExportWithAddresses } from './export-button.js';
import { FiguresSection } from './figures-section.js';
import { FindSection } from './find-section.js';
import { kindsInWords } from './subscriber-words.js';

/** The list in numbers and line by line, never with an address. */
export function SubscribersScreen(): ReactElement {
  const t = useWords();
  const may = useMay();
  const figures = useRead<SubscriberFigures>('/api/subscribers/counts');
  const bring = may('subscribers.manage') && (
    <Button component={Link} to="/subscribers/import">
      {t('console.subscribers.import.begin')}
    </Button>
  );
  const { confirmed = 0, pending = 0, ended = 0 } = figures.data ?? {};
  const anybody = confirmed + pending + ended > 0;
  return (
    <>
      <PageHead
        title={t('console.subscribers.title')}
        lead={t('console.subscribers.lead')}
        actions={
          <>
            {may('subscribers.disclose') && <ExportWithAddresses />}
            {bring}
          </>
        }
      />
      {figures.data !== undefined && anybody && <FiguresSection figures={figures.data} />}
      {may('subscribers.manage') && anybody && <FindSection />}
      <ListTable<SubscriberView>
        path="/api/subscribers"
        label={t('console.subscribers.title')}
        columns={useColumns()}
        rowLink={({ id }) => `/subscribers/${id}`}
        filters={useFilters(figures.data?.languages.map(({ language }) => language) ?? [])}
        standard={{ sort: '-createdAt' }}
        exports
        empty={
          <Empty title={t('console.subscribers.empty.title')} text={t('console.subscribers.empty.text')}>
            {bring}
          </Empty>
        }
      />
    </>
  );
}

function useFilters(languages: readonly string[]): ListFilter[] {
  const t = useWords();
  return [
    {
      name: 'state',
      label: t('console.subscribers.list.state'),
      options: SUBSCRIBER_STATES.map((state) => ({ value: state, label: t(`console.subscribers.state.${state}`) })),
    },
    {
      name: 'language',
      label: t('console.subscribers.list.language'),
      options: languages.map((language) => ({ value: language, label: languageName(t, language) })),
    },
    {
      name: 'kind',
      label: t('console.subscribers.list.kinds'),
      options: INCIDENT_KINDS.map((kind) => ({ value: kind, label: incidentKind(t, kind).word })),
    },
    {
      name: 'discreet',
      label: t('console.subscribers.list.discreet'),
      options: [
        { value: 'true', label: t('console.subscribers.discreet.yes') },
        { value: 'false', label: t('console.subscribers.discreet.no') },
      ],
    },
  ];
}

function useColumns(): Column<Wire<SubscriberView>>[] {
  const t = useWords();
  return [
    {
      key: 'who',
      title: t('console.subscribers.list.who'),
      cell: ({ id }) => <span className="mono">{id.slice(-8)}</span>,
    },
    {
      key: 'state',
      title: t('console.subscribers.list.state'),
      cell: ({ state }) => t(`console.subscribers.state.${state}`),
    },
    {
      key: 'language',
      title: t('console.subscribers.list.language'),
      sort: 'language',
      cell: ({ language }) => languageName(t, language),
    },
    { key: 'kinds', title: t('console.subscribers.list.kinds'), cell: (row) => kindsInWords(t, row) },
    {
      key: 'discreet',
      title: t('console.subscribers.list.discreet'),
      cell: ({ discreet }) => t(`console.subscribers.discreet.${discreet ? 'yes' : 'no'}`),
    },
    {
      key: 'came',
      title: t('console.subscribers.list.came'),
      sort: 'createdAt',
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
  ];
}
