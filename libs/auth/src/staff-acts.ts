import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { mayDo, type Permission, type Role } from '#contracts';
import type { Queryable, Transaction } from '#database';
import { authError } from './auth.errors.js';

/** The named person behind an act, and the way they came. */
export interface Actor {
  staffId: string;
  role: Role;
  via: 'api' | 'cli' | 'demo';
}

export interface StaffActView {
  id: string;
  at: Date;
  staffId: string;
  act: string;
  subject: string;
  subjectId: string;
  via: Actor['via'];
  detail: object;
}

/** One append-only row for every act of staff, written in the transaction of the act itself. */
@Injectable()
export class StaffActs {
  constructor(private readonly clock: Clock) {}

  /**
   * Checks the permission and records the act.
   * @param detail before and after, sizes, hashes; never names or addresses of persons
   * @throws AUTH_ROLE_TOO_SMALL
   */
  async record(
    tx: Transaction,
    actor: Actor,
    act: { permission: Permission; act: string; subject: string; subjectId: string; detail?: object },
  ): Promise<void> {
    assertMay(actor, act.permission);
    await tx.query(
      `INSERT INTO staff_acts (at, staff_id, act, subject, subject_id, via, detail) VALUES ($1,$2,$3,$4,$5,$6,$7)`,
      [this.clock.now(), actor.staffId, act.act, act.subject, act.subjectId, actor.via, act.detail ?? {}],
    );
  }

  /** The acts on one thing, oldest first; at most 200. */
  of(db: Queryable, subject: string, subjectId: string): Promise<StaffActView[]> {
    return db.query<StaffActView>(
      `SELECT id::text, at, staff_id AS "staffId", act, subject, subject_id AS "subjectId", via, detail
       FROM staff_acts WHERE subject = $1 AND subject_id = $2 ORDER BY id LIMIT 200`,
      [subject, subjectId],
    );
  }
}

/** @throws AUTH_ROLE_TOO_SMALL */
export function assertMay(actor: Actor, permission: Permission): void {
  if (!mayDo(actor.role, permission)) throw authError('AUTH_ROLE_TOO_SMALL', { role: actor.role, permission });
}
