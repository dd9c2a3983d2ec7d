import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import { Database } from '#database';
import { mailError } from '../../mail.errors.js';
import { readMailgunEvent } from './mailgun-event.js';
import { readPostmarkEvent } from './postmark-event.js';
import { readSendgridEvents } from './sendgrid-event.js';
import { readSesEvent } from './ses-event.js';
import { FRESH_SECONDS, hasLogin, isSignedBySendgrid, mailgunProof } from './signatures.js';
import { SnsDoor } from './sns-door.js';
import { parsedJson, type ProviderEvent, type WebhookCall } from './webhook.js';
import { BIND_TOKEN_SQL, FORGET_TOKENS_SQL } from './webhooks.query.js';

/** Lets in what a provider has signed, each by its own rule, and reads it. Nothing is read of what does not prove where it is from. */
@Injectable()
export class WebhookDoor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly sns: SnsDoor,
    private readonly clock: Clock,
  ) {}

  /** @throws MAIL_WEBHOOK_UNKNOWN where the provider is not set up, MAIL_WEBHOOK_REFUSED, MAIL_WEBHOOK_LATER */
  async open(call: WebhookCall): Promise<ProviderEvent[]> {
    const { settings } = this.config;
    switch (call.provider) {
      case 'ses':
        return this.ses(call, wanted(settings.SES_TOPIC_ARN));
      case 'mailgun':
        return this.mailgun(call, wanted(settings.MAILGUN_SIGNING_KEY));
      case 'postmark':
        if (!hasLogin(call, wanted(settings.POSTMARK_WEBHOOK_LOGIN))) throw mailError('MAIL_WEBHOOK_REFUSED');
        return readPostmarkEvent(bodyOf(call));
      case 'sendgrid': {
        const key = wanted(settings.SENDGRID_VERIFICATION_KEY);
        if (!isSignedBySendgrid(call, key, this.clock.now())) throw mailError('MAIL_WEBHOOK_REFUSED');
        return readSendgridEvents(bodyOf(call));
      }
    }
  }

  private async ses(call: WebhookCall, topicArn: string): Promise<ProviderEvent[]> {
    const text = await this.sns.open(bodyOf(call), topicArn);
    const event = text === null ? undefined : parsedJson(text);
    // Amazon greets a new topic with a sentence, which is no event.
    return event === undefined ? [] : readSesEvent(event);
  }

  /** Mailgun does not sign the body: its token is bound to the first body that it came with, and to no other. */
  private async mailgun(call: WebhookCall, key: string): Promise<ProviderEvent[]> {
    const body = bodyOf(call);
    const now = this.clock.now();
    const proof = mailgunProof(body, key, now);
    if (proof === null) throw mailError('MAIL_WEBHOOK_REFUSED');
    const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
    const bodyHash = hashOf(call.raw);
    const bind = [hashOf(proof.token), bodyHash, now];
    const [bound] = await this.database.query<{ bodyHash: Buffer }>(BIND_TOKEN_SQL, bind);
    if (!bound!.bodyHash.equals(bodyHash)) throw mailError('MAIL_WEBHOOK_REFUSED');
    // Twice the window: a token outlives every moment at which its signature would still be fresh.
    await this.database.query(FORGET_TOKENS_SQL, [new Date(now.getTime() - 2 * FRESH_SECONDS * 1000)]);
    return readMailgunEvent(body);
  }
}

function wanted(setting: string | undefined): string {
  if (setting === undefined) throw mailError('MAIL_WEBHOOK_UNKNOWN');
  return setting;
}

/** @throws MAIL_WEBHOOK_REFUSED where it is no JSON */
function bodyOf({ raw }: WebhookCall): unknown {
  const body = parsedJson(raw.toString('utf8'));
  if (body === undefined) throw mailError('MAIL_WEBHOOK_REFUSED');
  return body;
}
