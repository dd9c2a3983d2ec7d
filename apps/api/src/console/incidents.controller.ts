import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#auth';
import {
  AttachClaimsRequest,
  CreateIncidentRequest,
  FigureRequest,
  PublishIncidentRequest,
  ReviseIncidentRequest,
  WithdrawIncidentRequest,
} from '#contracts';
import { IncidentPublisher, IncidentReader, IncidentService } from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** What staff do with incidents, and their publication; ReadIncidentsController shows them. */
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    private readonly reader: IncidentReader,
    private readonly incidents: IncidentService,
    private readonly publisher: IncidentPublisher,
  ) {}

  @Post()
  @Permit('incidents.edit')
  async create(@CurrentActor() actor: Actor, @Body({ schema: CreateIncidentRequest }) request: CreateIncidentRequest) {
    return this.reader.byId(await this.incidents.create(actor, request));
  }

  @Put(':id')
  @Permit('incidents.edit')
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReviseIncidentRequest }) request: ReviseIncidentRequest,
  ) {
    await this.incidents.revise(actor, id, request);
    return this.reader.byId(id);
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
    return this.reader.byId(id);
  }

  @Delete(':id/claims/:claimId')
  @Permit('incidents.edit')
  async detach(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('claimId', ParseUUIDPipe) claimId: string,
  ) {
    await this.incidents.detach(actor, id, claimId);
    return this.reader.byId(id);
  }

  @Post(':id/figures')
  @Permit('incidents.edit')
  async addFigure(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: FigureRequest }) request: FigureRequest,
  ) {
    await this.incidents.addFigure(actor, id, request);
    return this.reader.byId(id);
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
    return this.reader.byId(id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Permit('incidents.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PublishIncidentRequest }) { revision, ...looked }: z.output<typeof PublishIncidentRequest>,
  ) {
    return { version: await this.publisher.publish(actor, id, revision, looked) };
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
