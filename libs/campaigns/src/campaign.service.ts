import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import {
  type CampaignView,
  type DraftCampaignRequest,
  type EditCampaignRequest,
  type Page,
  pageOf,
  type PageRequest,
  type PublicCampaign,
} from '#contracts';
import { newId, type Queryable, type Transaction } from '#database';
import { MailService, readAddress } from '#mail';
import { AddresseeLookup, officialsError } from '#officials';
import { lockedCampaign, lockedDraft, officeIdsOf } from './campaign-rows.js';
import { endCampaign, type StopResult } from './campaign-stop.js';
import { Campaign, CampaignOffice } from './campaign.entity.js';
import { officeView, publicView, staffView } from './campaign.view.js';
import { campaignsError } from './campaigns.errors.js';
import { contentHash } from './content-hash.js';
import { numbersOf } from './campaign-numbers.query.js';
import { slugOf } from './slug.js';

/** Campaigns from the first draft to the end: drafted, edited, launched by approval of that very text, stopped. */
@Injectable()
export class CampaignService {
  constructor(
    private readonly acts: StaffActs,
    private readonly addressees: AddresseeLookup,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /** Writes a draft; nobody but staff can see it. Returns its id. @throws CAMPAIGNS_SLUG_TAKEN, OFFICIALS_OFFICE_UNKNOWN */
  async draft(tx: Transaction, actor: Actor, request: DraftCampaignRequest): Promise<string> {
    const { officeIds, slug: wanted, ...words } = request;
    const slug = await this.freeSlug(tx, wanted, request.title);
    const id = newId(this.clock.now());
    const draftedAt = this.clock.now();
    await tx.repository(Campaign).insert({ id, slug, ...words, draftedAt, draftedBy: actor.staffId });
    await this.writeOffices(tx, id, officeIds);
    const detail = { slug, contentSha256: contentHash(words, officeIds).toString('hex') };
    await this.acts.record(tx, actor, { permission: 'campaigns.draft', act: 'campaign.draft', ...subject(id), detail });
    return id;
  }

  /** Changes a draft. @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_LAUNCHED_ALREADY, OFFICIALS_OFFICE_UNKNOWN */
  async edit(tx: Transaction, actor: Actor, id: string, request: EditCampaignRequest): Promise<void> {
    const campaign = await lockedDraft(tx, id);
    const { officeIds, ...words } = request;
    const before = contentHash(campaign, await officeIdsOf(tx, id)).toString('hex');
    if (officeIds !== undefined) await this.writeOffices(tx, id, officeIds);
    const edited = await tx.repository(Campaign).save({ ...campaign, ...definedOf(words) });
    const after = contentHash(edited, await officeIdsOf(tx, id)).toString('hex');
    const detail = { before, after };
    await this.acts.record(tx, actor, { permission: 'campaigns.draft', act: 'campaign.edit', ...subject(id), detail });
  }

  /**
   * Opens the action page, by approval of exactly the words and offices with this hash.
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_LAUNCHED_ALREADY, CAMPAIGNS_TEXT_CHANGED, CAMPAIGNS_OFFICE_UNREACHABLE
   */
  async launch(tx: Transaction, actor: Actor, id: string, contentSha256: string): Promise<void> {
    const campaign = await lockedDraft(tx, id);
    const detail = { contentSha256 };
    await this.acts.record(tx, actor, {
      permission: 'campaigns.launch',
      act: 'campaign.launch',
      ...subject(id),
      detail,
    });
    const officeIds = await officeIdsOf(tx, id);
    const content = contentHash(campaign, officeIds);
    if (content.toString('hex') !== contentSha256) throw campaignsError('CAMPAIGNS_TEXT_CHANGED');
    const unreachable = (await this.addressees.allOn(tx, officeIds, this.today())).filter(
      ({ address }) => address === null || readAddress(address) === null,
    );
    if (unreachable.length > 0) {
      const offices = unreachable.map(({ bodyName, officeName }) => `${bodyName}, ${officeName}`).join('; ');
      throw campaignsError('CAMPAIGNS_OFFICE_UNREACHABLE', { offices });
    }
    const launched = { launchedAt: this.clock.now(), launchedBy: actor.staffId, contentSha256: content };
    await tx.repository(Campaign).update(id, launched);
  }

  /**
   * Stops a campaign at once: the page closes, unconfirmed actions and waiting letters end, mail that is not under way is
   * cancelled, all in this transaction. Stopping twice does nothing more.
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_NOT_LAUNCHED
   */
  async stop(tx: Transaction, actor: Actor, id: string, reason: string): Promise<StopResult> {
    const campaign = await lockedCampaign(tx, id);
    if (campaign.launchedAt === null) throw campaignsError('CAMPAIGNS_NOT_LAUNCHED');
    const result = await endCampaign(tx, this.mail, { campaignId: id, now: this.clock.now() });
    if (campaign.stoppedAt === null) {
      const stopped = { stoppedAt: this.clock.now(), stoppedBy: actor.staffId, stoppedReason: reason };
      await tx.repository(Campaign).update(id, stopped);
    }
    const detail = { reason, ...result };
    await this.acts.record(tx, actor, { permission: 'campaigns.stop', act: 'campaign.stop', ...subject(id), detail });
    return result;
  }

  /** @param key id or slug. @throws CAMPAIGNS_UNKNOWN */
  async view(db: Queryable, key: string): Promise<CampaignView> {
    const which = UUID.test(key) ? { id: key } : { slug: key };
    const campaign = await db.repository(Campaign).findOneBy(which);
    if (campaign === null) throw campaignsError('CAMPAIGNS_UNKNOWN');
    return this.staffView(db, campaign);
  }

  /** Newest first. */
  async list(db: Queryable, page: PageRequest): Promise<Page<CampaignView>> {
    const query = db
      .repository(Campaign)
      .createQueryBuilder('c')
      .orderBy('c.id', 'DESC')
      .limit(page.limit + 1);
    if (page.after !== undefined) query.where('c.id < :after', { after: page.after });
    const { items, next } = pageOf(
      await query.getMany(),
      page.limit,
      (row) => row.id,
      (row) => row,
    );
    return { items: await Promise.all(items.map((campaign) => this.staffView(db, campaign))), next };
  }

  /** Campaigns that take letters now, newest first; at most 20. */
  async launched(db: Queryable): Promise<PublicCampaign[]> {
    const query = db
      .repository(Campaign)
      .createQueryBuilder('c')
      .where('c.launched_at IS NOT NULL AND c.stopped_at IS NULL');
    const campaigns = await query.orderBy('c.launchedAt', 'DESC').limit(20).getMany();
    return Promise.all(campaigns.map((campaign) => this.publicView(db, campaign)));
  }

  /** What the public sees of a launched campaign, stopped or not. @throws CAMPAIGNS_UNKNOWN, also for a draft */
  async bySlug(db: Queryable, slug: string): Promise<PublicCampaign> {
    const campaign = await db.repository(Campaign).findOneBy({ slug });
    if (campaign === null || campaign.launchedAt === null) throw campaignsError('CAMPAIGNS_UNKNOWN');
    return this.publicView(db, campaign);
  }

  private async publicView(db: Queryable, campaign: Campaign): Promise<PublicCampaign> {
    return publicView(campaign, await this.officesOf(db, campaign.id), await numbersOf(db, campaign.id));
  }

  private async staffView(db: Queryable, campaign: Campaign): Promise<CampaignView> {
    return staffView(campaign, await this.officesOf(db, campaign.id), await numbersOf(db, campaign.id));
  }

  private async officesOf(db: Queryable, campaignId: string) {
    return (await this.addressees.allOn(db, await officeIdsOf(db, campaignId), this.today())).map(officeView);
  }

  private async writeOffices(tx: Transaction, campaignId: string, officeIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(officeIds)];
    const known = await this.addressees.allOn(tx, wanted, this.today());
    const missing = wanted.find((officeId) => !known.some((addressee) => addressee.officeId === officeId));
    if (missing !== undefined) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: missing });
    await tx.repository(CampaignOffice).delete({ campaignId });
    await tx.repository(CampaignOffice).insert(wanted.map((officeId) => ({ campaignId, officeId })));
  }

  private async freeSlug(tx: Transaction, wanted: string | undefined, title: string): Promise<string> {
    const taken = (slug: string) => tx.repository(Campaign).existsBy({ slug });
    const base = wanted ?? slugOf(title);
    if (base !== 'confirm' && !(await taken(base))) return base;
    if (wanted !== undefined) throw campaignsError('CAMPAIGNS_SLUG_TAKEN', { slug: wanted });
    for (let number = 2; ; number += 1) if (!(await taken(`${base}-${number}`))) return `${base}-${number}`;
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const subject = (subjectId: string) => ({ subject: 'campaign', subjectId });

const definedOf = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<Value>;
