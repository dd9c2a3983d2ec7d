import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, StaffActs } from '#auth';
import {
  AttachClaimsRequest,
  CreateIncidentRequest,
  FigureRequest,
  PageRequest,
  PublishIncidentRequest,
  ReviseIncidentRequest,
  WithdrawIncidentRequest,
} from '#contracts';
import { Database } from '#database';
import { IncidentPublisher, IncidentService } from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Incidents as staff understand them, and their publication. */
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentService,
    private readonly publisher: IncidentPublisher,
    private readonly acts: StaffActs,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: PageRequest }) page: PageRequest) {
    return this.incidents.list(page);
  }

  /** @param id the id, or a reference such as INC-2023-0001 */
  @Get(':id')
  @Permit('records.read')
  byId(@Param('id') id: string) {
    return this.incidents.byId(id);
  }

  @Get(':id/history')
  @Permit('records.read')
  async history(@Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.acts.of(this.database, 'incident', id), next: null };
  }

  @Post()
  @Permit('incidents.edit')
  async create(@CurrentActor() actor: Actor, @Body({ schema: CreateIncidentRequest }) request: CreateIncidentRequest) {
    return this.incidents.byId(await this.incidents.create(actor, request));
  }

  @Put(':id')
  @Permit('incidents.edit')
  revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReviseIncidentRequest }) request: ReviseIncidentRequest,
  ) {
    return this.incidents.revise(actor, id, request);
  }

  @Post(':id/claims')
  @HttpCode(200)
  @Permit('incidents.edit')
  async attach(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AttachClaimsRequest }) { claimIds }: z.infer<typeof AttachClaimsRequest>,
  ) {
    await this.incidents.attach(actor, id, claimIds);
    return this.incidents.byId(id);
  }

  @Delete(':id/claims/:claimId')
  @Permit('incidents.edit')
  async detach(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('claimId', ParseUUIDPipe) claimId: string,
  ) {
    await this.incidents.detach(actor, id, claimId);
    return this.incidents.byId(id);
  }

  @Post(':id/figures')
  @Permit('incidents.edit')
  async addFigure(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: FigureRequest }) request: FigureRequest,
  ) {
    await this.incidents.addFigure(actor, id, request);
    return this.incidents.byId(id);
  }

  @Post(':id/figures/:figureId/end')
  @HttpCode(200)
  @Permit('incidents.edit')
  async endFigure(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('figureId', ParseUUIDPipe) figureId: string,
    @Body({ schema: WithdrawIncidentRequest }) { reason }: z.infer<typeof WithdrawIncidentRequest>,
  ) {
    await this.incidents.endFigure(actor, id, figureId, reason);
    return this.incidents.byId(id);
  }

  /** The very text that publishing would put on the record, with what the do-no-harm check found. */
  @Get(':id/preview')
  @Permit('records.read')
  preview(@Param('id', ParseUUIDPipe) id: string) {
    return this.publisher.preview(id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Permit('incidents.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PublishIncidentRequest }) { revision }: z.infer<typeof PublishIncidentRequest>,
  ) {
    return { version: await this.publisher.publish(actor, id, revision) };
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('incidents.publish')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: WithdrawIncidentRequest }) { reason }: z.infer<typeof WithdrawIncidentRequest>,
  ) {
    await this.publisher.withdraw(actor, id, reason);
    return { id };
  }
}
