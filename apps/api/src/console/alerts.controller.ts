import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AlertList, AlertPreviewer, AlertService } from '#alerts';
import type { Actor } from '#auth';
import {
  AddAlertTextRequest,
  type AlertCounts,
  type AlertListItem,
  AlertPageRequest,
  AlertListRequest,
  type AlertPreviewView,
  type AlertView,
  ApproveAlertRequest,
  AskApprovalRequest,
  DraftAlertRequest,
  EditAlertTextRequest,
  type Page,
  PreviewAlertRequest,
  RemoveAlertTextRequest,
} from '#contracts';
import { csvFile } from '../platform/csv.js';
import { CurrentActor, Permit } from '../platform/permit.js';
import { sendPreview } from '../platform/preview-page.js';

/** Alerts, from the draft to the approval that sends them. */
@Controller('api/alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertService,
    private readonly lists: AlertList,
    private readonly previews: AlertPreviewer,
  ) {}

  @Get()
  @Permit('records.read')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: AlertListRequest }) request: AlertListRequest,
  ): Promise<Page<AlertListItem>> {
    return this.lists.page(actor, request);
  }

  @Get('counts')
  @Permit('records.read')
  counts(@CurrentActor() actor: Actor): Promise<AlertCounts> {
    return this.lists.counts(actor);
  }

  @Get('export.csv')
  @Permit('records.read')
  export(@CurrentActor() actor: Actor, @Query({ schema: AlertListRequest }) request: AlertListRequest) {
    return csvFile<AlertListItem>(
      'alerts',
      {
        id: ({ id }) => id,
        state: ({ state }) => state,
        incident: ({ incident }) => incident,
        subject: ({ subject }) => subject,
        languages: ({ languages }) => languages.join(' '),
        audience: ({ candidates }) => candidates,
        drafted: ({ draftedAt }) => draftedAt,
        approved: ({ approvedAt }) => approvedAt,
        cancelled: ({ cancelledAt }) => cancelledAt,
      },
      (after) => this.lists.page(actor, { ...request, limit: 200, after }),
    );
  }

  @Post()
  @Permit('alerts.draft')
  draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: DraftAlertRequest }) request: DraftAlertRequest,
  ): Promise<AlertView> {
    return this.alerts.draft(actor, request);
  }

  /** The texts with their hash, what the checks say, and the audience: what an approver must have looked at. */
  @Get(':id')
  @Permit('records.read')
  view(@Param('id', ParseUUIDPipe) id: string): Promise<AlertView> {
    return this.alerts.view(id);
  }

  @Post(':id/texts')
  @Permit('alerts.draft')
  addText(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddAlertTextRequest }) request: AddAlertTextRequest,
  ): Promise<AlertView> {
    return this.alerts.addText(actor, id, request);
  }

  @Put(':id/texts/:language')
  @Permit('alerts.draft')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('language') language: string,
    @Body({ schema: EditAlertTextRequest }) request: EditAlertTextRequest,
  ): Promise<AlertView> {
    return this.alerts.edit(actor, id, language, request);
  }

  @Post(':id/texts/:language/remove')
  @HttpCode(200)
  @Permit('alerts.draft')
  removeText(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('language') language: string,
    @Body({ schema: RemoveAlertTextRequest }) { seen }: RemoveAlertTextRequest,
  ): Promise<AlertView> {
    return this.alerts.removeText(actor, id, language, seen);
  }

  /** The mail of a saved text as its readers would get it. */
  @Get(':id/preview/:language')
  @Permit('records.read')
  preview(@Param('id', ParseUUIDPipe) id: string, @Param('language') language: string): Promise<AlertPreviewView> {
    return this.previews.saved(id, language);
  }

  /** The same of a text that is being written; nothing is kept. */
  @Post(':id/preview')
  @HttpCode(200)
  @Permit('records.read')
  previewOf(
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PreviewAlertRequest }) request: PreviewAlertRequest,
  ): Promise<AlertPreviewView> {
    return this.previews.of(id, request);
  }

  /** Its HTML as a page to be looked at in a frame, open or discreet. */
  @Post(':id/preview-page')
  @HttpCode(200)
  @Permit('records.read')
  async page(
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AlertPageRequest }) { form, ...request }: AlertPageRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { mail, discreetMail } = await this.previews.of(id, request);
    sendPreview(reply, (form === 'discreet' ? discreetMail : mail).html ?? '');
  }

  @Post(':id/ask')
  @HttpCode(200)
  @Permit('alerts.draft')
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AskApprovalRequest }) request: AskApprovalRequest,
  ): Promise<AlertView> {
    return this.alerts.ask(actor, id, request);
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
}
