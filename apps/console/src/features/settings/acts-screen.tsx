import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ActView, Page, StaffView } from '#contracts';
import type { Key, Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import classes from './settings.module.css';
import { SettingsTabs } from './settings-tabs.js';

const SUBJECTS = [
  'incident',
  'alert',
  'campaign',
  'report',
  'source',
  'office',
  'subscriber',
  'staff',
  'invitation',
  'total',
  'claim',
];

/** Who did what, newest first: every act of staff leaves one row that nobody can change. */
export function ActsScreen(): ReactElement {
  const t = useWords();
  const staff = useRead<Page<StaffView>>('/api/staff?state=all&limit=200');
  const people = ((staff.data?.items ?? []) as Wire<StaffView>[]).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHead title={t('console.settings.title')} lead={t('console.settings.acts.lead')} />
      <SettingsTabs />
      <ListTable<ActView>
        path="/api/acts"
        label={t('console.settings.acts.title')}
        columns={columnsOf(t)}
        filters={[
          { name: 'staffId', label: t('console.settings.acts.who'), options: people },
          {
            name: 'subject',
            label: t('console.settings.acts.subject'),
            options: SUBJECTS.map((value) => ({
              value,
              label: wordFor(t, `console.settings.acts.subjects.${value}`, value),
            })),
          },
        ]}
        empty={<Empty title={t('console.settings.acts.none')} text={t('console.settings.acts.noneText')} />}
      />
    </>
  );
}

function columnsOf(t: Words): Column<Wire<ActView>>[] {
  return [
    { key: 'at', title: t('console.settings.acts.when'), cell: ({ at }) => <When at={at} exact />, width: '11rem' },
    { key: 'name', title: t('console.settings.acts.who'), cell: ({ name }) => <bdi>{name}</bdi>, width: '26%' },
    { key: 'act', title: t('console.settings.acts.what'), cell: (row) => <Act row={row} /> },
  ];
}

function Act({ row }: { row: Wire<ActView> }): ReactElement {
  const t = useWords();
  return (
    <>
      <Text span>{wordFor(t, `console.settings.acts.act.${row.act}`, row.act)}</Text>
      {row.via !== 'api' && (
        <Text span size="sm" c="dimmed">
          {' '}
          · {t(`console.settings.acts.via.${row.via}`)}
        </Text>
      )}
      <div className={`${classes.detail} mono`} dir="auto">
        {[`${row.subject} ${row.subjectId}`, ...detailsOf(row.detail)].join(' · ')}
      </div>
    </>
  );
}

/** Acts are named by each part of Tocsin; one that has no words yet is shown by its own name. */
function wordFor(t: Words, key: string, name: string): string {
  const said = t(key as Key);
  return said === key ? name.replace(/[-._]/g, ' ') : said;
}

function detailsOf(detail: object): string[] {
  return Object.entries(detail)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([name, value]) => `${name}: ${String(value).slice(0, 120)}`);
}
