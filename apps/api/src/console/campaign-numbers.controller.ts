import { Controller, Get, Param, Query, Sse } from '@nestjs/common';
import { CampaignReader } from '#campaigns';
import { type CampaignDay, type CampaignListItem, ListCampaignsRequest } from '#contracts';
import { Database } from '#database';
import { csvFile } from '../platform/csv.js';
import { EventStreams } from '../platform/event-streams.js';
import { AsksAgain, Permit, type StillMay } from '../platform/permit.js';

/** How letter drives go: numbers now, over time, and as files. Nothing here shows a supporter. */
@Controller('api/campaigns')
export class CampaignNumbersController {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignReader,
    private readonly streams: EventStreams,
  ) {}

  /** How many campaigns are in each state. */
  @Get('counts')
  @Permit('records.read')
  counts() {
    return this.campaigns.counts(this.database);
  }

  @Get('export.csv')
  @Permit('records.read')
  export(@Query({ schema: ListCampaignsRequest }) request: ListCampaignsRequest) {
    const columns = {
      title: ({ title }: CampaignListItem) => title,
      page: ({ slug }: CampaignListItem) => `/act/${slug}`,
      state: ({ state }: CampaignListItem) => state,
      goal: ({ goal }: CampaignListItem) => goal,
      offices: ({ offices }: CampaignListItem) => offices,
      letters: ({ letters }: CampaignListItem) => letters,
      people: ({ people }: CampaignListItem) => people,
      needing_attention: ({ attention }: CampaignListItem) => attention,
      drafted_at: ({ draftedAt }: CampaignListItem) => draftedAt,
      launched_at: ({ launchedAt }: CampaignListItem) => launchedAt,
      stopped_at: ({ stoppedAt }: CampaignListItem) => stoppedAt,
    };
    return csvFile('campaigns', columns, (after) =>
      this.campaigns.list(this.database, { ...request, limit: 200, after }),
    );
  }

  /** @param id the id, or the slug of its page */
  @Get(':id/days')
  @Permit('records.read')
  days(@Param('id') id: string): Promise<CampaignDay[]> {
    return this.campaigns.days(this.database, id);
  }

  @Get(':id/days.csv')
  @Permit('records.read')
  async daysFile(@Param('id') id: string) {
    const items = await this.campaigns.days(this.database, id);
    const columns = {
      day: ({ day }: CampaignDay) => day,
      actions_confirmed: ({ actions }: CampaignDay) => actions,
      letters_handed_over: ({ letters }: CampaignDay) => letters,
    };
    return csvFile('campaign-days', columns, () => Promise.resolve({ items, next: null }));
  }

  /** The campaign as it stands, whenever something of it changes. */
  @Sse(':id/progress')
  @Permit('records.read')
  progress(@Param('id') id: string, @AsksAgain() stillMay: StillMay) {
    return this.streams.watch('campaign', stillMay, () => this.campaigns.view(this.database, id), { every: 2000 });
  }
}
