import { Inject, Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock, CONFIG, type Config } from '#config';
import { type LaunchCampaignRequest, TEMPLATE_FIELDS } from '#contracts';
import type { Transaction } from '#database';
import { readAddress } from '#mail';
import { AddresseeLookup } from '#officials';
import { approvalsOf } from './campaign-approvals.query.js';
import { lockedDraft, officeIdsOf } from './campaign-rows.js';
import { Campaign } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';
import { contentHash } from './content-hash.js';
import { assertSafe } from './launch-harm.js';
import { PaperCheck } from './pdf/paper-check.js';
import { CampaignTexts } from './variables/campaign-texts.js';

/** How many people must approve a campaign in this installation. Whoever drafted it may be one of them. */
export function approvalsNeeded({ settings }: Config): number {
  return settings.TWO_APPROVERS ? 2 : 1;
}

/** Takes a named person's approval of those very words and offices; the last one that is needed opens the action page. */
@Injectable()
export class CampaignApprover {
  constructor(
    private readonly acts: StaffActs,
    private readonly addressees: AddresseeLookup,
    private readonly texts: CampaignTexts,
    private readonly paper: PaperCheck,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Approving the same text again changes nothing: another person has to.
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_LAUNCHED_ALREADY, CAMPAIGNS_TEXT_CHANGED, CAMPAIGNS_OFFICE_UNREACHABLE, CAMPAIGNS_UNSAFE,
   * CAMPAIGNS_UNJUDGED, CAMPAIGNS_VALUES_CHANGED, CAMPAIGNS_PDF_NO_FONT, AUTH_ROLE_TOO_SMALL, and what CampaignTexts throws
   */
  async launch(tx: Transaction, actor: Actor, id: string, request: LaunchCampaignRequest): Promise<void> {
    assertMay(actor, 'campaigns.launch');
    const campaign = await lockedDraft(tx, id);
    const officeIds = await officeIdsOf(tx, id);
    const content = contentHash(campaign, officeIds);
    const { contentSha256 } = request;
    if (content.toString('hex') !== contentSha256) throw campaignsError('CAMPAIGNS_TEXT_CHANGED');
    await this.assertCurrent(campaign);
    await this.assertReachable(tx, campaign, officeIds);
    const stands = assertSafe(campaign, request);
    const approvals = await this.add(tx, actor, id, content, stands);
    if (approvals < approvalsNeeded(this.config)) return;
    const launched = { launchedAt: this.clock.now(), launchedBy: actor.staffId, contentSha256: content };
    await tx.repository(Campaign).update(id, launched);
    await this.record(tx, actor, 'campaign.launch', id, { contentSha256, approvals, ...stands });
  }

  /** @returns how many people who may still launch have approved this text */
  private async add(
    tx: Transaction,
    actor: Actor,
    campaignId: string,
    contentSha256: Buffer,
    stands: object,
  ): Promise<number> {
    const added = await tx.query(
      `INSERT INTO campaign_approvals (campaign_id, staff_id, content_sha256, approved_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING staff_id`,
      [campaignId, actor.staffId, contentSha256, this.clock.now()],
    );
    const detail = { contentSha256: contentSha256.toString('hex'), ...stands };
    if (added.length > 0) await this.record(tx, actor, 'campaign.approve', campaignId, detail);
    return (await approvalsOf(tx, campaignId, contentSha256)).length;
  }

  /** What variables stand for may have changed since the draft was saved; then nobody has read what would go out. */
  private async assertCurrent(campaign: Campaign): Promise<void> {
    const today = await this.texts.fill({ ...campaign, ...campaign.templates });
    const changed = TEMPLATE_FIELDS.filter((field) => today[field] !== campaign[field]);
    if (changed.length > 0) throw campaignsError('CAMPAIGNS_VALUES_CHANGED', { fields: changed.join(', ') });
  }

  private async assertReachable(tx: Transaction, campaign: Campaign, officeIds: readonly string[]): Promise<void> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const offices = await this.addressees.allOn(tx, officeIds, today);
    if (campaign.attachPdf) await this.paper.assertCampaign(campaign, offices);
    const unreachable = offices.filter(({ address }) => address === null || readAddress(address) === null);
    if (unreachable.length === 0) return;
    const missing = unreachable.map(({ bodyName, officeName }) => `${bodyName}, ${officeName}`).join('; ');
    throw campaignsError('CAMPAIGNS_OFFICE_UNREACHABLE', { offices: missing });
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'campaigns.launch', act, subject: 'campaign', subjectId, detail });
  }
}
