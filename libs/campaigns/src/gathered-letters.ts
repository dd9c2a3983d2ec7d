import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { GatheredView, RecordHandoverRequest } from '#contracts';
import { newId, type Queryable, type Transaction } from '#database';
import { AddresseeLookup } from '#officials';
import { lockedCampaign } from './campaign-rows.js';
import { Campaign } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';
import { gatheredCounts, handOver } from './gathered.query.js';
import { handoverView, LetterHandoverRecord } from './letter-handover.entity.js';

const DAY = 86_400_000;

/** One office of one campaign. */
export interface OfficeOfCampaign {
  campaignId: string;
  officeId: string;
}

/** Letters to offices that learn no supporter: they wait until a person hands them over together, by another way than mail. */
@Injectable()
export class GatheredLetters {
  constructor(
    private readonly acts: StaffActs,
    private readonly addressees: AddresseeLookup,
    private readonly clock: Clock,
  ) {}

  /** How many wait now, and what was handed over so far. @throws CAMPAIGNS_UNKNOWN, OFFICIALS_OFFICE_UNKNOWN */
  async view(db: Queryable, { campaignId, officeId }: OfficeOfCampaign): Promise<GatheredView> {
    const until = this.clock.now();
    if (!(await db.repository(Campaign).existsBy({ id: campaignId }))) throw campaignsError('CAMPAIGNS_UNKNOWN');
    const { officeName, bodyName } = await this.addressees.on(db, officeId, until.toISOString().slice(0, 10));
    const counts = await gatheredCounts(db, { campaignId, officeId, until });
    const where = { campaignId, officeId };
    const records = await db.repository(LetterHandoverRecord).find({ where, order: { recordedAt: 'DESC' } });
    return { officeId, officeName, bodyName, ...counts, until, handovers: records.map(handoverView) };
  }

  /**
   * Records that exactly the letters of a file were handed over.
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_HANDOVER_DAY, CAMPAIGNS_HANDOVER_CHANGED, AUTH_ROLE_TOO_SMALL
   */
  async record(
    tx: Transaction,
    actor: Actor,
    { campaignId, officeId }: OfficeOfCampaign,
    request: RecordHandoverRequest,
  ): Promise<void> {
    // Two who record at once come one after the other, and a stop is either before or after.
    await lockedCampaign(tx, campaignId);
    const now = this.clock.now();
    const { handedOn, note, letters } = request;
    const until = new Date(request.until);
    if (until > now || !this.mayBe(handedOn, until, now)) throw campaignsError('CAMPAIGNS_HANDOVER_DAY');
    const id = newId(now);
    const record = { id, campaignId, officeId, handedOn, letters, note, recordedBy: actor.staffId, recordedAt: now };
    await tx.repository(LetterHandoverRecord).insert(record);
    const found = await handOver(tx, { campaignId, officeId, until }, { handoverId: id, now });
    if (found !== letters) throw campaignsError('CAMPAIGNS_HANDOVER_CHANGED', { found, letters });
    const subject = { subject: 'campaign', subjectId: campaignId };
    const detail = { handoverId: id, officeId, handedOn, letters };
    await this.acts.record(tx, actor, { permission: 'letters.manage', act: 'letters.hand-over', ...subject, detail });
  }

  /** Not before the file was made and not in the future, wherever on earth the day was written down. */
  private mayBe(handedOn: string, until: Date, now: Date): boolean {
    const start = new Date(`${handedOn}T00:00:00Z`).getTime();
    return start + 2 * DAY > until.getTime() && start - DAY < now.getTime();
  }
}
