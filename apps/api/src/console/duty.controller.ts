import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '#auth';
import { type RosterView, SetRosterRequest } from '#contracts';
import { DutyRoster } from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Who is on duty outside office hours. */
@Controller('api/duty')
export class DutyController {
  constructor(private readonly roster: DutyRoster) {}

  @Get()
  @Permit('records.read')
  view(): Promise<RosterView> {
    return this.roster.view();
  }

  @Put()
  @Permit('staff.manage')
  async set(
    @CurrentActor() actor: Actor,
    @Body({ schema: SetRosterRequest }) request: SetRosterRequest,
  ): Promise<RosterView> {
    await this.roster.set(actor, request);
    return this.roster.view();
  }
}
