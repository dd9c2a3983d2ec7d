import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { Transaction } from '#database';
import { MailService } from '#mail';
import { lockedCampaign } from './campaign-rows.js';
import { Campaign } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';
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

/** Ends everything of a campaign that is not yet under way. */
@Injectable()
export class CampaignStopper {
  constructor(
    private readonly acts: StaffActs,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /**
   * Stops a campaign at once: the page closes, unconfirmed actions and waiting letters end, mail that is not under way is
   * cancelled, all in this transaction. Stopping twice does nothing more.
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_NOT_LAUNCHED
   */
  async stop(tx: Transaction, actor: Actor, id: string, reason: string): Promise<StopResult> {
    const campaign = await lockedCampaign(tx, id);
    if (campaign.launchedAt === null) throw campaignsError('CAMPAIGNS_NOT_LAUNCHED');
    const result = await this.end(tx, id);
    if (campaign.stoppedAt === null) {
      const stopped = { stoppedAt: this.clock.now(), stoppedBy: actor.staffId, stoppedReason: reason };
      await tx.repository(Campaign).update(id, stopped);
    }
    const subject = { subject: 'campaign', subjectId: id };
    const detail = { reason, ...result };
    await this.acts.record(tx, actor, { permission: 'campaigns.stop', act: 'campaign.stop', ...subject, detail });
    return result;
  }

  private async end(tx: Transaction, campaignId: string): Promise<StopResult> {
    const ending = { now: this.clock.now(), reason: 'campaign_stopped' as const };
    const pending = { where: `a.campaign_id = $1 AND a.confirmed_at IS NULL`, values: [campaignId] };
    const endedActions = await endActions(tx, this.mail, pending, ending);
    const all = { where: `a.campaign_id = $1`, values: [campaignId] };
    return { endedActions, ...(await stopLetters(tx, this.mail, all, ending)) };
  }
}
