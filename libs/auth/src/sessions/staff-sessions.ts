import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import type { OwnSessionView, Role } from '#contracts';
import { Database, type Queryable } from '#database';
import { authError } from '../auth.errors.js';
import { BetterAuthHost } from './better-auth-host.js';
import { cookieName, IDLE_DAYS, LONGEST_DAYS } from './better-auth-options.js';

/** How exact "last seen" is; a session is written to no more often. */
const SEEN_MINUTES = 5;

/** A session that holds now. */
export interface CurrentSession {
  id: string;
  staffId: string;
  role: Role;
  /** When it ends unless it is used. */
  expiresAt: Date;
}

/** Sessions of staff: found by their cookie, listed and ended. The facade in front of better-auth (ADR-0022). */
@Injectable()
export class StaffSessions {
  constructor(
    private readonly database: Database,
    private readonly betterAuth: BetterAuthHost,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Opens a session for a staff member whose password this is. @returns the cookie's headers, or null when the password is wrong, or
   * was changed while it was looked at. Takes as long for an id that nobody has.
   */
  async open(staffId: string, password: string, userAgent: string): Promise<string[] | null> {
    const begun = this.clock.now();
    const { api } = await this.betterAuth.get();
    try {
      const { headers, response } = await api.signInEmail({
        body: { email: `${staffId}@staff.invalid`, password },
        headers: new Headers({ 'user-agent': userAgent.slice(0, 500) }),
        returnHeaders: true,
      });
      const [changed] = await this.database.query(
        `DELETE FROM auth.sessions s USING auth.accounts a
         WHERE s.token = $1 AND a.user_id = s.user_id AND a.updated_at > $2 RETURNING s.id`,
        [response.token, begun],
      );
      if (changed !== undefined) return null;
      await this.tidy(staffId, begun);
      return headers.getSetCookie();
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  /** The session that a `Cookie` header belongs to, if it holds; being asked for keeps it alive. */
  async current(cookies: string | undefined): Promise<CurrentSession | null> {
    if (cookies === undefined || !cookies.includes(`${cookieName(this.config.publicUrl)}=`)) return null;
    const { api } = await this.betterAuth.get();
    const found = await api.getSession({ headers: new Headers({ cookie: cookies }), query: { disableRefresh: true } });
    if (found === null) return null;
    const { id, userId, updatedAt } = found.session;
    const now = this.clock.now();
    const [staff] = await this.database.query<{ role: Role; expiresAt: Date }>(
      `SELECT staff.role, session.expires_at AS "expiresAt" FROM staff JOIN auth.sessions AS session ON session.user_id = staff.id
       WHERE staff.id = $1 AND staff.ended_at IS NULL AND session.id = $2 AND session.expires_at > $3`,
      [userId, id, now],
    );
    if (staff === undefined) return null;
    const stale = now.getTime() - updatedAt.getTime() > SEEN_MINUTES * 60_000;
    const expiresAt = stale ? await this.seen(id, now) : staff.expiresAt;
    return { id, staffId: userId, role: staff.role, expiresAt };
  }

  /** What the person of a session may be at this moment; null once it is over. Unlike `current` it is no use of the session. */
  async roleOf(sessionId: string): Promise<Role | null> {
    const [found] = await this.database.query<{ role: Role }>(
      `SELECT staff.role FROM staff JOIN auth.sessions AS session ON session.user_id = staff.id
       WHERE session.id = $1 AND staff.ended_at IS NULL AND session.expires_at > $2`,
      [sessionId, this.clock.now()],
    );
    return found?.role ?? null;
  }

  /** Ends the session of a `Cookie` header, whether or not there is one. @returns headers that take the cookie away */
  async close(cookies: string | undefined): Promise<string[]> {
    const { api } = await this.betterAuth.get();
    const { headers } = await api.signOut({ headers: new Headers({ cookie: cookies ?? '' }), returnHeaders: true });
    return headers.getSetCookie();
  }

  /** The sessions of a person that hold, the one used last first. */
  async list(staffId: string, currentId: string | null): Promise<OwnSessionView[]> {
    const rows = await this.database.query<Omit<OwnSessionView, 'current'>>(
      `SELECT id, created_at AS "createdAt", updated_at AS "lastSeenAt", expires_at AS "expiresAt", coalesce(device, '') AS device
       FROM auth.sessions WHERE user_id = $1 AND expires_at > $2 ORDER BY updated_at DESC, id LIMIT 200`,
      [staffId, this.clock.now()],
    );
    return rows.map((row) => ({ ...row, current: row.id === currentId }));
  }

  /** Ends one session of a person. @throws AUTH_SESSION_UNKNOWN */
  async end(staffId: string, sessionId: string): Promise<void> {
    const [ended] = await this.database.query(`DELETE FROM auth.sessions WHERE user_id = $1 AND id = $2 RETURNING id`, [
      staffId,
      sessionId,
    ]);
    if (ended === undefined) throw authError('AUTH_SESSION_UNKNOWN');
  }

  /** Ends every session of a person but one; all with null. Holds from the next request on. @returns how many */
  async endOthers(db: Queryable, staffId: string, keep: string | null): Promise<number> {
    const ended = await db.query(
      `DELETE FROM auth.sessions WHERE user_id = $1 AND ($2::uuid IS NULL OR id <> $2) RETURNING id`,
      [staffId, keep],
    );
    return ended.length;
  }

  /** Remembers that somebody came in, and forgets their sessions that are over. */
  private async tidy(staffId: string, now: Date): Promise<void> {
    await this.database.query(
      `WITH over AS (DELETE FROM auth.sessions WHERE user_id = $1 AND expires_at < $2)
       UPDATE staff SET last_seen_at = $2 WHERE id = $1`,
      [staffId, now],
    );
  }

  /** A used session lives on, to its longest at most. */
  private async seen(sessionId: string, now: Date): Promise<Date> {
    const idle = new Date(now.getTime() + IDLE_DAYS * 86_400_000);
    const [row] = await this.database.query<{ expiresAt: Date }>(
      `WITH seen AS (
         UPDATE auth.sessions SET updated_at = $2, expires_at = least($3, created_at + make_interval(days => $4))
         WHERE id = $1 RETURNING user_id, expires_at
       ), person AS (
         UPDATE staff SET last_seen_at = $2 FROM seen WHERE staff.id = seen.user_id
       ) SELECT expires_at AS "expiresAt" FROM seen`,
      [sessionId, now, idle, LONGEST_DAYS],
    );
    // Ended this very moment: the request that is under way is the last.
    return row?.expiresAt ?? now;
  }
}

/** Whether better-auth says that this is not the password of that person. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 'UNAUTHORIZED';
}
