import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { Database } from '#database';
import { alertsError } from './alerts.errors.js';
import { UpdatesDue } from './updates-due.js';

/** Decides, with a reason, that people need not be told what came of something they were alerted to. */
@Injectable()
export class UpdatesDismissal {
  constructor(
    private readonly database: Database,
    private readonly due: UpdatesDue,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws ALERTS_NO_UPDATE_DUE, AUTH_ROLE_TOO_SMALL */
  async dismiss(actor: Actor, linkId: string, reason: string): Promise<void> {
    const due = (await this.due.list()).find((one) => one.linkId === linkId);
    if (due === undefined) throw alertsError('ALERTS_NO_UPDATE_DUE');
    await this.database.transaction(async (tx) => {
      const added = await tx.query(
        `INSERT INTO alert_update_dismissals (link_id, reason, dismissed_at, dismissed_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING link_id`,
        [linkId, reason, this.clock.now(), actor.staffId],
      );
      if (added.length === 0) throw alertsError('ALERTS_NO_UPDATE_DUE');
      const detail = { linkId, reason, to: due.to.reference };
      const act = { permission: 'alerts.draft', act: 'dismiss-update', subject: 'incident' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: due.from.id, detail });
    });
  }
}
