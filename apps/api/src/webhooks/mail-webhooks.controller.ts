import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MAIL_PROVIDERS } from '#contracts';
import { mailError, WebhookIntake } from '#mail';
import { Public } from '../platform/permit.js';

/** Where providers tell what became of mails. */
@Controller('webhooks/mail')
@Public(
  'providers have no accounts here; each call proves by signature or password that it is theirs, else nothing of it is read',
)
export class MailWebhooksController {
  constructor(private readonly intake: WebhookIntake) {}

  /** Says how many events counted now; an event that is not known is counted and asked for no more. */
  @Post(':provider')
  @HttpCode(200)
  async take(
    @Param('provider') name: string,
    @Req() { headers }: FastifyRequest,
    @Body() raw: unknown,
  ): Promise<{ kept: number }> {
    const provider = MAIL_PROVIDERS.find((known) => known === name);
    if (provider === undefined) throw mailError('MAIL_WEBHOOK_UNKNOWN');
    // Any other type of content is none that these providers send.
    const bytes = Buffer.isBuffer(raw) ? raw : Buffer.alloc(0);
    return { kept: await this.intake.take({ provider, headers, raw: bytes }) };
  }
}
