import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#auth';
import {
  AddSourceRequest,
  EndSourceRequest,
  type ImportedSource,
  ImportSourcesRequest,
  ListSourcesRequest,
  type Page,
  ReviseSourceRequest,
  type SourceCounts,
  type SourceStoryView,
  type SourceView,
} from '#contracts';
import { SourceImporter, SourceReader, SourceService } from '#watch';
import { csvFile, type CsvColumns } from '../platform/csv.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import { writtenErrorIn } from '../platform/error-words.js';
import { CurrentActor, Permit } from '../platform/permit.js';

/** The sources that Tocsin watches. */
@Controller('api/sources')
export class SourcesController {
  constructor(
    private readonly reader: SourceReader,
    private readonly sources: SourceService,
    private readonly importer: SourceImporter,
  ) {}

  @Get()
  @Permit('records.read')
  async list(
    @Query({ schema: ListSourcesRequest }) request: ListSourcesRequest,
    @AnswerLanguage() language: string,
  ): Promise<Page<SourceView>> {
    const { items, next } = await this.reader.list(request);
    return { items: items.map((source) => inWords(source, language)), next };
  }

  @Get('counts')
  @Permit('records.read')
  counts(): Promise<SourceCounts> {
    return this.reader.counts();
  }

  /** Confidential ones included, hence for those who keep the list: to move it to another installation or to look it over. */
  @Get('export.csv')
  @Permit('sources.manage')
  exported(@Query({ schema: ListSourcesRequest }) request: ListSourcesRequest): StreamableFile {
    const { after: _, ...filters } = request;
    return csvFile('sources', COLUMNS, (after) =>
      this.reader.list({ ...filters, limit: 200, ...(after === undefined ? {} : { after }) }),
    );
  }

  @Get(':id')
  @Permit('records.read')
  async byId(@Param('id', ParseUUIDPipe) id: string, @AnswerLanguage() language: string): Promise<SourceStoryView> {
    return inWords(await this.reader.byId(id), language);
  }

  @Post()
  @Permit('sources.manage')
  async add(@CurrentActor() actor: Actor, @Body({ schema: AddSourceRequest }) request: AddSourceRequest) {
    return { id: await this.sources.add(actor, request) };
  }

  @Post('opml')
  @HttpCode(200)
  @Permit('sources.manage')
  async import(
    @CurrentActor() actor: Actor,
    @Body({ schema: ImportSourcesRequest }) request: ImportSourcesRequest,
  ): Promise<{ entries: ImportedSource[] }> {
    return { entries: await this.importer.import(actor, request) };
  }

  @Put(':id')
  @Permit('sources.manage')
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReviseSourceRequest }) request: ReviseSourceRequest,
    @AnswerLanguage() language: string,
  ): Promise<SourceStoryView> {
    await this.sources.revise(actor, id, request);
    return inWords(await this.reader.byId(id), language);
  }

  @Post(':id/poll')
  @HttpCode(202)
  @Permit('sources.manage')
  async poll(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.sources.pollNow(actor, id);
    return { id };
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Permit('sources.manage')
  async pause(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.sources.pause(actor, id);
    return { id };
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Permit('sources.manage')
  async resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.sources.resume(actor, id);
    return { id };
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('sources.manage')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndSourceRequest }) { reason }: z.output<typeof EndSourceRequest>,
  ) {
    await this.sources.end(actor, id, reason);
    return { id };
  }
}

/** Why the last poll failed, said to whoever reads it. */
function inWords<Source extends SourceView>(source: Source, language: string): Source {
  const { errorCode, errorDetails } = source;
  return errorCode === null ? source : { ...source, errorMessage: writtenErrorIn(language, errorCode, errorDetails) };
}

const COLUMNS: CsvColumns<SourceView> = {
  name: ({ name }) => name,
  url: ({ url }) => url,
  health: ({ health }) => health,
  confidential: ({ confidential }) => confidential,
  interval_minutes: ({ intervalMinutes }) => intervalMinutes,
  added_at: ({ createdAt }) => createdAt,
  succeeded_at: ({ succeededAt }) => succeededAt,
  new_item_at: ({ newItemAt }) => newItemAt,
  failures_in_a_row: ({ failures }) => failures,
  error_code: ({ errorCode }) => errorCode,
};
