import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import type { Transaction } from '#database';
import { Passwords } from './sessions/passwords.js';
import { StaffActs } from './staff-acts.js';
import { StaffService } from './staff.service.js';

/** Somebody who takes up an invitation. */
export interface Newcomer {
  address: string;
  name: string;
  role: Role;
  language: string;
  /** As `Passwords.hash` gives it. */
  passwordHash: string;
  invitationId: string;
}

/** Becoming a staff member: the person, their password and the act, in one transaction of the caller's. */
@Injectable()
export class Joining {
  constructor(
    private readonly staff: StaffService,
    private readonly passwords: Passwords,
    private readonly acts: StaffActs,
  ) {}

  /** The hash of a password that this person may have. @throws AUTH_PASSWORD_EASY */
  hash(password: string, address: string): Promise<string> {
    return this.passwords.hash(password, address);
  }

  /** @returns the new staff member's id. @throws AUTH_STAFF_EXISTS */
  async join(
    tx: Transaction,
    { address, name, role, language, passwordHash, invitationId }: Newcomer,
  ): Promise<string> {
    const staffId = await this.staff.create(tx, { email: address, name, role, language });
    await this.passwords.set(tx, staffId, passwordHash);
    const act = { permission: 'account.own', act: 'join', subject: 'staff', subjectId: staffId } as const;
    await this.acts.record(tx, { staffId, role, via: 'api' }, { ...act, detail: { role, invitation: invitationId } });
    return staffId;
  }
}
