import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { SubscriberDesk, SubscriberImport } from '#alerts';
import type { Actor } from '#auth';
import { Clock } from '#config';
import {
  AddressRequest,
  DiscloseRequest,
  EndSubscriberRequest,
  ImportSubscribersRequest,
  type ImportView,
  type Page,
  type SubscriberFigures,
  SubscriberListRequest,
  type SubscriberView,
} from '#contracts';
import { Database } from '#database';
import { subscriberFigures, subscriberOfId, subscriberPage, subscribersError } from '#subscribers';
import { type CsvColumns, csvFile } from '../platform/csv.js';
import { CurrentActor, Permit } from '../platform/permit.js';

const COLUMNS: CsvColumns<SubscriberView> = {
  id: ({ id }) => id,
  state: ({ state }) => state,
  language: ({ language }) => language,
  kinds: ({ subscriptions }) => [...new Set(subscriptions.flatMap(({ kinds }) => kinds))].join(' '),
  discreet: ({ discreet }) => discreet,
  came: ({ createdAt }) => createdAt,
  confirmed: ({ confirmedAt }) => confirmedAt,
  ended: ({ endedAt }) => endedAt,
  why: ({ endedReason }) => endedReason,
  consent: ({ consent }) => consent,
};

/** Subscribers as staff may see them: numbers and states; an address only by an act that is recorded. */
@Controller('api/subscribers')
export class SubscribersController {
  constructor(
    private readonly database: Database,
    private readonly desk: SubscriberDesk,
    private readonly imports: SubscriberImport,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: SubscriberListRequest }) request: SubscriberListRequest): Promise<Page<SubscriberView>> {
    return subscriberPage(this.database, request);
  }

  @Get('counts')
  @Permit('records.read')
  counts(): Promise<SubscriberFigures> {
    return subscriberFigures(this.database, this.clock.now());
  }

  /** Without addresses. */
  @Get('export.csv')
  @Permit('records.read')
  export(@Query({ schema: SubscriberListRequest }) request: SubscriberListRequest): StreamableFile {
    return csvFile('subscribers', COLUMNS, (after) => subscriberPage(this.database, { ...request, limit: 200, after }));
  }

  /** With addresses; asked for by POST because it is an act with a reason. */
  @Post('export.csv')
  @HttpCode(200)
  @Permit('subscribers.disclose')
  async exportAddresses(
    @CurrentActor() actor: Actor,
    @Query({ schema: SubscriberListRequest }) request: SubscriberListRequest,
    @Body({ schema: DiscloseRequest }) { why }: DiscloseRequest,
  ): Promise<StreamableFile> {
    await this.desk.beginExport(actor, why);
    const columns: CsvColumns<SubscriberView & { address: string | null }> = {
      address: ({ address }) => address,
      ...COLUMNS,
    };
    return csvFile('subscribers-with-addresses', columns, (after) =>
      this.desk.withAddresses({ ...request, limit: 200, after }),
    );
  }

  @Post('import')
  @HttpCode(200)
  @Permit('subscribers.manage')
  import(
    @CurrentActor() actor: Actor,
    @Body({ schema: ImportSubscribersRequest }) request: ImportSubscribersRequest,
  ): Promise<ImportView> {
    return this.imports.bring(actor, request);
  }

  /** By the whole address, which stands in the body: addresses of pages are logged and kept. */
  @Post('find')
  @HttpCode(200)
  @Permit('subscribers.manage')
  async find(
    @CurrentActor() actor: Actor,
    @Body({ schema: AddressRequest }) { address }: AddressRequest,
  ): Promise<Page<SubscriberView>> {
    return { items: await this.desk.find(actor, address), next: null };
  }

  @Get(':id')
  @Permit('records.read')
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<SubscriberView> {
    const found = await subscriberOfId(this.database, id);
    if (found === null) throw subscribersError('SUBSCRIBERS_UNKNOWN', { subscriber: id });
    return found;
  }

  @Post(':id/disclose')
  @HttpCode(200)
  @Permit('subscribers.disclose')
  disclose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DiscloseRequest }) { why }: DiscloseRequest,
  ): Promise<{ address: string }> {
    return this.desk.disclose(actor, id, why);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('subscribers.manage')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndSubscriberRequest }) { why }: EndSubscriberRequest,
  ): Promise<{ id: string }> {
    await this.desk.end(actor, id, why);
    return { id };
  }
}
