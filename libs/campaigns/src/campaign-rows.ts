import type { Queryable, Transaction } from '#database';
import { Campaign, CampaignOffice } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';

/** The campaign, locked until the transaction ends. @throws CAMPAIGNS_UNKNOWN */
export async function lockedCampaign(tx: Transaction, id: string): Promise<Campaign> {
  const campaign = await tx.repository(Campaign).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (campaign === null) throw campaignsError('CAMPAIGNS_UNKNOWN');
  return campaign;
}

/** The same, while it may still be changed. @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_LAUNCHED_ALREADY */
export async function lockedDraft(tx: Transaction, id: string): Promise<Campaign> {
  const campaign = await lockedCampaign(tx, id);
  if (campaign.launchedAt !== null) throw campaignsError('CAMPAIGNS_LAUNCHED_ALREADY');
  return campaign;
}

/** The offices that a campaign writes to. */
export async function officeIdsOf(db: Queryable, campaignId: string): Promise<string[]> {
  return (await db.repository(CampaignOffice).findBy({ campaignId })).map(({ officeId }) => officeId);
}
