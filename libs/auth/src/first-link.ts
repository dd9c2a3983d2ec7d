import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database, newId } from '#database';
import { PublicLinks } from './public-links.js';

const DAYS = 7;

/** The link by which the first administrator of a new installation makes their account. */
@Injectable()
export class FirstLink {
  constructor(
    private readonly database: Database,
    private readonly links: PublicLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * The address to open, the same one until it is seven days old; null as soon as anybody works, or has worked, here. It is as good
   * as the installation itself: print it for the operator and keep it out of logs.
   */
  async url(): Promise<string | null> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      await tx.query(`LOCK TABLE invitations IN SHARE ROW EXCLUSIVE MODE`);
      const [somebody] = await tx.query(`SELECT 1 FROM staff LIMIT 1`);
      if (somebody !== undefined) return null;
      const [open] = await tx.query<{ id: string; until: Date }>(
        `SELECT id, expires_at AS until FROM invitations WHERE email_hash IS NULL AND expires_at > $1 LIMIT 1`,
        [now],
      );
      const { id, until } = open ?? { id: newId(now), until: new Date(now.getTime() + DAYS * 86_400_000) };
      await tx.query(
        `INSERT INTO invitations (id, role, language, created_at, expires_at) VALUES ($1, 'administrator', 'en', $2, $3)
         ON CONFLICT (id) DO NOTHING`,
        [id, now, until],
      );
      return this.links.url(`/console/welcome/${this.links.token('welcome', id, until)}`);
    });
  }
}
