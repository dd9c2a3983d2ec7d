import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  Sse,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AlertService } from '#alerts';
import type { Actor } from '#auth';
import {
  DeliveryListRequest,
  DiscloseRequest,
  type MessageListItem,
  MessageListRequest,
  type MessagePaceView,
  type MessageView,
  OperatorListRequest,
  type OperatorView,
  type Page,
  PauseRequest,
  type RecipientView,
} from '#contracts';
import { escapeHtml } from '#face';
import { MailControl, MessageReader } from '#mail';
import { type CsvColumns, csvFile } from '../platform/csv.js';
import { EventStreams } from '../platform/event-streams.js';
import { AsksAgain, CurrentActor, Permit, type StillMay } from '../platform/permit.js';
import { sendPreview } from '../platform/preview-page.js';

/** Messages and their deliveries, whatever they belong to. */
@Controller('api/mail')
export class MailController {
  constructor(
    private readonly messages: MessageReader,
    private readonly control: MailControl,
    private readonly alerts: AlertService,
    private readonly streams: EventStreams,
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

  /** What the event stream tells, once. */
  @Get('messages/:id/pace-now')
  @Permit('records.read')
  paceNow(@Param('id', ParseUUIDPipe) id: string): Promise<MessagePaceView> {
    return this.messages.pace(id);
  }

  /** Server-sent events `pace`, until nothing changes by itself any more. An unknown message is refused before the stream begins. */
  @Sse('messages/:id/pace')
  @Permit('records.read')
  async pace(@Param('id', ParseUUIDPipe) id: string, @AsksAgain() stillMay: StillMay) {
    await this.messages.pace(id);
    const ended = ({ state, resending }: MessagePaceView) =>
      !resending && (state === 'settled' || state === 'cancelled');
    return this.streams.watch('pace', stillMay, () => this.messages.pace(id), { ended });
  }

  /** Its HTML, the slots unfilled, as a page to be looked at in a frame. */
  @Post('messages/:id/page')
  @HttpCode(200)
  @Permit('records.read')
  async page(@Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { htmlBody, textBody } = await this.messages.view(id);
    sendPreview(reply, htmlBody ?? `<pre>${escapeHtml(textBody)}</pre>`);
  }

  /** The same list as a file, the addresses masked. */
  @Get('messages/:id/deliveries/export.csv')
  @Permit('mail.recipients')
  async deliveriesFile(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: DeliveryListRequest }) request: DeliveryListRequest,
  ): Promise<StreamableFile> {
    await this.messages.pace(id);
    const load = (after: string | undefined) => this.messages.recipients([id], { ...request, limit: 200, after });
    return csvFile('deliveries', DELIVERY_COLUMNS, load);
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

const DELIVERY_COLUMNS: CsvColumns<RecipientView> = {
  address: ({ masked }) => masked,
  state: ({ state }) => state,
  reason: ({ reason }) => reason,
  language: ({ language }) => language,
  discreet: ({ discreet }) => discreet,
  route: ({ route }) => route,
  tries: ({ attempts }) => attempts,
  without_answer: ({ unanswered }) => unanswered,
  since: ({ at }) => at,
  next_try: ({ dueAt }) => dueAt,
  reply_code: ({ smtpCode }) => smtpCode,
  reply: ({ smtpReply }) => smtpReply,
};
