import type { ReactElement } from 'react';
import { type CampaignListItem, LETTER_STAGES, type LetterCounts, type LetterListItem, type Page } from '#contracts';
import { withQuery, type Wire } from '../../api/client.js';
import { useLive } from '../../api/live.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { useListState } from '../../parts/list-state.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { RetryMany } from './retry-many.js';
import { StageBoard } from './stage-board.js';
import { StageWord } from './stage-word.js';

/** Letters by stage, those that need a person first, and the list of them. */
export function LettersScreen(): ReactElement {
  const t = useWords();
  const mayManage = useMay()('letters.manage');
  const { query, change } = useListState();
  const campaignId = query.campaignId;
  const path = withQuery('/api/letters/counts', { campaignId });
  const counts = useRead<LetterCounts>(path).data;
  useLive<LetterCounts>(withQuery('/api/letters/counts/live', { campaignId }), 'counts', path);
  const stages = LETTER_STAGES.map((stage) => ({ value: stage, label: t(`console.letters.stage.${stage}`) }));
  const campaigns = useRead<Page<CampaignListItem>>('/api/campaigns?limit=200').data?.items ?? [];
  const choices = [
    { value: 'yes', label: t('console.letters.yes') },
    { value: 'no', label: t('console.letters.no') },
  ];
  return (
    <>
      <PageHead title={t('console.letters.title')} lead={t('console.letters.lead')} />
      {counts !== undefined && counts.total > 0 && <StageBoard counts={counts} query={query} change={change} />}
      <ListTable<LetterListItem>
        path="/api/letters"
        label={t('console.letters.title')}
        columns={useColumns()}
        rowLink={({ id }) => `/letters/${id}`}
        filters={[
          { name: 'stage', label: t('console.letters.list.stage'), options: stages },
          { name: 'attention', label: t('console.letters.attention'), options: choices },
          { name: 'answered', label: t('console.letters.answered'), options: choices },
          {
            name: 'campaignId',
            label: t('console.letters.list.campaign'),
            options: campaigns.map(({ id, title }) => ({ value: id, label: title })),
          },
        ]}
        searchable
        standard={{ sort: '-stageAt' }}
        exports
        {...(mayManage ? { selection: (letters, clear) => <RetryMany letters={letters} clear={clear} /> } : {})}
        empty={<Empty title={t('console.letters.empty.title')} text={t('console.letters.empty.text')} />}
      />
    </>
  );
}

function useColumns(): Column<Wire<LetterListItem>>[] {
  const t = useWords();
  return [
    {
      key: 'office',
      title: t('console.letters.list.office'),
      sort: 'office',
      cell: ({ office }) => (
        <bdi>
          {office.name}, {office.bodyName}
        </bdi>
      ),
    },
    {
      key: 'stage',
      title: t('console.letters.list.stage'),
      width: '13rem',
      cell: ({ stage, attention }) => <StageWord stage={stage} attention={attention} />,
    },
    {
      key: 'since',
      title: t('console.letters.list.since'),
      sort: 'stageAt',
      width: '8rem',
      cell: ({ stageAt }) => <When at={stageAt} />,
    },
    {
      key: 'confirmed',
      title: t('console.letters.list.confirmed'),
      sort: 'createdAt',
      width: '8rem',
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      key: 'answered',
      title: t('console.letters.list.answered'),
      width: '8rem',
      cell: ({ answeredAt }) => answeredAt !== null && <When at={answeredAt} />,
    },
    {
      key: 'campaign',
      title: t('console.letters.list.campaign'),
      cell: ({ campaign }) => <bdi>{campaign.title}</bdi>,
    },
  ];
}
