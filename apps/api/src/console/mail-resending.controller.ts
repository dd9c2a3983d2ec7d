import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AlertResending } from '#alerts';
import { type Actor, StaffService } from '#auth';
import { type ResendPlanView, ResendRequest } from '#contracts';
import { CurrentActor, Permit } from '../platform/permit.js';
import { withNames } from './with-names.js';

/** Sending a message again to those who never got it. */
@Controller('api/mail/messages/:id/resends')
export class MailResendingController {
  constructor(
    private readonly resending: AlertResending,
    private readonly staff: StaffService,
  ) {}

  /** Who would get it again, who never would, and what was asked for so far. */
  @Get()
  @Permit('records.read')
  async plan(@Param('id', ParseUUIDPipe) id: string): Promise<ResendPlanView> {
    return withNames(this.staff, await this.resending.plan(id));
  }

  @Post()
  @HttpCode(200)
  @Permit('mail.stop')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ResendRequest }) request: ResendRequest,
  ): Promise<ResendPlanView> {
    return withNames(this.staff, await this.resending.begin(actor, id, request));
  }

  @Post(':resend/cancel')
  @HttpCode(200)
  @Permit('mail.stop')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('resend', ParseUUIDPipe) resend: string,
  ): Promise<ResendPlanView> {
    return withNames(this.staff, await this.resending.cancel(actor, id, resend));
  }
}
