import { Badge, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { SOURCE_HEALTHS, type SourceView } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { Health, intervalInWords } from './health.js';
import classes from './sources.module.css';

/** Every source with its health. */
export function SourcesScreen(): ReactElement {
  const t = useWords();
  const may = useMay();
  const keeps = may('sources.manage');
  return (
    <>
      <PageHead title={t('console.sources.title')} lead={t('console.sources.lead')} actions={keeps && <Begin />} />
      <ListTable<SourceView>
        path="/api/sources"
        label={t('console.sources.title')}
        columns={columnsIn(t)}
        rowLink={({ id }) => `/sources/${id}`}
        searchable
        exports={keeps}
        standard={{ sort: 'name' }}
        filters={[
          {
            name: 'health',
            label: t('console.sources.filters.health'),
            options: SOURCE_HEALTHS.map((value) => ({ value, label: t(`console.sources.health.${value}`) })),
          },
        ]}
        empty={
          <Empty title={t('console.sources.empty.title')} text={t('console.sources.empty.text')}>
            {keeps && (
              <Button component={Link} to="/sources/new">
                {t('console.sources.add')}
              </Button>
            )}
          </Empty>
        }
      />
    </>
  );
}

function Begin(): ReactElement {
  const t = useWords();
  return (
    <>
      <Button component={Link} to="/sources/import" variant="default">
        {t('console.sources.import')}
      </Button>
      <Button component={Link} to="/sources/new">
        {t('console.sources.add')}
      </Button>
    </>
  );
}

function columnsIn(t: Words): Column<Wire<SourceView>>[] {
  return [
    {
      key: 'name',
      title: t('console.sources.columns.name'),
      sort: 'name',
      cell: ({ name }) => (
        <span className={classes.name} dir="auto">
          {name}
        </span>
      ),
    },
    {
      key: 'health',
      title: t('console.sources.columns.health'),
      width: '200px',
      cell: ({ health, confidential }) => (
        <span className={classes.states}>
          <Health health={health} />
          {confidential && (
            <Badge variant="outline" color="gray" size="md" tt="none" fw={500}>
              {t('console.sources.confidential')}
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: 'newItem',
      title: t('console.sources.columns.newItem'),
      sort: 'newItemAt',
      width: '150px',
      cell: ({ newItemAt }) => (newItemAt === null ? t('console.sources.never') : <When at={newItemAt} />),
    },
    {
      key: 'next',
      title: t('console.sources.columns.next'),
      sort: 'nextPollAt',
      width: '150px',
      cell: ({ nextPollAt, health }) => (health === 'paused' || health === 'ended' ? '–' : <When at={nextPollAt} />),
    },
    {
      key: 'interval',
      title: t('console.sources.columns.interval'),
      width: '130px',
      cell: ({ intervalMinutes }) => intervalInWords(t, intervalMinutes),
    },
  ];
}
