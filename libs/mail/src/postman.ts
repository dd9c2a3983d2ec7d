import { type BeforeApplicationShutdown, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger } from '#config';
import { CodedError } from '#contracts';
import { JobQueue } from '#queue';
import { changeAfter, changeWithoutAnswer } from './after-try.js';
import { type ComposedMail, DeliveryComposer } from './delivery-composer.js';
import { type Claim, DeliveryLedger } from './delivery-ledger.js';
import { FeedbackIntake } from './feedback/feedback-intake.js';
import { SEND_JOBS } from './mail.jobs.js';
import { MailRoutes } from './mail-routes.js';
import type { Message } from './message.entity.js';
import { UnderWay } from './under-way.js';

/** How many deliveries one turn takes: few enough that it ends soon, enough that claiming costs little. */
const BATCH = 100;

/** What is left after a turn. */
export interface Turn {
  /** Whether more is due right now. */
  more: boolean;
  /** In how many seconds something is due next; null when nothing waits for its time. */
  againInSeconds: number | null;
}

/** Carries mail: takes what is due, marks each try before it happens, hands over, records what became of it. */
@Injectable()
export class Postman implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly underWay: UnderWay;
  private readonly turns = new Set<Promise<unknown>>();
  private stopping = false;

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly composer: DeliveryComposer,
    private readonly routes: MailRoutes,
    private readonly jobs: JobQueue,
    private readonly feedback: FeedbackIntake,
    private readonly log: Logger,
  ) {
    this.underWay = new UnderWay((ids) => ledger.renew(ids), log);
  }

  /** Sends one batch of what is due of a message. Any number of processes may do so at once. */
  async sendDue(messageId: string): Promise<Turn> {
    const turn = this.take(messageId);
    this.turns.add(turn);
    try {
      return await turn;
    } finally {
      this.turns.delete(turn);
    }
  }

  /**
   * Settles tries whose sender is gone, as after a crash: sent again or left uncertain, as the stream's policy says. Asks for
   * the sending. Returns how many there were.
   */
  async recover(): Promise<number> {
    const recovered = await this.recoverTries(null);
    for (const [messageId, stream] of new Map(recovered.map((found) => [found.messageId, found.stream]))) {
      await this.ledger.settle(messageId);
      await this.jobs.nudge(SEND_JOBS[stream], { messageId }, { once: messageId });
    }
    return recovered.length;
  }

  /** Before anything closes: takes no new delivery. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** Waits for the mails under way; what a deadline cuts off is recovered at the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    const deadline = this.routes.drainSeconds * 1000;
    await Promise.race([Promise.allSettled(this.turns), new Promise((done) => setTimeout(done, deadline).unref())]);
    await this.routes.close();
  }

  private async take(messageId: string): Promise<Turn> {
    const message = await this.ledger.messageToSend(messageId);
    if (message === null) return { more: false, againInSeconds: null };
    await this.recoverTries(messageId);
    const claims = this.stopping ? [] : await this.ledger.claim(messageId, BATCH);
    const full = claims.length === BATCH;
    const carriers = Array.from({ length: this.routes.connections }, () => this.carry(message, claims));
    for (const ended of await Promise.allSettled(carriers)) if (ended.status === 'rejected') throw ended.reason;
    await this.ledger.release(claims);
    await this.ledger.settle(messageId);
    const againInSeconds = await this.ledger.nextDueInSeconds(messageId);
    return { more: full && !this.stopping && againInSeconds === 0, againInSeconds };
  }

  /** One of several that share the claims of a turn. Claims that it leaves are given back. */
  private async carry(message: Message, claims: Claim[]): Promise<void> {
    for (let claim = this.next(claims); claim !== undefined; claim = this.next(claims)) {
      const mail = await this.composed(message, claim);
      if (mail !== null) await this.deliver(message, claim, mail);
    }
  }

  private next(claims: Claim[]): Claim | undefined {
    return this.stopping ? undefined : claims.shift();
  }

  /** The mail, or null when it can never be put together; then the delivery says so. */
  private async composed(message: Message, claim: Claim): Promise<ComposedMail | null> {
    try {
      return await this.composer.compose(message, claim);
    } catch (err) {
      this.log.warn({ err, delivery: claim.id }, 'mail cannot be put together');
      await this.ledger.refuse(claim, REASON_OF[err instanceof CodedError ? err.code : ''] ?? 'refused_here');
      return null;
    }
  }

  private async deliver(message: Message, claim: Claim, mail: ComposedMail): Promise<void> {
    const route = this.routes.routeOf(mail.to);
    const resting = this.routes.restingUntil(route);
    if (resting !== null) return this.ledger.release([claim], resting);
    const begun = await this.ledger.beginAttempt(claim, route);
    if (begun === null) return;
    const outcome = await this.underWay.during(claim.id, () => this.routes.hand(route, message.stream, mail));
    if (outcome.kind === 'misconfigured') {
      await this.ledger.pause(message.id);
      this.log.error({ messageId: message.id, code: outcome.code }, 'the relay refuses us; message paused');
    }
    const change = changeAfter(outcome, { stream: message.stream, attempt: begun.attemptsNow, to: mail.to });
    await this.ledger.record(claim.id, begun.attempts, change);
    await this.feedback.refused(claim.id, begun.attempts, outcome, mail.to);
  }

  private async recoverTries(messageId: string | null) {
    const expired = await this.ledger.expired(messageId);
    for (const { id, attempts, attemptsNow, stream } of expired) {
      await this.ledger.record(id, attempts, changeWithoutAnswer(stream, attemptsNow, 0), true);
    }
    if (expired.length > 0) this.log.warn({ tries: expired.length }, 'mails were under way when their sender ended');
    return expired;
  }
}

const REASON_OF: Partial<Record<string, string>> = {
  MAIL_ADDRESS_INVALID: 'address_invalid',
  MAIL_ADDRESS_NEEDS_SMTPUTF8: 'address_needs_smtputf8',
  MAIL_SLOT_EMPTY: 'slot_empty',
  MAIL_HEADER_UNSAFE: 'unsafe_value',
};
