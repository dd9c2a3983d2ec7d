import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import {
  type ChangeMeRequest,
  type ChangePasswordRequest,
  type MeView,
  permissionsOf,
  type Role,
  type SessionView,
} from '#contracts';
import { Database, FieldCipher } from '#database';
import { authError } from './auth.errors.js';
import { Passwords } from './sessions/passwords.js';
import { type Actor, StaffActs } from './staff-acts.js';
import { assertLanguage } from './staff-language.js';

interface OwnRow {
  name: Buffer;
  address: Buffer;
  role: Role;
  language: string;
}

/** What staff see and change of their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly acts: StaffActs,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who this is and what they may do. @param expiresAt when their session ends; null for a token. @throws AUTH_SIGN_IN */
  async session(staffId: string, expiresAt: Date | null): Promise<SessionView> {
    const { name, role, language } = await this.me(staffId);
    const { ORGANISATION: organisation, TWO_APPROVERS: twoApprovers } = this.config.settings;
    const { publicUrl } = this.config;
    const permissions = permissionsOf(role);
    return { staffId, name, role, permissions, language, organisation, publicUrl, twoApprovers, expiresAt };
  }

  /** Name, address, role and language. @throws AUTH_SIGN_IN when the account has ended */
  async me(staffId: string): Promise<MeView> {
    const [row] = await this.database.query<OwnRow>(
      `SELECT name_sealed AS name, email_sealed AS address, role, language FROM staff WHERE id = $1 AND ended_at IS NULL`,
      [staffId],
    );
    if (row === undefined) throw authError('AUTH_SIGN_IN');
    const { role, language } = row;
    const name = this.cipher.open(row.name, 'name');
    return { staffId, name, address: this.cipher.open(row.address, 'address'), role, language };
  }

  /**
   * Changes one's own password, which ends all one's sessions: open a new one after it. Wrong tries count like those of signing in.
   * @throws AUTH_PASSWORD_WRONG, AUTH_PASSWORD_EASY, AUTH_TOO_MANY_TRIES
   */
  async changePassword(actor: Actor, { present, password }: ChangePasswordRequest): Promise<void> {
    const { address } = await this.me(actor.staffId);
    await this.passwords.assertPresent(actor.staffId, present);
    const hash = await this.passwords.hash(password, address);
    await this.database.transaction(async (tx) => {
      await this.passwords.set(tx, actor.staffId, hash);
      const act = { permission: 'account.own', act: 'change-password', subject: 'staff' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: actor.staffId });
    });
  }

  /** Changes one's own name or language. @throws AUTH_LANGUAGE_UNKNOWN */
  async change(actor: Actor, { name, language }: ChangeMeRequest): Promise<void> {
    if (language !== undefined) assertLanguage(language);
    await this.database.transaction(async (tx) => {
      await tx.query(
        `UPDATE staff SET name_sealed = coalesce($2, name_sealed), language = coalesce($3, language) WHERE id = $1`,
        [actor.staffId, name === undefined ? null : this.cipher.seal(name, 'name'), language ?? null],
      );
      const changed = [...(name === undefined ? [] : ['name']), ...(language === undefined ? [] : ['language'])];
      const act = { permission: 'account.own', act: 'change-own-account', subject: 'staff' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: actor.staffId, detail: { changed } });
    });
  }
}
