import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { CampaignView } from '#contracts';
import { useLive } from '../../api/live.js';
import { useRead } from '../../api/queries.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { CampaignBuilder } from './campaign-builder.js';
import { RunningCampaign } from './running-campaign.js';

/** One campaign: the builder while it is a draft, its numbers afterwards. */
export function CampaignScreen(): ReactElement {
  const { campaign: key } = useParams({ strict: false }) as { campaign: string };
  const path = `/api/campaigns/${key}`;
  const campaign = useRead<CampaignView>(path);
  const live = useLive<CampaignView>(campaign.data === undefined ? null : `${path}/progress`, 'campaign', path);
  if (campaign.data === undefined) {
    if (campaign.error !== null) return <Failure error={campaign.error} retry={() => void campaign.refetch()} />;
    return <Loading rows={10} />;
  }
  const { data } = campaign;
  if (data.state === 'draft') return <CampaignBuilder key={data.id} campaign={data} />;
  return <RunningCampaign campaign={data} live={live} />;
}
