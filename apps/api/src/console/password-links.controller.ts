import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasswordChoice, PasswordLinks, StaffSessions } from '#auth';
import { AskPasswordLinkRequest, ChoosePasswordRequest } from '#contracts';
import { Database } from '#database';
import { Public } from '../platform/permit.js';
import { answerCookies, visitorOf } from '../platform/session-answer.js';
import { evenAnswer } from '../public/even-answer.js';
import { AccountMails } from './account-mails.js';
import { accountAddress } from './account-address.js';

/** Links for choosing a new password. */
@Controller('api/password-resets')
@Public('asking answers the same to everybody, and the signed link stands for the permission')
export class PasswordLinksController {
  constructor(
    private readonly database: Database,
    private readonly passwordLinks: PasswordLinks,
    private readonly choice: PasswordChoice,
    private readonly sessions: StaffSessions,
    private readonly mails: AccountMails,
  ) {}

  @Post()
  @HttpCode(202)
  async ask(@Body({ schema: AskPasswordLinkRequest }) { email }: AskPasswordLinkRequest, @Req() from: FastifyRequest) {
    const address = accountAddress(email);
    await evenAnswer(() =>
      this.database.transaction(async (tx) => {
        const link = await this.passwordLinks.ask(tx, address, visitorOf(from).network);
        if (link !== null) await this.mails.choosePassword(tx, link);
      }),
    );
    return { asked: true };
  }

  @Get(':token')
  look(@Param('token') token: string): Promise<{ language: string }> {
    return this.choice.look(token);
  }

  @Post(':token')
  @HttpCode(200)
  async choose(
    @Param('token') token: string,
    @Body({ schema: ChoosePasswordRequest }) { password }: ChoosePasswordRequest,
    @Req() from: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ staffId: string }> {
    const { network, userAgent } = visitorOf(from);
    const staffId = await this.choice.choose(token, password, network);
    answerCookies(reply, (await this.sessions.open(staffId, password, userAgent)) ?? []);
    return { staffId };
  }
}
