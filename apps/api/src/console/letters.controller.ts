import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Sse } from '@nestjs/common';
import type { Actor } from '#auth';
import { HeldLetters, LetterBoard, LetterSettling } from '#campaigns';
import {
  CountLettersRequest,
  type LetterCounts,
  type LetterListItem,
  type LetterView,
  ListLettersRequest,
  type Page,
  ReleaseLettersRequest,
  RetryLetterRequest,
  RetryLettersRequest,
  SettleLetterRequest,
} from '#contracts';
import { Database } from '#database';
import { csvFile } from '../platform/csv.js';
import { EventStreams } from '../platform/event-streams.js';
import { AsksAgain, CurrentActor, Permit, type StillMay } from '../platform/permit.js';

/** Letters and where they are. No route here shows a supporter's name, address or words. */
@Controller('api/letters')
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly board: LetterBoard,
    private readonly settling: LetterSettling,
    private readonly held: HeldLetters,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: ListLettersRequest }) request: ListLettersRequest): Promise<Page<LetterListItem>> {
    return this.board.list(this.database, request);
  }

  @Get('counts')
  @Permit('records.read')
  counts(@Query({ schema: CountLettersRequest }) { campaignId }: CountLettersRequest): Promise<LetterCounts> {
    return this.board.counts(this.database, campaignId);
  }

  @Sse('counts/live')
  @Permit('records.read')
  live(@Query({ schema: CountLettersRequest }) { campaignId }: CountLettersRequest, @AsksAgain() stillMay: StillMay) {
    return this.streams.watch('counts', stillMay, () => this.board.counts(this.database, campaignId), { every: 3000 });
  }

  @Get('export.csv')
  @Permit('records.read')
  export(@Query({ schema: ListLettersRequest }) request: ListLettersRequest) {
    const columns = {
      letter: ({ id }: LetterListItem) => id,
      campaign: ({ campaign }: LetterListItem) => campaign.title,
      body: ({ office }: LetterListItem) => office.bodyName,
      office: ({ office }: LetterListItem) => office.name,
      stage: ({ stage }: LetterListItem) => stage,
      since: ({ stageAt }: LetterListItem) => stageAt,
      confirmed_at: ({ createdAt }: LetterListItem) => createdAt,
      answered_at: ({ answeredAt }: LetterListItem) => answeredAt,
      needs_attention: ({ attention }: LetterListItem) => attention,
    };
    return csvFile('letters', columns, (after) => this.board.list(this.database, { ...request, limit: 200, after }));
  }

  @Get(':id')
  @Permit('records.read')
  view(@Param('id', ParseUUIDPipe) id: string): Promise<LetterView> {
    return this.board.view(this.database, id);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Permit('letters.manage')
  retry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RetryLetterRequest }) request: RetryLetterRequest,
  ): Promise<LetterView> {
    return this.database.transaction(async (tx) => {
      await this.settling.retry(tx, actor, id, request);
      return this.board.view(tx, id);
    });
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Permit('letters.manage')
  settle(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SettleLetterRequest }) request: SettleLetterRequest,
  ): Promise<LetterView> {
    return this.database.transaction(async (tx) => {
      await this.settling.settle(tx, actor, id, request);
      return this.board.view(tx, id);
    });
  }

  /** Sends those of these letters that failed once more. */
  @Post('retry')
  @HttpCode(200)
  @Permit('letters.manage')
  async retryFailed(
    @CurrentActor() actor: Actor,
    @Body({ schema: RetryLettersRequest }) request: RetryLettersRequest,
  ): Promise<{ letters: number }> {
    return { letters: await this.database.transaction((tx) => this.settling.retryFailed(tx, actor, request)) };
  }

  /** Lets letters go that were held because their office had no address. */
  @Post('release')
  @HttpCode(200)
  @Permit('letters.manage')
  async release(
    @CurrentActor() actor: Actor,
    @Body({ schema: ReleaseLettersRequest }) { officeId }: ReleaseLettersRequest,
  ) {
    return { letters: await this.database.transaction((tx) => this.held.release(tx, actor, officeId)) };
  }
}
