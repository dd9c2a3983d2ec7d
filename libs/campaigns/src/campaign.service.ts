import { Injectable } from '@nestjs/common';
import type { Actor } from '#auth';
import type {
  CampaignListItem,
  CampaignView,
  DraftCampaignRequest,
  EditCampaignRequest,
  LaunchCampaignRequest,
  ListCampaignsRequest,
  Page,
  PublicCampaign,
} from '#contracts';
import type { Queryable, Transaction } from '#database';
import { CampaignApprover } from './campaign-approver.js';
import { CampaignDrafter } from './campaign-drafter.js';
import { CampaignReader } from './campaign-reader.js';
import { CampaignStopper, type StopResult } from './campaign-stopper.js';

/** Campaigns from the first draft to the end: drafted, edited, launched by approval of that very text, stopped. */
@Injectable()
export class CampaignService {
  constructor(
    private readonly drafter: CampaignDrafter,
    private readonly approver: CampaignApprover,
    private readonly stopper: CampaignStopper,
    private readonly reader: CampaignReader,
  ) {}

  /** Returns its id. @throws CAMPAIGNS_SLUG_TAKEN, OFFICIALS_OFFICE_UNKNOWN */
  draft(tx: Transaction, actor: Actor, request: DraftCampaignRequest): Promise<string> {
    return this.drafter.draft(tx, actor, request);
  }

  /** @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_LAUNCHED_ALREADY, CAMPAIGNS_EDITED_MEANWHILE, CAMPAIGNS_SLUG_TAKEN, OFFICIALS_OFFICE_UNKNOWN */
  edit(tx: Transaction, actor: Actor, id: string, request: EditCampaignRequest): Promise<void> {
    return this.drafter.edit(tx, actor, id, request);
  }

  /**
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_LAUNCHED_ALREADY, CAMPAIGNS_TEXT_CHANGED, CAMPAIGNS_OFFICE_UNREACHABLE, CAMPAIGNS_UNSAFE,
   * CAMPAIGNS_UNJUDGED, AUTH_ROLE_TOO_SMALL
   */
  launch(tx: Transaction, actor: Actor, id: string, request: LaunchCampaignRequest): Promise<void> {
    return this.approver.launch(tx, actor, id, request);
  }

  /** @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_NOT_LAUNCHED */
  stop(tx: Transaction, actor: Actor, id: string, reason: string): Promise<StopResult> {
    return this.stopper.stop(tx, actor, id, reason);
  }

  /** @param key id or slug. @throws CAMPAIGNS_UNKNOWN */
  view(db: Queryable, key: string): Promise<CampaignView> {
    return this.reader.view(db, key);
  }

  /** @throws DATABASE_CURSOR_INVALID */
  list(db: Queryable, request: ListCampaignsRequest): Promise<Page<CampaignListItem>> {
    return this.reader.list(db, request);
  }

  /** Campaigns that take letters now, newest first; at most 20. */
  launched(db: Queryable): Promise<PublicCampaign[]> {
    return this.reader.launched(db);
  }

  /** What the public sees of a launched campaign, stopped or not. @throws CAMPAIGNS_UNKNOWN, also for a draft */
  bySlug(db: Queryable, slug: string): Promise<PublicCampaign> {
    return this.reader.bySlug(db, slug);
  }
}
