import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '#config';
import { Mailbox } from '#mail';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { LocalVisitOnly } from './local-visit.js';
import { render } from './render.js';
import { mailboxPage } from './views/mailbox.js';
import { mailboxMailPage, type MailTab } from './views/mailbox-mail.js';

const PAGE_LENGTH = 50;
const After = z.object({ after: z.uuid().optional() });
const NO_ROBOTS = ['x-robots-tag', 'noindex, nofollow'] as const;

/** Our page, which frames the mail that we serve and nothing else. */
const FRAMING =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail may colour itself. It may not run, load, send, open or know where it is. */
const FRAMED = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** The development mailbox. It holds the links of everybody's mails, so only this machine may read it. */
@Controller('mailbox')
@UseGuards(LocalVisitOnly)
@Public('Served only on loopback to who asks for a loopback name; elsewhere there is no such page.')
export class MailboxController {
  constructor(
    private readonly mailbox: Mailbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header(...HTML)
  @Header(...NO_ROBOTS)
  async list(
    @Query({ schema: After }) { after }: z.infer<typeof After>,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const [mails, total] = await Promise.all([this.mailbox.list({ limit: PAGE_LENGTH, after }), this.mailbox.count()]);
    return render(mailboxPage({ dress: dressOf(this.config, request), mails, total, continued: after !== undefined }));
  }

  @Get(':id')
  @Header(...HTML)
  @Header(...NO_ROBOTS)
  @Header('content-security-policy', FRAMING)
  asHtml(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<string> {
    return this.show(id, 'html', request);
  }

  @Get(':id/text')
  @Header(...HTML)
  @Header(...NO_ROBOTS)
  asText(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<string> {
    return this.show(id, 'text', request);
  }

  @Get(':id/source')
  @Header(...HTML)
  @Header(...NO_ROBOTS)
  asSource(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<string> {
    return this.show(id, 'source', request);
  }

  /** The HTML part alone, for the frame. */
  @Get(':id/html')
  @Header(...HTML)
  @Header(...NO_ROBOTS)
  @Header('content-security-policy', FRAMED)
  async framed(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return (await this.mailbox.get(id)).html ?? '';
  }

  private async show(id: string, tab: MailTab, request: FastifyRequest): Promise<string> {
    const mail = await this.mailbox.get(id);
    return render(mailboxMailPage({ dress: dressOf(this.config, request), mail, tab }));
  }
}
