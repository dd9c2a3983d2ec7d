import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { AddressHash, newId, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { hearFeedback, judgeStreams } from '../mail.jobs.js';
import { MailStopping } from '../mail-stopping.js';
import { withoutAddresses } from '../outcome.js';
import type { Feedback } from './classify.js';
import type { Tie } from './feedback-ties.js';
import {
  type AboutDelivery,
  CAME_BACK_SQL,
  IN_A_ROW,
  KEEP_SQL,
  MOVE_SQL,
  NO_PERSON,
  OF_THE_MAILBOX,
} from './feedback.query.js';
import type { Verdict } from './judge.js';
import { KeptReplies } from './kept-replies.js';

/** Writes down what came back, once, and lets it count: states of deliveries, addresses that are barred, news for others. */
@Injectable()
export class FeedbackLedger {
  constructor(
    private readonly hashes: AddressHash,
    private readonly stopping: MailStopping,
    private readonly replies: KeptReplies,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what a mail or a provider said. What cannot be tied to a mail of ours is kept and believed in nothing. Returns how much was new.
   * @param mail its bytes, or an id that only this has: the same again changes nothing
   */
  async keep(tx: Transaction, mail: Uint8Array | string, feedback: Feedback, tie: Tie): Promise<number> {
    const { delivery, foundBy, source } = tie;
    const mailHash = createHash('sha256').update(mail).digest();
    const news = delivery !== null && (isNews(feedback) || isAnswer(feedback, delivery));
    const now = this.clock.now();
    let kept = 0;
    for (const [position, piece] of this.piecesOf(feedback, delivery).entries()) {
      const id = newId(now);
      const rows = await tx.query(KEEP_SQL, [
        ...[id, now, mailHash, position, feedback.kind, feedback.feedbackType, foundBy],
        ...[delivery?.id ?? null, delivery?.recipientHash ?? null],
        ...[piece?.action ?? null, piece?.status ?? null, piece?.replyCode ?? null, piece?.reason ?? null],
        ...[piece?.permanent ?? false, piece === null ? null : wordsOf(piece), news ? null : now],
        source,
      ]);
      if (rows.length === 0) continue;
      kept += 1;
      if (delivery !== null) await this.act(tx, delivery, feedback, piece);
      if (news && isAnswer(feedback, delivery) && typeof mail !== 'string') {
        await this.replies.keep(tx, id, mail, delivery.id);
      }
      if (news) this.jobs.enqueueAfter(tx, hearFeedback, { feedbackId: id });
    }
    return kept;
  }

  /** A mail of ours has one recipient: of a report about several, the piece that is about that one counts, else the first. */
  private piecesOf({ recipients }: Feedback, delivery: AboutDelivery | null): (Verdict | null)[] {
    if (recipients.length === 0) return [null];
    if (delivery === null) return recipients.slice(0, 20);
    const isTheirs = (address: string) => address !== '' && this.hashes.of(address).equals(delivery.recipientHash);
    return [recipients.find((one) => isTheirs(one.address) || isTheirs(one.originalAddress)) ?? recipients[0]!];
  }

  private async act(
    tx: Transaction,
    delivery: AboutDelivery,
    feedback: Feedback,
    piece: Verdict | null,
  ): Promise<void> {
    if (feedback.kind === 'complaint' && isNews(feedback)) {
      await this.stopping.suppress(tx, delivery.recipientHash, 'complained', feedback.feedbackType);
      this.jobs.enqueueAfter(tx, judgeStreams, {}, { once: 'all' });
    }
    const reports: readonly Feedback['kind'][] = ['bounce', 'delayed', 'delivered'];
    if (piece === null || !reports.includes(feedback.kind)) return;
    if (piece.action === 'delivered') await move(tx, delivery, 'delivered', null, piece, ['accepted', 'uncertain']);
    if (piece.action !== 'failed') return;
    const reason = piece.permanent ? 'address_refused' : 'came_back';
    await move(tx, delivery, 'bounced', reason, piece, ['accepted', 'delivered', 'uncertain']);
    if (piece.permanent || (await this.cameBackTooOften(tx, delivery.recipientHash))) {
      await this.stopping.suppress(tx, delivery.recipientHash, 'unreachable', wordsOf(piece));
    }
  }

  private async cameBackTooOften(tx: Transaction, recipientHash: Buffer): Promise<boolean> {
    const [row] = await tx.query<{ count: number }>(CAME_BACK_SQL, [recipientHash, [...OF_THE_MAILBOX]]);
    return row!.count >= IN_A_ROW;
  }
}

/** Whether the person wants no more: a complaint, or a mail that asks to leave. */
function isNews({ kind, feedbackType }: Feedback): boolean {
  return kind === 'unsubscribe' || (kind === 'complaint' && !NO_PERSON.includes(feedbackType ?? ''));
}

/** Whether an office wrote back: what it says is its supporter's. */
function isAnswer({ kind }: Feedback, { stream }: AboutDelivery): boolean {
  return kind === 'reply' && stream === 'letters';
}

/** The server's words, without the addresses that it likes to quote. */
function wordsOf({ said, address }: Verdict): string | null {
  const local = address.slice(0, Math.max(address.lastIndexOf('@'), 0));
  return said === '' ? null : withoutAddresses(said, { text: address, local: local === '' ? '\u0000' : local });
}

async function move(
  tx: Transaction,
  { id }: AboutDelivery,
  state: 'bounced' | 'delivered',
  reason: string | null,
  piece: Verdict,
  from: string[],
): Promise<void> {
  await tx.query(MOVE_SQL, [id, state, reason, piece.replyCode, wordsOf(piece), from]);
}
