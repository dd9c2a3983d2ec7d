import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs, StaffService } from '#auth';
import { Clock } from '#config';
import { type DutyShift, mayDo, type RosterView, type SetRosterRequest } from '#contracts';
import { Database, type Queryable, type Transaction } from '#database';
import { incidentError } from '../incidents.errors.js';
import { isTimeZone, onDuty } from './on-duty.js';

/** The roster as it is kept. */
export interface Roster {
  revision: number;
  timeZone: string;
  shifts: DutyShift[];
  at: Date | null;
  staffId: string | null;
}

const NONE: Roster = { revision: 0, timeZone: 'UTC', shifts: [], at: null, staffId: null };

/** Who is on duty outside office hours, week by week. Every version stays. */
@Injectable()
export class DutyRoster {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffService,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  async current(db: Queryable = this.database): Promise<Roster> {
    const [roster] = await db.query<Roster>(
      `SELECT revision, time_zone AS "timeZone", shifts, at, staff_id AS "staffId" FROM duty_rosters ORDER BY revision DESC LIMIT 1`,
    );
    return roster ?? NONE;
  }

  /** The roster with names, who is on duty now, and whom it called lately. */
  async view(): Promise<RosterView> {
    const { revision, timeZone, shifts, at, staffId } = await this.current();
    const calls = await this.database.query<Omit<RosterView['calls'][number], 'name'>>(
      `SELECT at, staff_id AS "staffId", count(*)::int AS reports FROM duty_calls GROUP BY call_id, at, staff_id ORDER BY at DESC LIMIT 10`,
    );
    const people = await this.staff.working();
    const now = onDuty(shifts, timeZone, this.clock.now());
    const ids = [...shifts, ...calls].map((one) => one.staffId);
    const names = await this.staff.namesOf([...new Set([...ids, ...(staffId === null ? [] : [staffId])])]);
    const named = <One extends { staffId: string }>(one: One) => ({ ...one, name: names.get(one.staffId) ?? null });
    return {
      ...{ revision, timeZone, changedAt: at, shifts: shifts.map(named), calls: calls.map(named) },
      changedBy: staffId === null ? null : named({ staffId }),
      now: now.map((id) => named({ staffId: id })),
      people: people.filter(({ role }) => mayDo(role, 'desk.work')).map(({ id, name }) => ({ staffId: id, name })),
    };
  }

  /** @throws INCIDENTS_ROSTER_CHANGED, INCIDENTS_ROSTER_UNFIT */
  async set(actor: Actor, { revision, timeZone, shifts }: SetRosterRequest): Promise<void> {
    if (!isTimeZone(timeZone)) throw incidentError('INCIDENTS_ROSTER_UNFIT', { problem: 'no such time zone' });
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('duty-roster'))`);
      const before = await this.current(tx);
      if (before.revision !== revision) throw incidentError('INCIDENTS_ROSTER_CHANGED');
      await this.assertWork(tx, shifts);
      await tx.query(`INSERT INTO duty_rosters (revision, time_zone, shifts, at, staff_id) VALUES ($1,$2,$3,$4,$5)`, [
        ...[revision + 1, timeZone, JSON.stringify(shifts), this.clock.now()],
        actor.staffId,
      ]);
      const detail = {
        before: { timeZone: before.timeZone, shifts: before.shifts },
        after: { timeZone, shifts },
        revision: revision + 1,
      };
      const act = { permission: 'staff.manage', act: 'set-roster', subject: 'roster', subjectId: 'duty' } as const;
      await this.acts.record(tx, actor, { ...act, detail });
    });
  }

  private async assertWork(tx: Transaction, shifts: readonly DutyShift[]): Promise<void> {
    for (const staffId of new Set(shifts.map((shift) => shift.staffId))) {
      const role = await this.staff.roleOf(tx, staffId);
      if (role === null || !mayDo(role, 'desk.work'))
        throw incidentError('INCIDENTS_ROSTER_UNFIT', { problem: 'somebody on it does not work at the desk' });
    }
  }
}
