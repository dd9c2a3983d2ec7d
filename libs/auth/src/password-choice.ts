import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { comparableAddress, Database, FieldCipher, type Queryable } from '#database';
import { authError } from './auth.errors.js';
import { PublicLinks } from './public-links.js';
import { Passwords } from './sessions/passwords.js';
import { StaffActs } from './staff-acts.js';

interface Chooser {
  staffId: string;
  role: Role;
  sealed: Buffer;
  language: string;
}

/** Choosing a new password by a link that only the owner of the address could open. */
@Injectable()
export class PasswordChoice {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly links: PublicLinks,
    private readonly passwords: Passwords,
    private readonly acts: StaffActs,
  ) {}

  /** The language of whoever the link is for, if it holds; changes nothing. @throws AUTH_LINK_INVALID, AUTH_LINK_EXPIRED, AUTH_LINK_USED */
  async look(token: string): Promise<{ language: string }> {
    const { language } = await this.chooser(this.database, token);
    return { language };
  }

  /**
   * Sets the password and ends every session and link of this person.
   * @param network of the owner, as `networkOf` gives it @returns whose it was @throws as `look`, AUTH_PASSWORD_EASY
   */
  async choose(token: string, password: string, network: string): Promise<string> {
    const { sealed } = await this.chooser(this.database, token);
    const address = this.cipher.open(sealed, 'address');
    const hash = await this.passwords.hash(password, address);
    return this.database.transaction(async (tx) => {
      const { staffId, role } = await this.chooser(tx, token);
      await this.passwords.set(tx, staffId, hash);
      await this.passwords.forgiveTries(tx, { staffId, address: comparableAddress(address), network });
      const act = { permission: 'account.own', act: 'choose-password', subject: 'staff', subjectId: staffId } as const;
      await this.acts.record(tx, { staffId, role, via: 'api' }, act);
      return staffId;
    });
  }

  /** In a transaction the link stays locked: of two uses at once the second waits and finds it used. */
  private async chooser(db: Queryable, token: string): Promise<Chooser> {
    const [row] = await db.query<Chooser>(
      `SELECT s.id AS "staffId", s.role, s.email_sealed AS sealed, s.language
       FROM password_resets r JOIN staff s ON s.id = r.staff_id
       WHERE r.id = $1 AND r.used_at IS NULL AND s.ended_at IS NULL FOR UPDATE OF r`,
      [this.links.idOf('choose-password', token)],
    );
    if (row === undefined) throw authError('AUTH_LINK_USED');
    return row;
  }
}
