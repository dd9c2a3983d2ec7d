import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, Invitations } from '#auth';
import { type InvitationView, InviteRequest, InvitationsPageRequest, type Page } from '#contracts';
import { Database } from '#database';
import { CurrentActor, Permit } from '../platform/permit.js';
import { accountAddress } from './account-address.js';
import { AccountMails } from './account-mails.js';

/** Inviting colleagues by mail. */
@Controller('api/invitations')
@Permit('staff.manage')
export class InvitationsController {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly mails: AccountMails,
  ) {}

  @Get()
  list(@Query({ schema: InvitationsPageRequest }) page: InvitationsPageRequest): Promise<Page<InvitationView>> {
    return this.invitations.list(page);
  }

  @Post()
  async invite(@CurrentActor() actor: Actor, @Body({ schema: InviteRequest }) request: InviteRequest) {
    const email = accountAddress(request.email);
    return this.database.transaction(async (tx) => {
      const invited = await this.invitations.invite(tx, actor, { ...request, email });
      await this.mails.invite(tx, invited);
      return { id: invited.id };
    });
  }

  @Post(':id/again')
  @HttpCode(202)
  async again(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.database.transaction(async (tx) => this.mails.invite(tx, await this.invitations.renew(tx, actor, id)));
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.invitations.withdraw(actor, id);
  }
}
