import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SubscriberDesk } from '#alerts';
import { type Actor, assertMay, StaffActs } from '#auth';
import { CONFIG, type Config } from '#config';
import {
  type KeptMailView,
  LiftSuppressionRequest,
  type MailboxItemView,
  type Page,
  PageRequest,
  StoryRequest,
  type StoryView,
  SuppressionListRequest,
  type SuppressionView,
  SuppressRequest,
} from '#contracts';
import { Database } from '#database';
import { escapeHtml } from '#face';
import { Mailbox, MailControl, SuppressionList } from '#mail';
import { CurrentActor, Permit } from '../platform/permit.js';
import { sendPreview } from '../platform/preview-page.js';
import { keptMailForList, opensAccounts } from './kept-mail.js';

/** Mail by the people whom it concerns: one person's story, barred addresses, the development mailbox. */
@Controller('api/mail')
export class MailPeopleController {
  constructor(
    private readonly desk: SubscriberDesk,
    private readonly control: MailControl,
    private readonly suppressions: SuppressionList,
    private readonly mailbox: Mailbox,
    private readonly acts: StaffActs,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The address stands in the body: addresses of pages are logged and kept. */
  @Post('story')
  @HttpCode(200)
  @Permit('subscribers.disclose')
  story(@CurrentActor() actor: Actor, @Body({ schema: StoryRequest }) request: StoryRequest): Promise<StoryView> {
    return this.desk.story(actor, request);
  }

  @Get('suppressions')
  @Permit('records.read')
  list(@Query({ schema: SuppressionListRequest }) request: SuppressionListRequest): Promise<Page<SuppressionView>> {
    return this.suppressions.page(request);
  }

  @Get('suppressions/counts')
  @Permit('records.read')
  async counts(): Promise<{ items: { reason: string; count: number }[] }> {
    return { items: await this.suppressions.counts() };
  }

  @Post('suppressions')
  @HttpCode(200)
  @Permit('subscribers.manage')
  async suppress(
    @CurrentActor() actor: Actor,
    @Body({ schema: SuppressRequest }) request: SuppressRequest,
  ): Promise<{ suppressed: true }> {
    await this.control.suppress(actor, request);
    return { suppressed: true };
  }

  @Post('suppressions/lift')
  @HttpCode(200)
  @Permit('subscribers.disclose')
  async lift(
    @CurrentActor() actor: Actor,
    @Body({ schema: LiftSuppressionRequest }) request: LiftSuppressionRequest,
  ): Promise<{ suppressed: false }> {
    await this.control.lift(actor, request);
    return { suppressed: false };
  }

  @Get('mailbox')
  @Permit('mail.recipients')
  async kept(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageRequest }) page: PageRequest,
  ): Promise<Page<MailboxItemView> & { count: number }> {
    const [{ items, next }, count] = await Promise.all([this.mailbox.list(page), this.mailbox.count()]);
    const { ORGANISATION } = this.config.settings;
    return { items: items.map((item) => keptMailForList(item, actor.role, ORGANISATION)), next, count };
  }

  /** The same mail as a page to be looked at in a frame. */
  @Post('mailbox/:id/page')
  @HttpCode(200)
  @Permit('subscribers.disclose')
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { html, text } = await this.open(actor, id);
    sendPreview(reply, html ?? `<pre>${escapeHtml(text ?? '')}</pre>`);
  }

  /**
   * A mail of the development mailbox holds its reader's address and their own links: whoever opens one is recorded. One that opens
   * somebody's account is for those who manage accounts, else an approver could become a second one.
   */
  @Post('mailbox/:id/open')
  @HttpCode(200)
  @Permit('subscribers.disclose')
  async open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<KeptMailView> {
    const mail = await this.mailbox.get(id);
    if (opensAccounts(mail)) assertMay(actor, 'staff.manage');
    await this.database.transaction((tx) => {
      const act = { permission: 'subscribers.disclose', act: 'open-kept-mail', subject: 'kept-mail' } as const;
      return this.acts.record(tx, actor, { ...act, subjectId: id });
    });
    const { receivedAt, subject, from, to, text, html, headers, source } = mail;
    return { id, receivedAt, subject, from, to, text, html, headers, source };
  }
}
