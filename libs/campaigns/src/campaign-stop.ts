import type { Transaction } from '#database';
import type { MailService } from '#mail';
import { endActions } from './ending.js';
import { stopLetters } from './letter-stop.js';

/** What stopping a campaign ended. */
export interface StopResult {
  /** Actions that had not been confirmed; what was typed is erased. */
  endedActions: number;
  /** Letters that will never be sent: those that waited, and those whose mail could still be cancelled. */
  endedLetters: number;
  /** How many of those had been handed to mail already. */
  cancelledMails: number;
}

/** Ends everything of a campaign that is not yet under way. The campaign's row is locked by the caller. */
export async function endCampaign(
  tx: Transaction,
  mail: MailService,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<StopResult> {
  const pending = { where: `a.campaign_id = $1 AND a.confirmed_at IS NULL`, values: [campaignId] };
  const endedActions = await endActions(tx, mail, pending, { now, reason: 'campaign_stopped' });
  const letters = await stopLetters(
    tx,
    mail,
    { where: `a.campaign_id = $1`, values: [campaignId] },
    { now, reason: 'campaign_stopped' },
  );
  return { endedActions, ...letters };
}
