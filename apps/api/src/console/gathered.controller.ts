import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '#auth';
import { GatheredFile, GatheredLetters } from '#campaigns';
import { GatheredFileRequest, type GatheredView, RecordHandoverRequest } from '#contracts';
import { Database } from '#database';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Letters to offices that learn no supporter: how many wait, the file to print, and that it was handed over. */
@Controller('api/campaigns/:id/offices/:officeId')
export class GatheredController {
  constructor(
    private readonly database: Database,
    private readonly gathered: GatheredLetters,
    private readonly file: GatheredFile,
  ) {}

  @Get('gathered')
  @Permit('records.read')
  view(
    @Param('id', ParseUUIDPipe) campaignId: string,
    @Param('officeId', ParseUUIDPipe) officeId: string,
  ): Promise<GatheredView> {
    return this.gathered.view(this.database, { campaignId, officeId });
  }

  /** For printing: no names, no addresses. What supporters wrote themselves only for those who may disclose, and on record. */
  @Get('gathered.txt')
  @Permit('letters.manage')
  async text(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) campaignId: string,
    @Param('officeId', ParseUUIDPipe) officeId: string,
    @Query({ schema: GatheredFileRequest }) { until, texts }: GatheredFileRequest,
  ): Promise<StreamableFile> {
    const which = { campaignId, officeId };
    const wanted = { until: new Date(until), texts: texts === 'yes' };
    const text = await this.database.transaction((tx) => this.file.text(tx, actor, which, wanted));
    return new StreamableFile(Buffer.from(text), {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="tocsin-gathered-letters-${until.slice(0, 10)}.txt"`,
    });
  }

  @Post('handover')
  @Permit('letters.manage')
  handOver(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) campaignId: string,
    @Param('officeId', ParseUUIDPipe) officeId: string,
    @Body({ schema: RecordHandoverRequest }) request: RecordHandoverRequest,
  ): Promise<GatheredView> {
    return this.database.transaction(async (tx) => {
      await this.gathered.record(tx, actor, { campaignId, officeId }, request);
      return this.gathered.view(tx, { campaignId, officeId });
    });
  }
}
