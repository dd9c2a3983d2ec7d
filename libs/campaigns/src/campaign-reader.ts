import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import {
  type CampaignDay,
  type CampaignListItem,
  type CampaignNumbers,
  type CampaignOfficeView,
  type CampaignView,
  type ListCampaignsRequest,
  type Page,
  pageOf,
  type PreviewCampaignRequest,
  type PublicCampaign,
} from '#contracts';
import { cursorOf, type Queryable } from '#database';
import { AddresseeLookup } from '#officials';
import { approvalsOf } from './campaign-approvals.query.js';
import { approvalsNeeded } from './campaign-approver.js';
import { campaignCounts, campaignRows } from './campaign-list.query.js';
import { daysOf, numbersOf } from './campaign-numbers.query.js';
import { officeIdsOf } from './campaign-rows.js';
import { Campaign } from './campaign.entity.js';
import { contentOf, hopedFor, lettersIn, officeView, previewView, publicView, staffView } from './campaign.view.js';
import { campaignsError } from './campaigns.errors.js';
import { CampaignTexts } from './variables/campaign-texts.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DAY = 86_400_000;
/** How many days a chart shows at most. */
const DAYS = 366;

/** Shows campaigns to staff and to the public. It changes nothing. */
@Injectable()
export class CampaignReader {
  constructor(
    private readonly addressees: AddresseeLookup,
    private readonly texts: CampaignTexts,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param key id or slug. @throws CAMPAIGNS_UNKNOWN */
  async view(db: Queryable, key: string): Promise<CampaignView> {
    const campaign = await this.byKey(db, key);
    const offices = await this.officesOf(db, campaign.id);
    const contentSha256 = contentOf(campaign, offices);
    const numbers = await this.numbers(db, campaign.id);
    return {
      ...staffView(campaign, offices, numbers),
      approvals: await approvalsOf(db, campaign.id, contentSha256),
      approvalsNeeded: approvalsNeeded(this.config),
    };
  }

  /** @throws DATABASE_CURSOR_INVALID */
  async list(db: Queryable, request: ListCampaignsRequest): Promise<Page<CampaignListItem>> {
    const rows = await campaignRows(db, request);
    const ids = rows.map(({ id }) => id);
    const numbers = await numbersOf(db, ids, this.clock.now());
    return pageOf(rows, request.limit, cursorOf, ({ sortValue: _, ...row }) => {
      const { actionsConfirmed: people, lettersAttention: attention, ...counts } = numbers.get(row.id)!;
      return { ...row, letters: lettersIn(counts), people, attention };
    });
  }

  counts(db: Queryable): ReturnType<typeof campaignCounts> {
    return campaignCounts(db);
  }

  /** Each day from launching to stopping or to today, at most the last 366. Nothing for a draft. @throws CAMPAIGNS_UNKNOWN */
  async days(db: Queryable, key: string): Promise<CampaignDay[]> {
    const { id, launchedAt, stoppedAt } = await this.byKey(db, key);
    if (launchedAt === null) return [];
    const to = stoppedAt ?? this.clock.now();
    const from = new Date(Math.max(launchedAt.getTime(), to.getTime() - (DAYS - 1) * DAY));
    return daysOf(db, id, from, to);
  }

  /** Campaigns that take letters now, newest first; at most 20. */
  async launched(db: Queryable): Promise<PublicCampaign[]> {
    const query = db
      .repository(Campaign)
      .createQueryBuilder('c')
      .where('c.launched_at IS NOT NULL AND c.stopped_at IS NULL');
    const campaigns = await query.orderBy('c.launchedAt', 'DESC').limit(20).getMany();
    return Promise.all(campaigns.map((campaign) => this.publicOf(db, campaign)));
  }

  /** What the public sees of a launched campaign, stopped or not. @throws CAMPAIGNS_UNKNOWN, also for a draft */
  async bySlug(db: Queryable, slug: string): Promise<PublicCampaign> {
    const campaign = await db.repository(Campaign).findOneBy({ slug });
    if (campaign === null || campaign.launchedAt === null) throw campaignsError('CAMPAIGNS_UNKNOWN');
    return this.publicOf(db, campaign);
  }

  /** What the public sees or will see of a campaign, draft or not. @throws CAMPAIGNS_UNKNOWN */
  async preview(db: Queryable, key: string): Promise<PublicCampaign> {
    return this.publicOf(db, await this.byKey(db, key));
  }

  /** What the public would see of words that are still being typed. @throws what CampaignTexts throws */
  async previewOf(db: Queryable, request: PreviewCampaignRequest): Promise<PublicCampaign> {
    const officeIds = request.officeIds.split(' ').filter((id) => UUID.test(id));
    const incidentId = UUID.test(request.incidentId) ? request.incidentId : null;
    const texts = await this.texts.fill({ ...request, slug: 'preview', goal: hopedFor(request), incidentId });
    return previewView({ ...request, ...texts }, await this.offices(db, officeIds));
  }

  private async publicOf(db: Queryable, campaign: Campaign): Promise<PublicCampaign> {
    return publicView(campaign, await this.officesOf(db, campaign.id), await this.numbers(db, campaign.id));
  }

  private async numbers(db: Queryable, id: string): Promise<CampaignNumbers> {
    return (await numbersOf(db, [id], this.clock.now())).get(id)!;
  }

  private async officesOf(db: Queryable, campaignId: string): Promise<CampaignOfficeView[]> {
    return this.offices(db, await officeIdsOf(db, campaignId));
  }

  private async offices(db: Queryable, officeIds: readonly string[]): Promise<CampaignOfficeView[]> {
    const today = this.clock.now().toISOString().slice(0, 10);
    return (await this.addressees.allOn(db, officeIds, today)).map(officeView);
  }

  private async byKey(db: Queryable, key: string): Promise<Campaign> {
    const campaign = await db.repository(Campaign).findOneBy(UUID.test(key) ? { id: key } : { slug: key });
    if (campaign === null) throw campaignsError('CAMPAIGNS_UNKNOWN');
    return campaign;
  }
}
