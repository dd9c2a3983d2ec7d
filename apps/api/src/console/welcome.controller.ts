import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffSessions, Welcome } from '#auth';
import { CONFIG, type Config } from '#config';
import { AcceptWelcomeRequest, type WelcomeView } from '#contracts';
import { Public } from '../platform/permit.js';
import { answerCookies, visitorOf } from '../platform/session-answer.js';
import { accountAddress } from './account-address.js';

/** The link of the first administrator, and those of invitations. */
@Controller('api/welcome')
@Public('the signed link in the address stands for the permission')
export class WelcomeController {
  constructor(
    private readonly welcome: Welcome,
    private readonly sessions: StaffSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  async look(@Param('token') token: string): Promise<WelcomeView> {
    return { organisation: this.config.settings.ORGANISATION, ...(await this.welcome.look(token)) };
  }

  @Post(':token')
  @HttpCode(201)
  async accept(
    @Param('token') token: string,
    @Body({ schema: AcceptWelcomeRequest }) { email, ...request }: AcceptWelcomeRequest,
    @Req() from: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ staffId: string }> {
    const address = email === undefined ? undefined : accountAddress(email);
    const staffId = await this.welcome.take(token, { ...request, address });
    answerCookies(reply, (await this.sessions.open(staffId, request.password, visitorOf(from).userAgent)) ?? []);
    return { staffId };
  }
}
