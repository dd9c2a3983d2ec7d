import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, type CurrentSession, IDLE_DAYS, OwnAccount, SigningIn, StaffSessions } from '#auth';
import { Clock } from '#config';
import { type SessionView, SignInRequest } from '#contracts';
import { CurrentActor, OwnSession, Permit, Public } from '../platform/permit.js';
import { answerCookies, visitorOf } from '../platform/session-answer.js';

/** The session of this browser. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signing: SigningIn,
    private readonly sessions: StaffSessions,
    private readonly account: OwnAccount,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Public('nobody is signed in yet; tries are counted and limited')
  async signIn(
    @Body({ schema: SignInRequest }) request: SignInRequest,
    @Req() from: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { staffId, cookies } = await this.signing.signIn(request, visitorOf(from));
    answerCookies(reply, cookies);
    return this.account.session(staffId, new Date(this.clock.now().getTime() + IDLE_DAYS * 86_400_000));
  }

  @Get()
  @Permit('account.own')
  view(@CurrentActor() actor: Actor, @OwnSession() session: CurrentSession | null): Promise<SessionView> {
    return this.account.session(actor.staffId, session?.expiresAt ?? null);
  }

  @Delete()
  @HttpCode(204)
  @Public('signing out needs nothing but the cookie itself, and must work when the session is over')
  async signOut(@Req() from: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    answerCookies(reply, await this.sessions.close(from.headers.cookie));
  }
}
