import { Injectable } from '@nestjs/common';
import type { Actor } from '#auth';
import { type AlertCounts, type AlertListItem, type AlertListRequest, mayDo, type Page } from '#contracts';
import { Database } from '#database';
import { Alert, AlertText, contentSha256Of } from './alert.entity.js';
import { waitingApprovals } from './alert-approvals.query.js';
import { alertCounts, alertPage, type Asking } from './alert-list.query.js';

/** The list of alerts and how many stand where, as one person sees them. It changes nothing. */
@Injectable()
export class AlertList {
  constructor(private readonly database: Database) {}

  async page(actor: Pick<Actor, 'staffId'>, request: AlertListRequest): Promise<Page<AlertListItem>> {
    return alertPage(this.database, request, await this.asking(actor.staffId));
  }

  async counts(actor: Actor): Promise<AlertCounts> {
    const counts = await alertCounts(this.database, await this.asking(actor.staffId));
    return mayDo(actor.role, 'alerts.approve') ? counts : { ...counts, forMe: 0 };
  }

  /** Drafts with an approval that counts, of exactly the texts as they stand. There are few: drafts that had any approval at all. */
  private async asking(staffId: string): Promise<Asking> {
    const approvals = await waitingApprovals(this.database);
    const halfApproved = new Set<string>();
    const mine = new Set<string>();
    for (const approval of approvals) {
      const alert = await this.database.repository(Alert).findOneByOrFail({ id: approval.alertId });
      const texts = await this.database.repository(AlertText).findBy({ alertId: alert.id });
      if (!contentSha256Of(alert, texts).equals(approval.contentSha256)) continue;
      halfApproved.add(alert.id);
      if (approval.staffId === staffId) mine.add(alert.id);
    }
    return { staffId, halfApproved: [...halfApproved], mine: [...mine] };
  }
}
