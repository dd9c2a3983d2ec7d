import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { AlertService } from '#alerts';
import type { Actor } from '#auth';
import {
  type AlertListItem,
  type AlertStatusView,
  type AlertView,
  ApproveAlertRequest,
  DraftAlertRequest,
  EditAlertRequest,
  type Page,
  PageRequest,
} from '#contracts';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Alerts, from the draft to the last mail. */
@Controller('api/alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertService) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: PageRequest }) page: PageRequest): Promise<Page<AlertListItem>> {
    return this.alerts.list(page);
  }

  @Post()
  @Permit('alerts.draft')
  draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: DraftAlertRequest }) request: DraftAlertRequest,
  ): Promise<AlertView> {
    return this.alerts.draft(actor, request);
  }

  /** The text with its hash, and the audience: what an approver must have looked at. */
  @Get(':id')
  @Permit('records.read')
  view(@Param('id', ParseUUIDPipe) id: string): Promise<AlertView> {
    return this.alerts.view(id);
  }

  @Put(':id')
  @Permit('alerts.draft')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EditAlertRequest }) request: EditAlertRequest,
  ): Promise<AlertView> {
    return this.alerts.edit(actor, id, request);
  }

  @Get(':id/status')
  @Permit('records.read')
  status(@Param('id', ParseUUIDPipe) id: string): Promise<AlertStatusView> {
    return this.alerts.status(id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Permit('alerts.approve')
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ApproveAlertRequest }) request: ApproveAlertRequest,
  ): Promise<AlertView> {
    return this.alerts.approve(actor, id, request);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('alerts.stop')
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AlertStatusView> {
    return this.alerts.cancel(actor, id);
  }
}
