import { Injectable } from '@nestjs/common';
import { Logger } from '#config';
import { Database } from '#database';
import type { MailAddress } from '../address.js';
import type { Outcome } from '../outcome.js';
import { classifyMail, type Feedback } from './classify.js';
import { asAnswer } from './answer-to-letter.js';
import { DeliveryLedger } from '../delivery-ledger.js';
import { FeedbackLedger } from './feedback-ledger.js';
import { FeedbackTies, type FoundBy } from './feedback-ties.js';
import { type AboutDelivery, FIND_DELIVERY_SQL, type HeardFeedback, HEARD_SQL, NEWS_SQL } from './feedback.query.js';
import { judgeReply } from './judge.js';
import { addressIn, domainOf } from './mail/addresses.js';
import { readMail } from './mail/read-mail.js';
import { operatorOf } from './rules/operators/index.js';

/** What became of a mail that came in. */
export interface TakenFeedback {
  kind: Feedback['kind'];
  foundBy: FoundBy;
  /** How many pieces of it were new. */
  kept: number;
}

/** Takes in what comes back for mails of ours, by mail or in the session. Nothing is ever answered (docs/mail.md 7). */
@Injectable()
export class FeedbackIntake {
  constructor(
    private readonly database: Database,
    private readonly ties: FeedbackTies,
    private readonly ledger: FeedbackLedger,
    private readonly deliveries: DeliveryLedger,
    private readonly log: Logger,
  ) {}

  /**
   * The same mail again changes nothing.
   * @param to the addresses of its envelope. @param from its sender, empty for none; undefined where nobody tells
   */
  async take(raw: Uint8Array, to: readonly string[], from?: string): Promise<TakenFeedback> {
    const read = classifyMail(raw);
    const tie = await this.ties.of(raw, to, read.kind === 'complaint' ? reporterOf(raw) : 'mail');
    const feedback = tie.delivery?.stream === 'letters' ? asAnswer(read, raw, from) : read;
    const kept = await this.database.transaction((tx) => this.ledger.keep(tx, raw, feedback, tie));
    if (tie.delivery !== null) await this.deliveries.fold(tie.delivery.messageId);
    const { kind } = feedback;
    this.log.info({ kind, foundBy: tie.foundBy, kept }, 'a mail came in');
    return { kind, foundBy: tie.foundBy, kept };
  }

  /** Lets a refusal in the session count as a report of it would. @param attempt the try, so that one counts once */
  async refused(deliveryId: string, attempt: number, outcome: Outcome, to: MailAddress): Promise<void> {
    if (outcome.kind !== 'bounced') return;
    const verdict = { ...judgeReply(outcome.reply, 'RCPT', to.domain), address: to.text, reason: outcome.why };
    const feedback: Feedback = {
      kind: 'bounce',
      feedbackType: null,
      recipients: [{ ...verdict, permanent: outcome.permanent }],
    };
    await this.database.transaction(async (tx) => {
      const [delivery] = await tx.query<AboutDelivery>(FIND_DELIVERY_SQL, [[deliveryId]]);
      if (delivery === undefined) return;
      await this.ledger.keep(tx, `${deliveryId}/${attempt}`, feedback, {
        delivery,
        foundBy: 'session',
        source: 'session',
      });
    });
  }

  /** The row behind the link that a mail of ours carried, for which a piece of news waits; null when it was heard, or has none. */
  async news(feedbackId: string): Promise<HeardFeedback | null> {
    return (await this.database.query<HeardFeedback>(NEWS_SQL, [feedbackId]))[0] ?? null;
  }

  /** Those concerned have been told. */
  async heard(feedbackId: string, at: Date): Promise<void> {
    await this.database.query(HEARD_SQL, [feedbackId, at]);
  }
}

/** Whose feedback loop reports: an operator that we know by name, and `mail` for all others. Never a domain as somebody wrote it. */
function reporterOf(raw: Uint8Array): string {
  const from = addressIn(readMail(raw).headers.text('from'));
  return (from === null ? null : operatorOf(domainOf(from))) ?? 'mail';
}
