import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { AlertService, FollowUps, UpdatesDismissal, UpdatesDue } from '#alerts';
import type { Actor } from '#auth';
import { type AlertView, DismissUpdateRequest, DraftUpdateRequest, type UpdateDueView } from '#contracts';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Whom we owe word of what came of something they were alerted to. */
@Controller('api/updates-due')
export class UpdatesDueController {
  constructor(
    private readonly due: UpdatesDue,
    private readonly dismissal: UpdatesDismissal,
    private readonly followUps: FollowUps,
    private readonly alerts: AlertService,
  ) {}

  @Get()
  @Permit('records.read')
  async list(): Promise<{ items: UpdateDueView[] }> {
    return { items: await this.due.list() };
  }

  /** Drafts the update to everybody who was alerted to the earlier incident. */
  @Post()
  @Permit('alerts.draft')
  async draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: DraftUpdateRequest }) request: z.output<typeof DraftUpdateRequest>,
  ): Promise<AlertView> {
    return this.alerts.view(await this.followUps.draftUpdate(actor, request));
  }

  @Post(':linkId/dismiss')
  @HttpCode(200)
  @Permit('alerts.draft')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('linkId', ParseUUIDPipe) linkId: string,
    @Body({ schema: DismissUpdateRequest }) { reason }: z.output<typeof DismissUpdateRequest>,
  ): Promise<{ items: UpdateDueView[] }> {
    await this.dismissal.dismiss(actor, linkId, reason);
    return this.list();
  }
}
