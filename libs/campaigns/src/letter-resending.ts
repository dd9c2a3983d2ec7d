import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock } from '#config';
import {
  LETTER_RESEND_GROUPS,
  type LetterResendGroup,
  type LetterResendPlanView,
  type ResendLettersRequest,
} from '#contracts';
import { Database, newId, type Queryable, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { campaignsError } from './campaigns.errors.js';
import { releaseLetters, resendLetters } from './campaigns.jobs.js';
import {
  doubtsOf,
  letterResendsOf,
  LETTERS_AGAIN_SQL,
  LETTERS_BACK_SQL,
  linesOf,
  NEXT_LETTERS_SQL,
} from './letter-resend.query.js';

/** So many letters go back in one transaction. */
const BATCH = 200;

interface ResendRow {
  id: string;
  campaignId: string;
  groups: LetterResendGroup[];
  reached: string | null;
  endedAt: Date | null;
}

/**
 * Sends again what surely did not arrive of a letter drive: asked for by a person who saw how many letters go where, done batch by batch,
 * and cancelled at will. A letter that may have arrived is never among them: that is a decision for each.
 */
@Injectable()
export class LetterResending {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** What could go again now. @throws CAMPAIGNS_UNKNOWN */
  async plan(db: Queryable, campaignId: string): Promise<LetterResendPlanView> {
    const doubts = await doubtsOf(db, campaignId);
    if (doubts === undefined) throw campaignsError('CAMPAIGNS_UNKNOWN');
    const [lines, resends] = [await linesOf(db, campaignId, this.clock.now()), await letterResendsOf(db, campaignId)];
    const resending = resends.some(({ endedAt }) => endedAt === null);
    const countOf = (group: LetterResendGroup) =>
      lines.reduce((sum, line) => sum + (line.group === group ? line.count : 0), 0);
    return {
      lines,
      groups: LETTER_RESEND_GROUPS.map((group) => ({ group, count: countOf(group) })),
      uncertain: doubts.uncertain,
      notNow: !doubts.open ? 'stopped' : resending ? 'resending' : null,
      resends,
    };
  }

  /**
   * Asks for it. No letter moves before the job has looked at it again.
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_RESEND_NOT_NOW, CAMPAIGNS_RESEND_CHANGED, AUTH_ROLE_TOO_SMALL
   */
  async begin(actor: Actor, campaignId: string, request: ResendLettersRequest): Promise<void> {
    assertMay(actor, 'letters.manage');
    await this.database.transaction(async (tx) => {
      // Two who ask at once come one after the other, and a stop wholly before or after.
      await tx.query(`SELECT id FROM campaigns WHERE id = $1 FOR UPDATE`, [campaignId]);
      const plan = await this.plan(tx, campaignId);
      if (plan.notNow !== null) throw campaignsError('CAMPAIGNS_RESEND_NOT_NOW', { why: plan.notNow });
      const groups = [...new Set(request.groups)];
      const before = Object.fromEntries(plan.groups.map(({ group, count }) => [group, count]));
      const planned = groups.reduce((sum, group) => sum + (before[group] ?? 0), 0);
      if (planned !== request.count)
        throw campaignsError('CAMPAIGNS_RESEND_CHANGED', { seen: request.count, now: planned });
      const now = this.clock.now();
      const id = newId(now);
      await tx.query(
        `INSERT INTO letter_resends (id, campaign_id, groups, reason, asked_by, asked_at, planned) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, campaignId, groups, request.reason, actor.staffId, now, planned],
      );
      const detail = { resend: id, groups, reason: request.reason, before, after: { planned } };
      await this.record(tx, actor, campaignId, 'campaign.resend-letters', detail);
      this.jobs.enqueueAfter(tx, resendLetters, { resendId: id });
    });
  }

  /** Puts the next letters back in the queues of their offices. @returns whether more is to do */
  async step(resendId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const resend = await lockedResend(tx, resendId);
      if (resend === undefined || resend.endedAt !== null) return false;
      const { campaignId, groups, reached } = resend;
      const now = this.clock.now();
      const next = await tx.query<{ id: string; actionId: string }>(NEXT_LETTERS_SQL, [
        ...[campaignId, now, groups, reached, BATCH],
      ]);
      const ids = next.map(({ id }) => id);
      const open = await this.hold(tx, campaignId, next);
      const again = open
        ? await tx.query<{ officeId: string; count: number }>(LETTERS_AGAIN_SQL, [
            ...[campaignId, now, groups, ids, resendId],
          ])
        : [];
      for (const { officeId } of again) this.jobs.enqueueAfter(tx, releaseLetters, { officeId });
      const more = open && next.length === BATCH;
      const queued = again.reduce((sum, { count }) => sum + count, 0);
      await tx.query(
        `UPDATE letter_resends SET reached = $2, queued = queued + $3, ended_at = $4,
           left_out = CASE WHEN $4::timestamptz IS NULL THEN left_out ELSE greatest(0, planned - queued - $3) END WHERE id = $1`,
        [resendId, ids.at(-1) ?? reached, queued, more ? null : now],
      );
      return more;
    });
  }

  /** Ends it: no further letter goes back, and those whose turn has not come are as before. @throws CAMPAIGNS_RESEND_UNKNOWN, AUTH_ROLE_TOO_SMALL */
  async cancel(actor: Actor, campaignId: string, resendId: string): Promise<void> {
    assertMay(actor, 'letters.manage');
    await this.database.transaction(async (tx) => {
      const resend = await lockedResend(tx, resendId);
      if (resend === undefined || resend.campaignId !== campaignId)
        throw campaignsError('CAMPAIGNS_RESEND_UNKNOWN', { resend: resendId });
      const [back] = await tx.query<{ count: number }>(LETTERS_BACK_SQL, [resendId]);
      if (resend.endedAt !== null && back!.count === 0) return;
      await tx.query(
        `UPDATE letter_resends SET cancelled_at = coalesce(cancelled_at, $2), cancelled_by = coalesce(cancelled_by, $3),
           ended_at = coalesce(ended_at, $2), taken_back = taken_back + $4 WHERE id = $1`,
        [resendId, this.clock.now(), actor.staffId, back!.count],
      );
      const detail = { resend: resendId, takenBack: back!.count };
      await this.record(tx, actor, campaignId, 'campaign.cancel-resend', detail);
    });
  }

  /** In the order in which a stop, a withdrawal and a single decision lock. @returns whether the campaign still runs */
  private async hold(tx: Transaction, campaignId: string, letters: { id: string; actionId: string }[]) {
    const [campaign] = await tx.query<{ open: boolean }>(
      `SELECT stopped_at IS NULL AS open FROM campaigns WHERE id = $1 FOR SHARE`,
      [campaignId],
    );
    const actions = letters.map(({ actionId }) => actionId);
    await tx.query(`SELECT id FROM actions WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`, [actions]);
    const ids = letters.map(({ id }) => id);
    await tx.query(`SELECT id FROM letters WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
    return campaign?.open === true;
  }

  private record(tx: Transaction, actor: Actor, subjectId: string, act: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'letters.manage', act, subject: 'campaign', subjectId, detail });
  }
}

/** Two who work on one resend come one after the other. */
async function lockedResend(tx: Transaction, resendId: string): Promise<ResendRow | undefined> {
  const [row] = await tx.query<ResendRow>(
    `SELECT id, campaign_id AS "campaignId", groups, reached, ended_at AS "endedAt" FROM letter_resends WHERE id = $1 FOR NO KEY UPDATE`,
    [resendId],
  );
  return row;
}
