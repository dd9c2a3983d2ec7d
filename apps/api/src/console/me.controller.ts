import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, OwnAccount, StaffSessions } from '#auth';
import { ChangeMeRequest, ChangePasswordRequest, type MeView } from '#contracts';
import { CurrentActor, Permit } from '../platform/permit.js';
import { answerCookies, visitorOf } from '../platform/session-answer.js';

/** One's own account. */
@Controller('api/me')
@Permit('account.own')
export class MeController {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: StaffSessions,
  ) {}

  @Get()
  view(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.account.me(actor.staffId);
  }

  @Put()
  async change(@CurrentActor() actor: Actor, @Body({ schema: ChangeMeRequest }) request: ChangeMeRequest) {
    await this.account.change(actor, request);
    return this.account.me(actor.staffId);
  }

  /** Ends every session, and opens a new one for the browser that asked. */
  @Post('password')
  @HttpCode(200)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangePasswordRequest }) request: ChangePasswordRequest,
    @Req() from: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ staffId: string }> {
    await this.account.changePassword(actor, request);
    const cookies = await this.sessions.open(actor.staffId, request.password, visitorOf(from).userAgent);
    answerCookies(reply, cookies ?? []);
    return { staffId: actor.staffId };
  }
}
