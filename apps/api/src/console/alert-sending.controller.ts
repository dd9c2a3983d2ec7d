import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Sse } from '@nestjs/common';
import { AlertProgress, AlertService, isOver } from '#alerts';
import type { Actor } from '#auth';
import {
  AddressRequest,
  type AlertProgressView,
  type AlertStatusView,
  DeliveryListRequest,
  type Page,
  PauseRequest,
  type RecipientView,
  RetryRequest,
} from '#contracts';
import { EventStreams } from '../platform/event-streams.js';
import { AsksAgain, CurrentActor, Permit, type StillMay } from '../platform/permit.js';

/** Alerts while they are sent: how far, what goes wrong, to whom; pausing, cancelling, trying again. */
@Controller('api/alerts')
export class AlertSendingController {
  constructor(
    private readonly alerts: AlertService,
    private readonly progress: AlertProgress,
    private readonly streams: EventStreams,
  ) {}

  @Get(':id/status')
  @Permit('records.read')
  status(@Param('id', ParseUUIDPipe) id: string): Promise<AlertStatusView> {
    return this.alerts.status(id);
  }

  /** What the event stream tells, once. */
  @Get(':id/progress-now')
  @Permit('records.read')
  progressNow(@Param('id', ParseUUIDPipe) id: string): Promise<AlertProgressView> {
    return this.progress.of(id);
  }

  /** Server-sent events `status`, until nothing changes by itself any more. An unknown alert is refused before the stream begins. */
  @Sse(':id/progress')
  @Permit('records.read')
  async watch(@Param('id', ParseUUIDPipe) id: string, @AsksAgain() stillMay: StillMay) {
    await this.progress.of(id);
    return this.streams.watch('status', stillMay, () => this.progress.of(id), { ended: isOver });
  }

  @Get(':id/recipients')
  @Permit('mail.recipients')
  recipients(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: DeliveryListRequest }) request: DeliveryListRequest,
  ): Promise<Page<RecipientView>> {
    return this.progress.recipients(id, request);
  }

  /** That somebody looked is recorded. The address stands in the body: addresses of pages are logged and kept. */
  @Post(':id/recipients/find')
  @HttpCode(200)
  @Permit('mail.recipients')
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddressRequest }) { address }: AddressRequest,
  ): Promise<Page<RecipientView>> {
    return { items: await this.progress.recipient(actor, id, address), next: null };
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Permit('alerts.stop')
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PauseRequest }) request: PauseRequest,
  ): Promise<AlertStatusView> {
    return this.alerts.pause(actor, id, request);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Permit('alerts.stop')
  resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AlertStatusView> {
    return this.alerts.resume(actor, id);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Permit('alerts.stop')
  retry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RetryRequest }) request: RetryRequest,
  ): Promise<AlertStatusView & { retried: number }> {
    return this.alerts.retry(actor, id, request);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('alerts.stop')
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AlertStatusView> {
    return this.alerts.cancel(actor, id);
  }
}
