import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import {
  type InvitationsPageRequest,
  type InvitationView,
  type InviteRequest,
  type Page,
  pageOf,
  type Role,
} from '#contracts';
import { AddressHash, Database, FieldCipher, newId, type Transaction } from '#database';
import { authError } from './auth.errors.js';
import { assertLanguage } from './staff-language.js';
import { type Actor, StaffActs } from './staff-acts.js';

const DAYS = 7;
/** Days after its end in which an administrator may still send an invitation again; then name and address are forgotten. */
const KEPT_DAYS = 30;

/** What a mail to somebody who is invited needs. */
export interface Invited {
  id: string;
  address: string;
  language: string;
  /** When its link ends. */
  until: Date;
}

interface Row {
  id: string;
  name: Buffer;
  address: Buffer;
  role: Role;
  language: string;
  createdAt: Date;
  expiresAt: Date;
  invitedBy: string;
}

/** Invitations that administrators make. They wait for seven days; the mail is sent by the caller, in the same transaction. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws AUTH_STAFF_EXISTS, AUTH_INVITATION_OPEN, AUTH_LANGUAGE_UNKNOWN, AUTH_ROLE_TOO_SMALL */
  async invite(tx: Transaction, actor: Actor, { email, name, role, language }: InviteRequest): Promise<Invited> {
    assertLanguage(language);
    const hash = this.hashes.of(email);
    const [known] = await tx.query(`SELECT 1 FROM staff WHERE email_hash = $1 AND ended_at IS NULL`, [hash]);
    if (known !== undefined) throw authError('AUTH_STAFF_EXISTS');
    const now = this.clock.now();
    const until = this.until(now);
    const [made] = await tx.query<{ id: string }>(
      `INSERT INTO invitations (id, email_sealed, email_hash, name_sealed, role, language, invited_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        newId(now),
        this.cipher.seal(email, 'address'),
        hash,
        this.cipher.seal(name, 'name'),
        role,
        language,
        actor.staffId,
        now,
        until,
      ],
    );
    if (made === undefined) throw authError('AUTH_INVITATION_OPEN');
    await this.record(tx, actor, 'invite-staff', made.id, { role });
    return { id: made.id, address: email, language, until };
  }

  /** Lets an open invitation wait for seven days more, to be mailed again. @throws AUTH_INVITATION_UNKNOWN */
  async renew(tx: Transaction, actor: Actor, id: string): Promise<Invited> {
    const until = this.until(this.clock.now());
    const [row] = await tx.query<{ sealed: Buffer; language: string }>(
      `UPDATE invitations SET expires_at = $2
       WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND email_hash IS NOT NULL
       RETURNING email_sealed AS sealed, language`,
      [id, until],
    );
    if (row === undefined) throw authError('AUTH_INVITATION_UNKNOWN');
    await this.record(tx, actor, 'renew-invitation', id);
    return { id, address: this.cipher.open(row.sealed, 'address'), language: row.language, until };
  }

  /** Ends an open invitation and forgets the address; its link says so from now on. @throws AUTH_INVITATION_UNKNOWN */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query(
        `UPDATE invitations SET withdrawn_at = $2, email_sealed = NULL, name_sealed = NULL
         WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND email_hash IS NOT NULL RETURNING id`,
        [id, this.clock.now()],
      );
      if (row === undefined) throw authError('AUTH_INVITATION_UNKNOWN');
      await this.record(tx, actor, 'withdraw-invitation', id);
    });
  }

  /** Invitations that wait, and those that waited too long, newest first. */
  async list({ limit, after }: InvitationsPageRequest): Promise<Page<InvitationView>> {
    const rows = await this.database.query<Row>(
      `SELECT id, name_sealed AS name, email_sealed AS address, role, language, created_at AS "createdAt",
         expires_at AS "expiresAt", invited_by AS "invitedBy"
       FROM invitations WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND email_hash IS NOT NULL
         AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [after ?? null, limit + 1],
    );
    const now = this.clock.now();
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      ({ name, address, ...row }): InvitationView => ({
        ...row,
        name: this.cipher.open(name, 'name'),
        address: this.cipher.open(address, 'address'),
        state: row.expiresAt > now ? 'open' : 'expired',
      }),
    );
  }

  /** Withdraws what nobody has accepted or renewed for 30 days after its end, and forgets name and address. @returns how many */
  async forgetOld(): Promise<number> {
    const now = this.clock.now();
    const rows = await this.database.query(
      `UPDATE invitations SET withdrawn_at = $1, email_sealed = NULL, name_sealed = NULL
       WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND email_hash IS NOT NULL AND expires_at < $2 RETURNING id`,
      [now, new Date(now.getTime() - KEPT_DAYS * 86_400_000)],
    );
    return rows.length;
  }

  private until(now: Date): Date {
    return new Date(now.getTime() + DAYS * 86_400_000);
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object = {}): Promise<void> {
    const kind = { permission: 'staff.manage', subject: 'invitation' } as const;
    return this.acts.record(tx, actor, { ...kind, act, subjectId, detail });
  }
}
