import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { type BodyView, DISCLOSURES, type OfficeView, type Page } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { AddOfficeButton, DirectoryHead } from './directory-head.js';
import { Reach } from './reach.js';

/** All offices: what each learns of supporters, and whether it can be reached. */
export function OfficesScreen(): ReactElement {
  const t = useWords();
  const mayEdit = useMay()('officials.edit');
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: t(`console.officials.${value}`) }));
  const checked = (['no', 'yes'] as const).map((value) => ({
    value,
    label: t(`console.officials.staleFilter.${value}`),
  }));
  const ended = (['no', 'yes', 'all'] as const).map((value) => ({
    value,
    label: t(`console.officials.endedFilter.${value}`),
  }));
  const bodies = useRead<Page<BodyView>>('/api/bodies?limit=200').data?.items ?? [];
  const disclosures = DISCLOSURES.map((value) => ({ value, label: t(`console.officials.learns.${value}`) }));
  return (
    <>
      <DirectoryHead list="offices" />
      <ListTable<OfficeView>
        path="/api/offices"
        label={t('console.officials.tabs.offices')}
        columns={useColumns()}
        rowLink={({ id }) => `/officials/${id}`}
        filters={[
          {
            name: 'bodyId',
            label: t('console.officials.list.body'),
            options: bodies.map(({ id, name }) => ({ value: id, label: name })),
          },
          { name: 'reachable', label: t('console.officials.filter.reachable'), options: yesNo },
          { name: 'stale', label: t('console.officials.filter.stale'), options: checked },
          { name: 'disclosure', label: t('console.officials.filter.disclosure'), options: disclosures },
          { name: 'ended', label: t('console.officials.filter.ended'), options: ended },
        ]}
        searchable
        standard={{ sort: 'body', ended: 'no' }}
        exports={mayEdit}
        empty={
          <Empty title={t('console.officials.empty.title')} text={t('console.officials.empty.text')}>
            <AddOfficeButton />
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<Wire<OfficeView>>[] {
  const t = useWords();
  return [
    { key: 'name', title: t('console.officials.list.office'), sort: 'name', cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'body',
      title: t('console.officials.list.body'),
      sort: 'body',
      cell: ({ bodyName, country }) => (
        <>
          <bdi>{bodyName}</bdi>{' '}
          {country !== null && (
            <Badge variant="outline" color="gray" radius="sm">
              {country}
            </Badge>
          )}
        </>
      ),
    },
    {
      key: 'holder',
      title: t('console.officials.list.holder'),
      cell: ({ terms }) => <bdi>{terms.find(({ endsOn }) => endsOn === null)?.name ?? '–'}</bdi>,
    },
    {
      key: 'learns',
      title: t('console.officials.list.learns'),
      cell: ({ disclosure }) => t(`console.officials.learns.${disclosure}`),
    },
    {
      key: 'reach',
      title: t('console.officials.list.reach'),
      cell: (office) => <Reach office={office} />,
    },
    {
      key: 'checked',
      title: t('console.officials.list.checked'),
      sort: 'checkedOn',
      cell: ({ contactPoint }) => (contactPoint === null ? '–' : t.day(contactPoint.checkedOn)),
    },
  ];
}
