import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock } from '#config';
import type { ResendGroup, ResendRequest, Stream } from '#contracts';
import { Database, newId, type SqlValue, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { SETTLE_SQL } from '../ledger.query.js';
import { mailError } from '../mail.errors.js';
import { resendMessage, SEND_JOBS } from '../mail.jobs.js';
import type { RecipientSelect } from '../preparation.query.js';
import { ResendPlan } from './resend-plan.js';
import { AGAIN_SQL, NEXT_SQL, TAKE_BACK_SQL } from './resend.query.js';

/** So many deliveries are made due again in one transaction. */
const BATCH = 1000;

interface ResendRow {
  id: string;
  messageId: string;
  stream: Stream;
  reference: string;
  groups: ResendGroup[];
  reached: Buffer | null;
  endedAt: Date | null;
}

/** Sends a message again to those who never got it: asked for by a person who saw how many they are, done batch by batch, and cancelled at will. */
@Injectable()
export class Resending {
  constructor(
    private readonly database: Database,
    private readonly plan: ResendPlan,
    private readonly acts: StaffActs,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for it. Nothing is due before the job has looked at each recipient again.
   * @param wanted those who may still be mailed; null when nobody can say
   * @throws MAIL_MESSAGE_UNKNOWN, MAIL_RESEND_NOT_NOW, MAIL_RESEND_CHANGED, AUTH_ROLE_TOO_SMALL
   */
  async begin(
    actor: Actor,
    messageId: string,
    request: ResendRequest,
    wanted: RecipientSelect | null,
  ): Promise<string> {
    assertMay(actor, 'mail.stop');
    return this.database.transaction(async (tx) => {
      const plan = await this.plan.of(tx, messageId, wanted);
      if (plan.notNow !== null) throw mailError('MAIL_RESEND_NOT_NOW', { why: plan.notNow });
      const groups = [...new Set(request.groups)];
      const before = Object.fromEntries(plan.groups.map(({ group, count }) => [group, count]));
      const planned = groups.reduce((sum, group) => sum + (before[group] ?? 0), 0);
      if (planned !== request.count) throw mailError('MAIL_RESEND_CHANGED', { seen: request.count, now: planned });
      const id = newId(this.clock.now());
      await tx.query(
        `INSERT INTO resends (id, message_id, groups, asked_by, asked_at, planned) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, messageId, groups, actor.staffId, this.clock.now(), planned],
      );
      await this.record(tx, actor, messageId, 'resend-message', { resend: id, groups, before, after: { planned } });
      this.jobs.enqueueAfter(tx, resendMessage, { resendId: id });
      return id;
    });
  }

  /** The message that a running resend belongs to; null when it has ended. */
  async running(resendId: string): Promise<{ messageId: string; reference: string } | null> {
    const [row] = await this.database.query<{ messageId: string; reference: string }>(
      `SELECT r.message_id AS "messageId", m.reference FROM resends r JOIN messages m ON m.id = r.message_id
       WHERE r.id = $1 AND r.ended_at IS NULL`,
      [resendId],
    );
    return row ?? null;
  }

  /**
   * Makes the next batch due again. @param wantedAmong who of some recipients may still be mailed, their rows locked
   * @returns whether more is to do
   */
  async step(resendId: string, wantedAmong: (hashes: Buffer[]) => RecipientSelect): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const resend = await lockedResend(tx, resendId);
      if (resend === undefined || resend.endedAt !== null) return false;
      const { messageId, groups, reached, stream } = resend;
      const next = await tx.query<{ id: string; recipientHash: Buffer }>(NEXT_SQL, [messageId, groups, reached, BATCH]);
      const hashes = next.map(({ recipientHash }) => recipientHash);
      const wanted = wantedAmong(hashes);
      const still = await tx.query<{ recipient_hash: Buffer }>(wanted.sql, wanted.values);
      const values: SqlValue[] = [
        ...[resendId, next.map(({ id }) => id), still.map(({ recipient_hash }) => recipient_hash)],
        ...[groups, this.clock.now()],
      ];
      const [again] = await tx.query<{ count: number }>(AGAIN_SQL, values);
      const more = next.length === BATCH;
      if (again!.count > 0) {
        await tx.query(`UPDATE messages SET settled_at = NULL WHERE id = $1`, [messageId]);
        this.jobs.enqueueAfter(tx, SEND_JOBS[stream], { messageId });
      }
      // Those who are no longer found were planned all the same: at the end they are counted as left out.
      await tx.query(
        `UPDATE resends SET reached = $2, queued = queued + $3, ended_at = $4,
           left_out = CASE WHEN $4::timestamptz IS NULL THEN left_out ELSE greatest(0, planned - queued - $3) END WHERE id = $1`,
        [resendId, hashes.at(-1) ?? reached, again!.count, more ? null : this.clock.now()],
      );
      return more;
    });
  }

  /** Ends it: nobody further is sent to, and who has not been tried again is as before. @throws MAIL_RESEND_UNKNOWN, AUTH_ROLE_TOO_SMALL */
  async cancel(actor: Actor, messageId: string, resendId: string): Promise<void> {
    assertMay(actor, 'mail.stop');
    await this.database.transaction(async (tx) => {
      const resend = await lockedResend(tx, resendId);
      if (resend === undefined || resend.messageId !== messageId)
        throw mailError('MAIL_RESEND_UNKNOWN', { resend: resendId });
      const [back] = await tx.query<{ count: number }>(TAKE_BACK_SQL, [resendId]);
      if (resend.endedAt !== null && back!.count === 0) return;
      await tx.query(
        `UPDATE resends SET cancelled_at = coalesce(cancelled_at, $2), cancelled_by = coalesce(cancelled_by, $3),
           ended_at = coalesce(ended_at, $2), taken_back = taken_back + $4 WHERE id = $1`,
        [resendId, this.clock.now(), actor.staffId, back!.count],
      );
      await tx.query(SETTLE_SQL, [[messageId], this.clock.now()]);
      await this.record(tx, actor, messageId, 'cancel-resend', { resend: resendId, takenBack: back!.count });
    });
  }

  private record(tx: Transaction, actor: Actor, id: string, act: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'mail.stop', act, subject: 'message', subjectId: id, detail });
  }
}

/** Two who work on one resend come one after the other. Deliveries are locked next and the message last, as those do who leave. */
async function lockedResend(tx: Transaction, resendId: string): Promise<ResendRow | undefined> {
  const [row] = await tx.query<ResendRow>(
    `SELECT r.id, r.message_id AS "messageId", m.stream, m.reference, r.groups, r.reached, r.ended_at AS "endedAt"
     FROM resends r JOIN messages m ON m.id = r.message_id WHERE r.id = $1 FOR NO KEY UPDATE OF r`,
    [resendId],
  );
  return row;
}
