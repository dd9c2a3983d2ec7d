import { Injectable } from '@nestjs/common';
import { Clock, Logger } from '#config';
import { Outbound } from '#outbound';
import { mailError } from '../../mail.errors.js';
import { isFresh } from './signatures.js';
import { SnsCertificates } from './sns-certificates.js';
import { isCertificateOfSns, isOfSns, isSignedBySns, readSnsMessage, type SnsMessage } from './sns-message.js';

/** Lets messages of one Amazon SNS topic in, and agrees when Amazon asks whether we want them. */
@Injectable()
export class SnsDoor {
  constructor(
    private readonly certificates: SnsCertificates,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /**
   * The text of a notification; null when there is none to read, as after agreeing.
   * @throws MAIL_WEBHOOK_REFUSED, MAIL_WEBHOOK_LATER when Amazon's certificate cannot be had now
   */
  async open(body: unknown, topicArn: string): Promise<string | null> {
    const message = readSnsMessage(body);
    if (message === null || !(await this.holds(message, topicArn))) throw mailError('MAIL_WEBHOOK_REFUSED');
    if (message.Type === 'Notification') return message['Message'] ?? '';
    if (message.Type === 'SubscriptionConfirmation') await this.agree(message, topicArn);
    else this.log.warn({ provider: 'ses' }, 'Amazon SNS says that it tells nothing any more');
    return null;
  }

  private async holds(message: SnsMessage, topicArn: string): Promise<boolean> {
    const address = message['SigningCertURL'] ?? '';
    if (message['TopicArn'] !== topicArn || !isCertificateOfSns(address, topicArn)) return false;
    if (!isFresh(Date.parse(message['Timestamp'] ?? '') / 1000, this.clock.now())) return false;
    const certificate = await this.later(() => this.certificates.at(address));
    return certificate !== null && isSignedBySns(message, certificate);
  }

  private async agree(message: SnsMessage, topicArn: string): Promise<void> {
    const address = message['SubscribeURL'] ?? '';
    if (!isOfSns(address, topicArn)) throw mailError('MAIL_WEBHOOK_REFUSED');
    const { status } = await this.later(() => this.outbound.fetch(address));
    if (status !== 200) throw mailError('MAIL_WEBHOOK_LATER');
    this.log.info({ provider: 'ses' }, 'Amazon SNS tells from now on what became of mails');
  }

  /** Amazon asks again for about an hour. */
  private async later<Result>(ask: () => Promise<Result>): Promise<Result> {
    try {
      return await ask();
    } catch (error) {
      throw mailError('MAIL_WEBHOOK_LATER', {}, error);
    }
  }
}
