import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { CAMPAIGN_STATES, type CampaignListItem } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { CampaignStateWord } from './campaign-state.js';

/** All campaigns, the newest first. */
export function CampaignsScreen(): ReactElement {
  const t = useWords();
  const mayDraft = useMay()('campaigns.draft');
  const begin = mayDraft && (
    <Button component={Link} to="/campaigns/new">
      {t('console.campaigns.begin')}
    </Button>
  );
  const states = CAMPAIGN_STATES.map((state) => ({ value: state, label: t(`console.campaigns.state.${state}`) }));
  return (
    <>
      <PageHead title={t('console.campaigns.title')} lead={t('console.campaigns.lead')} actions={begin} />
      <ListTable<CampaignListItem>
        path="/api/campaigns"
        label={t('console.campaigns.title')}
        columns={useColumns()}
        rowLink={({ id }) => `/campaigns/${id}`}
        filters={[{ name: 'state', label: t('console.campaigns.list.state'), options: states }]}
        searchable
        standard={{ sort: '-draftedAt' }}
        exports
        empty={
          <Empty title={t('console.campaigns.empty.title')} text={t('console.campaigns.empty.text')}>
            {begin}
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<Wire<CampaignListItem>>[] {
  const t = useWords();
  return [
    {
      key: 'title',
      title: t('console.campaigns.list.title'),
      sort: 'title',
      cell: ({ title, language }) => (
        <bdi lang={language} dir="auto">
          {title}
        </bdi>
      ),
    },
    {
      key: 'state',
      title: t('console.campaigns.list.state'),
      cell: ({ state }) => <CampaignStateWord state={state} />,
    },
    {
      key: 'letters',
      title: t('console.campaigns.list.letters'),
      sort: 'letters',
      align: 'end',
      cell: ({ letters, goal }) =>
        goal === null ? t.number(letters) : t('console.campaigns.ofGoal', { letters, goal }),
    },
    {
      key: 'people',
      title: t('console.campaigns.list.people'),
      align: 'end',
      cell: ({ people }) => t.number(people),
    },
    {
      key: 'offices',
      title: t('console.campaigns.list.offices'),
      align: 'end',
      cell: ({ offices }) => t.number(offices),
    },
    {
      key: 'attention',
      title: t('console.campaigns.list.attention'),
      align: 'end',
      cell: ({ id, attention }) =>
        attention === 0 ? (
          t.number(0)
        ) : (
          <Link to="/letters" search={{ campaignId: id, attention: 'yes' } as never}>
            {t.number(attention)}
          </Link>
        ),
    },
    {
      key: 'drafted',
      title: t('console.campaigns.list.drafted'),
      sort: 'draftedAt',
      cell: ({ draftedAt }) => <When at={draftedAt} />,
    },
  ];
}
