import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import {
  type ChangeRoleRequest,
  mayDo,
  type Page,
  pageOf,
  type Role,
  type StaffPageRequest,
  type StaffView,
} from '#contracts';
import { Database, FieldCipher, type Transaction } from '#database';
import { authError } from './auth.errors.js';
import { type Actor, StaffActs } from './staff-acts.js';

interface Row {
  id: string;
  name: Buffer;
  address: Buffer;
  role: Role;
  createdAt: Date;
  lastSeenAt: Date | null;
  endedAt: Date | null;
  endedReason: string | null;
}

/** Who works here, what they may do, and ending their accounts. One administrator at least stays, whatever happens at once. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** Colleagues, the longest here first; addresses only for those who manage staff. */
  async list(actor: Actor, { limit, after, state }: StaffPageRequest): Promise<Page<StaffView>> {
    const rows = await this.database.query<Row>(
      `SELECT id, name_sealed AS name, email_sealed AS address, role, created_at AS "createdAt",
         last_seen_at AS "lastSeenAt", ended_at AS "endedAt", ended_reason AS "endedReason"
       FROM staff WHERE ($1 = 'all' OR (ended_at IS NULL) = ($1 = 'active')) AND ($2::uuid IS NULL OR id > $2)
       ORDER BY id LIMIT $3`,
      [state, after ?? null, limit + 1],
    );
    const manages = mayDo(actor.role, 'staff.manage');
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      ({ name, address, ...row }): StaffView => ({
        ...row,
        name: this.cipher.open(name, 'name'),
        address: manages ? this.cipher.open(address, 'address') : null,
        state: row.endedAt === null ? 'active' : 'ended',
      }),
    );
  }

  /** @throws AUTH_NO_SUCH_STAFF, AUTH_STAFF_CHANGED, AUTH_LAST_ADMINISTRATOR, AUTH_ROLE_TOO_SMALL */
  async changeRole(actor: Actor, id: string, { role, from }: ChangeRoleRequest): Promise<void> {
    await this.database.transaction(async (tx) => {
      const present = await this.lock(tx, actor, id, role === 'administrator');
      if (present !== from) throw authError('AUTH_STAFF_CHANGED');
      if (role === from) return;
      await tx.query(`UPDATE staff SET role = $2 WHERE id = $1`, [id, role]);
      await this.record(tx, actor, 'change-role', id, { from, to: role });
    });
  }

  /**
   * Ends an account: sessions, tokens, the password and links for a new one end at once, and what this person invited and nobody has
   * taken up is withdrawn. @throws AUTH_NO_SUCH_STAFF, AUTH_LAST_ADMINISTRATOR, AUTH_ROLE_TOO_SMALL
   */
  async end(actor: Actor, id: string, reason: string): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const role = await this.lock(tx, actor, id, false);
      await tx.query(`UPDATE staff SET ended_at = $2, ended_reason = $3 WHERE id = $1`, [id, now, reason]);
      await tx.query(`UPDATE staff_tokens SET ended_at = $2 WHERE staff_id = $1 AND ended_at IS NULL`, [id, now]);
      await tx.query(`UPDATE password_resets SET used_at = $2 WHERE staff_id = $1 AND used_at IS NULL`, [id, now]);
      await tx.query(`DELETE FROM auth.users WHERE id = $1`, [id]);
      const withdrawn = await tx.query(
        `UPDATE invitations SET withdrawn_at = $2, email_sealed = NULL, name_sealed = NULL
         WHERE invited_by = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING id`,
        [id, now],
      );
      await this.record(tx, actor, 'end-staff', id, { role, withdrawnInvitations: withdrawn.length });
    });
  }

  /**
   * Locks all administrators and the person, so that of two acts at once the second sees what the first did. @returns their role
   * @throws AUTH_LAST_ADMINISTRATOR unless an administrator remains or `stays`; AUTH_SIGN_IN when the actor was ended meanwhile
   */
  private async lock(tx: Transaction, actor: Actor, id: string, stays: boolean): Promise<Role> {
    const rows = await tx.query<{ id: string; role: Role }>(
      `SELECT id, role FROM staff WHERE ended_at IS NULL AND (role = 'administrator' OR id = $1) ORDER BY id FOR UPDATE`,
      [id],
    );
    const person = rows.find((row) => row.id === id);
    if (person === undefined) throw authError('AUTH_NO_SUCH_STAFF');
    const others = rows.filter((row) => row.role === 'administrator' && row.id !== id);
    if (!stays && others.length === 0) throw authError('AUTH_LAST_ADMINISTRATOR');
    if (!rows.some((row) => row.id === actor.staffId && row.role === 'administrator')) throw authError('AUTH_SIGN_IN');
    return person.role;
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'staff.manage', act, subject: 'staff', subjectId, detail });
  }
}
