import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { RetryLetterRequest, RetryLettersRequest, SettleLetterRequest } from '#contracts';
import type { Transaction } from '#database';
import { JobQueue } from '#queue';
import { releaseLetters } from './campaigns.jobs.js';
import { campaignsError } from './campaigns.errors.js';
import { letterRow, type LetterRow } from './letter-story.query.js';
import { Letter } from './letter.entity.js';
import { mayBeDone } from './may-be-done.js';

/** What is null again when a letter goes back to its office's queue. The earlier message stays mail's, by its reference. */
const BACK_IN_LINE = {
  handedAt: null,
  messageId: null,
  officialId: null,
  settledAs: null,
  settledAt: null,
  settledBy: null,
  settledReason: null,
};

/** What staff decide on letters that did not arrive, or of which nobody knows. */
@Injectable()
export class LetterSettling {
  constructor(
    private readonly acts: StaffActs,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a letter back in its office's queue, where it goes with a new message to the address of that day.
   * @throws CAMPAIGNS_LETTER_UNKNOWN, CAMPAIGNS_LETTER_NOT_FAILED, CAMPAIGNS_DUPLICATE_RISK, AUTH_ROLE_TOO_SMALL
   */
  async retry(tx: Transaction, actor: Actor, id: string, request: RetryLetterRequest): Promise<void> {
    const letter = await this.locked(tx, id);
    const { retry } = mayBeDone(letter);
    if (retry === 'no') throw campaignsError('CAMPAIGNS_LETTER_NOT_FAILED');
    if (retry === 'with_risk' && !request.acceptDuplicate) throw campaignsError('CAMPAIGNS_DUPLICATE_RISK');
    await tx.repository(Letter).update(id, { ...BACK_IN_LINE, dueAt: this.clock.now() });
    await this.record(tx, actor, 'letter.retry', id, { ...request, stage: letter.stage });
    this.jobs.enqueueAfter(tx, releaseLetters, { officeId: letter.office.id });
  }

  /**
   * Puts back all of these letters that failed; the others are left as they are.
   * @returns how many were put back. @throws CAMPAIGNS_LETTER_UNKNOWN, AUTH_ROLE_TOO_SMALL
   */
  async retryFailed(tx: Transaction, actor: Actor, { ids, reason }: RetryLettersRequest): Promise<number> {
    let count = 0;
    // In one order for everybody: two who send the same letters again wait for each other and never for ever.
    for (const id of [...new Set(ids)].sort()) {
      if (mayBeDone(await this.locked(tx, id)).retry !== 'yes') continue;
      await this.retry(tx, actor, id, { reason, acceptDuplicate: false });
      count += 1;
    }
    return count;
  }

  /**
   * Writes down what a person found out. A letter that failed can only be said not to have arrived, which ends the need to look at it.
   * @throws CAMPAIGNS_LETTER_UNKNOWN, CAMPAIGNS_LETTER_SETTLED, AUTH_ROLE_TOO_SMALL
   */
  async settle(tx: Transaction, actor: Actor, id: string, request: SettleLetterRequest): Promise<void> {
    const letter = await this.locked(tx, id);
    const { settle, settleAsArrived } = mayBeDone(letter);
    const { outcome, reason } = request;
    if (outcome === 'arrived' ? !settleAsArrived : !settle) throw campaignsError('CAMPAIGNS_LETTER_SETTLED');
    const settled = {
      settledAs: outcome,
      settledAt: this.clock.now(),
      settledBy: actor.staffId,
      settledReason: reason,
    };
    await tx.repository(Letter).update(id, settled);
    await this.record(tx, actor, 'letter.settle', id, { ...request, stage: letter.stage });
  }

  /**
   * Two who decide on one letter come one after the other; a stop of its campaign and a withdrawal, which lock in the same order, come
   * wholly before or wholly after.
   */
  private async locked(tx: Transaction, id: string): Promise<LetterRow> {
    await tx.query(
      `SELECT c.id FROM campaigns c WHERE c.id =
         (SELECT a.campaign_id FROM letters l JOIN actions a ON a.id = l.action_id WHERE l.id = $1) FOR SHARE OF c`,
      [id],
    );
    await tx.query(
      `SELECT a.id FROM actions a WHERE a.id = (SELECT l.action_id FROM letters l WHERE l.id = $1) FOR SHARE OF a`,
      [id],
    );
    await tx.query(`SELECT id FROM letters WHERE id = $1 FOR UPDATE`, [id]);
    const letter = await letterRow(tx, id, this.clock.now());
    if (letter === undefined) throw campaignsError('CAMPAIGNS_LETTER_UNKNOWN');
    return letter;
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'letters.manage', act, subject: 'letter', subjectId, detail });
  }
}
