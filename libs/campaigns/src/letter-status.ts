import { Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { Clock } from '#config';
import type { ActionStatusView } from '#contracts';
import type { Queryable } from '#database';
import { Action } from './action.entity.js';
import { Campaign } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';
import { lettersOf } from './letter-status.query.js';

/** Tells the supporter behind a status link where each letter is. */
@Injectable()
export class LetterStatus {
  constructor(
    private readonly links: PublicLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws AUTH_LINK_INVALID, CAMPAIGNS_ACTION_OVER */
  async of(db: Queryable, token: string): Promise<ActionStatusView> {
    const action = await db.repository(Action).findOneBy({ id: this.links.idOf('letter-status', token) });
    if (action === null) throw campaignsError('CAMPAIGNS_ACTION_OVER');
    const { title } = await db.repository(Campaign).findOneByOrFail({ id: action.campaignId });
    return {
      campaignTitle: title,
      writtenAt: action.submittedAt,
      confirmedAt: action.confirmedAt,
      endedAt: action.endedAt,
      letters: await lettersOf(db, action.id, this.clock.now()),
    };
  }
}
