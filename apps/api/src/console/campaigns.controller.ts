import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#auth';
import { CampaignService } from '#campaigns';
import {
  type CampaignListItem,
  type CampaignView,
  DraftCampaignRequest,
  EditCampaignRequest,
  LaunchCampaignRequest,
  ListCampaignsRequest,
  type Page,
  StopCampaignRequest,
} from '#contracts';
import { Database } from '#database';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Letter drives, as staff write, launch and stop them. Nothing here shows a supporter. */
@Controller('api/campaigns')
export class CampaignsController {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignService,
  ) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: ListCampaignsRequest }) request: ListCampaignsRequest): Promise<Page<CampaignListItem>> {
    return this.campaigns.list(this.database, request);
  }

  /** @param id the id, or the slug of its page */
  @Get(':id')
  @Permit('records.read')
  view(@Param('id') id: string): Promise<CampaignView> {
    return this.campaigns.view(this.database, id);
  }

  @Post()
  @Permit('campaigns.draft')
  draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: DraftCampaignRequest }) request: DraftCampaignRequest,
  ): Promise<CampaignView> {
    return this.database.transaction(async (tx) =>
      this.campaigns.view(tx, await this.campaigns.draft(tx, actor, request)),
    );
  }

  @Put(':id')
  @Permit('campaigns.draft')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EditCampaignRequest }) request: EditCampaignRequest,
  ): Promise<CampaignView> {
    return this.database.transaction(async (tx) => {
      await this.campaigns.edit(tx, actor, id, request);
      return this.campaigns.view(tx, id);
    });
  }

  /** Approves exactly these words and offices; the last approval that is needed opens the page. */
  @Post(':id/launch')
  @HttpCode(200)
  @Permit('campaigns.launch')
  launch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: LaunchCampaignRequest }) request: LaunchCampaignRequest,
  ): Promise<CampaignView> {
    return this.database.transaction(async (tx) => {
      await this.campaigns.launch(tx, actor, id, request);
      return this.campaigns.view(tx, id);
    });
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Permit('campaigns.stop')
  stop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: StopCampaignRequest }) { reason }: StopCampaignRequest,
  ) {
    return this.database.transaction((tx) => this.campaigns.stop(tx, actor, id, reason));
  }
}
