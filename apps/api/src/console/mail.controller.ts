import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AlertService } from '#alerts';
import type { Actor } from '#auth';
import {
  DeliveryListRequest,
  DiscloseRequest,
  type MessageListItem,
  MessageListRequest,
  type MessageView,
  OperatorListRequest,
  type OperatorView,
  type Page,
  PauseRequest,
  type RecipientView,
} from '#contracts';
import { escapeHtml } from '#face';
import { MailControl, MessageReader } from '#mail';
import { CurrentActor, Permit } from '../platform/permit.js';
import { sendPreview } from '../platform/preview-page.js';

/** Messages and their deliveries, whatever they belong to. */
@Controller('api/mail')
export class MailController {
  constructor(
    private readonly messages: MessageReader,
    private readonly control: MailControl,
    private readonly alerts: AlertService,
  ) {}

  @Get('messages')
  @Permit('records.read')
  list(@Query({ schema: MessageListRequest }) request: MessageListRequest): Promise<Page<MessageListItem>> {
    return this.messages.list(request);
  }

  @Get('messages/:id')
  @Permit('records.read')
  view(@Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return this.messages.view(id);
  }

  /** Its HTML, the slots unfilled, as a page to be looked at in a frame. */
  @Post('messages/:id/page')
  @HttpCode(200)
  @Permit('records.read')
  async page(@Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { htmlBody, textBody } = await this.messages.view(id);
    sendPreview(reply, htmlBody ?? `<pre>${escapeHtml(textBody)}</pre>`);
  }

  @Get('messages/:id/deliveries')
  @Permit('mail.recipients')
  deliveries(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: DeliveryListRequest }) request: DeliveryListRequest,
  ): Promise<Page<RecipientView>> {
    return this.messages.recipients([id], request);
  }

  /** Who receives its mail, and how fast each of them takes it. */
  @Get('messages/:id/operators')
  @Permit('records.read')
  operators(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: OperatorListRequest }) request: OperatorListRequest,
  ): Promise<Page<OperatorView>> {
    return this.messages.operators(id, request);
  }

  @Post('messages/:id/pause')
  @HttpCode(200)
  @Permit('mail.stop')
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PauseRequest }) { reason = '' }: PauseRequest,
  ): Promise<MessageView> {
    return this.act(id, {
      alert: (alert) => this.alerts.pause(actor, alert, { reason }),
      message: () => this.control.pause(actor, id, reason),
    });
  }

  @Post('messages/:id/resume')
  @HttpCode(200)
  @Permit('mail.stop')
  resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return this.act(id, {
      alert: (alert) => this.alerts.resume(actor, alert),
      message: () => this.control.resume(actor, id),
    });
  }

  @Post('messages/:id/cancel')
  @HttpCode(200)
  @Permit('mail.stop')
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return this.act(id, {
      alert: (alert) => this.alerts.cancel(actor, alert),
      message: () => this.control.cancel(actor, id),
    });
  }

  @Post('deliveries/:id/disclose')
  @HttpCode(200)
  @Permit('subscribers.disclose')
  disclose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DiscloseRequest }) request: DiscloseRequest,
  ): Promise<{ address: string }> {
    return this.control.disclose(actor, id, request);
  }

  /** What belongs to an alert is stopped as the alert, all its messages at once: half a stopped alert is none that can be explained. */
  private async act(
    id: string,
    how: { alert: (alertId: string) => Promise<unknown>; message: () => Promise<void> },
  ): Promise<MessageView> {
    const { reference } = await this.messages.view(id);
    const alert = /^alert:(.+)$/.exec(reference)?.[1];
    await (alert === undefined ? how.message() : how.alert(alert));
    return this.messages.view(id);
  }
}
