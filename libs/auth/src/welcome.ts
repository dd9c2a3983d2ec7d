import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { AcceptWelcomeRequest, Role, WelcomeView } from '#contracts';
import { Database, FieldCipher, type Queryable } from '#database';
import { authError } from './auth.errors.js';
import { Joining } from './joining.js';
import { PublicLinks } from './public-links.js';
import { assertLanguage } from './staff-language.js';

interface Waiting {
  id: string;
  name: Buffer | null;
  address: Buffer | null;
  role: Role;
  language: string;
  expiresAt: Date;
}

/** What somebody who takes up a link gives; the address only on the first link. */
export type Taken = Omit<AcceptWelcomeRequest, 'email'> & { address: string | undefined };

/** The page behind a link of welcome: the first administrator's, or an invited colleague's. Each can be taken up once. */
@Injectable()
export class Welcome {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly links: PublicLinks,
    private readonly joining: Joining,
    private readonly clock: Clock,
  ) {}

  /** What the link offers; changes nothing. @throws AUTH_LINK_INVALID, AUTH_LINK_EXPIRED, AUTH_LINK_USED */
  async look(token: string): Promise<Omit<WelcomeView, 'organisation'>> {
    const { name, address, role, language, expiresAt } = await this.waiting(this.database, token);
    const shown = name === null ? '' : this.cipher.open(name, 'name');
    return { first: address === null, name: shown, role, language, expiresAt };
  }

  /**
   * Makes the staff member, with name and password, and ends the link.
   * @returns their id
   * @throws as `look`, AUTH_ADDRESS_INVALID, AUTH_PASSWORD_EASY, AUTH_STAFF_EXISTS, AUTH_LANGUAGE_UNKNOWN
   */
  async take(token: string, { name, password, language, address: given }: Taken): Promise<string> {
    if (language !== undefined) assertLanguage(language);
    const offered = await this.waiting(this.database, token);
    const address = offered.address === null ? given : this.cipher.open(offered.address, 'address');
    if (address === undefined) throw authError('AUTH_ADDRESS_INVALID');
    const passwordHash = await this.joining.hash(password, address);
    return this.database.transaction(async (tx) => {
      // Two people with one link, or two first links: the second waits here and then finds it used.
      if (offered.address === null) await tx.query(`LOCK TABLE staff IN SHARE ROW EXCLUSIVE MODE`);
      const { id, role } = await this.waiting(tx, token);
      const person = { address, name, role, language: language ?? offered.language };
      const staffId = await this.joining.join(tx, { ...person, passwordHash, invitationId: id });
      await tx.query(
        `UPDATE invitations SET accepted_at = $2, staff_id = $3, email_sealed = NULL, name_sealed = NULL WHERE id = $1`,
        [id, this.clock.now(), staffId],
      );
      return staffId;
    });
  }

  /** The open invitation behind a token; in a transaction its row stays locked. A first link is over once anybody works here. */
  private async waiting(db: Queryable, token: string): Promise<Waiting> {
    const [row] = await db.query<Waiting>(
      `SELECT id, name_sealed AS name, email_sealed AS address, role, language, expires_at AS "expiresAt"
       FROM invitations WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL
         AND (email_hash IS NOT NULL OR NOT EXISTS (SELECT 1 FROM staff)) FOR UPDATE`,
      [this.links.idOf('welcome', token)],
    );
    if (row === undefined) throw authError('AUTH_LINK_USED');
    if (row.expiresAt < this.clock.now()) throw authError('AUTH_LINK_EXPIRED');
    return row;
  }
}
