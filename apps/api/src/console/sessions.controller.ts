import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, type CurrentSession, StaffSessions } from '#auth';
import type { OwnSessionView } from '#contracts';
import { Database } from '#database';
import { CurrentActor, OwnSession, Permit } from '../platform/permit.js';

/** One's own sessions on all devices. */
@Controller('api/sessions')
@Permit('account.own')
export class SessionsController {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly database: Database,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @OwnSession() session: CurrentSession | null): Promise<OwnSessionView[]> {
    return this.sessions.list(actor.staffId, session?.id ?? null);
  }

  @Delete(':id')
  @HttpCode(204)
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.sessions.end(actor.staffId, id);
  }

  @Post('end-others')
  @HttpCode(200)
  async endOthers(@CurrentActor() actor: Actor, @OwnSession() session: CurrentSession | null) {
    return { ended: await this.sessions.endOthers(this.database, actor.staffId, session?.id ?? null) };
  }
}
