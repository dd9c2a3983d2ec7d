import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, StaffService } from '#auth';
import { LetterResending } from '#campaigns';
import { type LetterResendPlanView, ResendLettersRequest } from '#contracts';
import { Database } from '#database';
import { CurrentActor, Permit } from '../platform/permit.js';
import { withNames } from './with-names.js';

/** Sending again what surely did not arrive of a letter drive. */
@Controller('api/campaigns/:id/letter-resends')
export class LetterResendsController {
  constructor(
    private readonly database: Database,
    private readonly resending: LetterResending,
    private readonly staff: StaffService,
  ) {}

  /** How many letters would go again, to whom and why, and what was asked for so far. */
  @Get()
  @Permit('records.read')
  async plan(@Param('id', ParseUUIDPipe) id: string): Promise<LetterResendPlanView> {
    return withNames(this.staff, await this.resending.plan(this.database, id));
  }

  @Post()
  @HttpCode(200)
  @Permit('letters.manage')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ResendLettersRequest }) request: ResendLettersRequest,
  ): Promise<LetterResendPlanView> {
    await this.resending.begin(actor, id, request);
    return this.plan(id);
  }

  @Post(':resend/cancel')
  @HttpCode(200)
  @Permit('letters.manage')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('resend', ParseUUIDPipe) resend: string,
  ): Promise<LetterResendPlanView> {
    await this.resending.cancel(actor, id, resend);
    return this.plan(id);
  }
}
