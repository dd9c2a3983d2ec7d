import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '#auth';
import { AddSourceRequest, type Page, PageRequest, type SourceView } from '#contracts';
import { SourceService } from '#watch';
import { CurrentActor, Permit } from '../platform/permit.js';

/** The sources that Tocsin watches. */
@Controller('api/sources')
export class SourcesController {
  constructor(private readonly sources: SourceService) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: PageRequest }) page: PageRequest): Promise<Page<SourceView>> {
    return this.sources.list(page);
  }

  @Post()
  @Permit('sources.manage')
  async add(@CurrentActor() actor: Actor, @Body({ schema: AddSourceRequest }) request: AddSourceRequest) {
    return { id: await this.sources.add(actor, request) };
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
}
