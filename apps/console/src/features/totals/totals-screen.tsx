import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { CLAIM_KINDS, type TotalView } from '#contracts';
import { dateInWords, type Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import { Empty } from '../../parts/empty.js';
import { Hedge } from '../../parts/hedge.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { TotalState } from './total-state.js';
import classes from './totals.module.css';
import { Waiting } from './waiting.js';

const TABS = ['waiting', 'total', 'stock'] as const;
type Tab = (typeof TABS)[number];

/** Claims that wait to become a total, totals over a period, and numbers held at one time. */
export function TotalsScreen(): ReactElement {
  const t = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { aggregate?: string };
  const tab: Tab = TABS.find((name) => name === search.aggregate) ?? 'waiting';
  const begin = may('incidents.edit') && (
    <Button component={Link} to="/totals/new">
      {t('console.totals.new')}
    </Button>
  );
  const kind = tab === 'stock' ? 'emptyStock' : 'empty';
  return (
    <>
      <PageHead title={t('console.totals.title')} lead={t('console.totals.lead')} actions={begin} />
      <SegmentedControl
        className={classes.tabs}
        value={tab}
        onChange={(value) =>
          void navigate({ to: '/totals' as never, search: (value === 'waiting' ? {} : { aggregate: value }) as never })
        }
        data={TABS.map((value) => ({ value, label: t(`console.totals.tabs.${value}`) }))}
        aria-label={t('console.totals.title')}
      />
      {tab === 'waiting' && <Waiting />}
      {tab !== 'waiting' && (
        <ListTable<TotalView>
          key={tab}
          path="/api/totals"
          label={t(`console.totals.tabs.${tab}`)}
          columns={columnsIn(t)}
          rowLink={({ reference }) => `/totals/${reference}`}
          searchable
          standard={{ sort: '-date', aggregate: tab }}
          filters={[
            {
              name: 'what',
              label: t('console.totals.filters.what'),
              options: CLAIM_KINDS.map((value) => ({ value, label: t(`console.totals.what.${value}`) })),
            },
          ]}
          empty={<Empty title={t(`console.totals.${kind}.title`)} text={t(`console.totals.${kind}.text`)} />}
        />
      )}
    </>
  );
}

function columnsIn(t: Words): Column<Wire<TotalView>>[] {
  return [
    {
      key: 'figure',
      title: t('console.totals.columns.figure'),
      sort: 'reference',
      cell: (total) => (
        <>
          <Hedge count={total} large /> <span>{t(`console.totals.what.${total.what}`)}</span>
          <span className={classes.reference}>{total.reference}</span>
        </>
      ),
    },
    {
      key: 'who',
      title: t('console.totals.columns.who'),
      cell: ({ attributedTo }) => <span dir="auto">{attributedTo}</span>,
    },
    {
      key: 'period',
      title: t('console.totals.columns.period'),
      sort: 'date',
      cell: ({ dateStart, dateEnd }) => dateInWords(t, dateStart, dateEnd),
    },
    {
      key: 'level',
      title: t('console.totals.columns.level'),
      cell: ({ verification }) => <Disc level={verification} />,
    },
    { key: 'record', title: t('console.totals.columns.record'), cell: (total) => <TotalState total={total} /> },
  ];
}
