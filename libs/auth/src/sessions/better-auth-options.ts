import { hash, verify } from '@node-rs/argon2';
import type { BetterAuthOptions } from 'better-auth';
import type { Pool } from 'pg';
import { deviceOf } from './device.js';

/** The PostgreSQL schema that better-auth has to itself. */
export const AUTH_SCHEMA = 'auth';

/** A session ends after so many days without use … */
export const IDLE_DAYS = 14;
/** … and after so many days in any case. */
export const LONGEST_DAYS = 60;
const DAY_SECONDS = 86_400;

/** argon2id as OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane. The algorithm is the library's default. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a password, with its parameters in it (PHC string format). */
export function hashPassword(password: string): Promise<string> {
  return hash(comparablePassword(password), ARGON2);
}

/** Whether a password is the one that was hashed. */
export function isPassword(given: { hash: string; password: string }): Promise<boolean> {
  return verify(given.hash, comparablePassword(given.password));
}

/** The same password typed on another keyboard is the same one (NIST SP 800-63B 5.1.1.2). */
function comparablePassword(password: string): string {
  return password.normalize('NFKC');
}

/** What better-auth is told from outside. */
export interface BetterAuthSeat {
  pool: Pool;
  /** Signs the cookie: without it a stolen table of sessions opens nothing. */
  secret: string;
  publicUrl: string;
  now: () => Date;
  log: (level: string, message: string) => void;
}

/** The name of the session's cookie. `__Host-` ties it to this host and to TLS, where there is TLS. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-tocsin_session' : 'tocsin_session';
}

/**
 * How better-auth works here: passwords and sessions in a schema of their own, times by our clock, no network address, no name, no
 * mail address, no telemetry, no HTTP of its own. The cookie lives as long as a session can; the row says when it is over.
 */
export function betterAuthOptions({ pool, secret, publicUrl, now, log }: BetterAuthSeat) {
  return {
    appName: 'Tocsin',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (level, message) => log(level, message) },
    advanced: {
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName(publicUrl),
          attributes: { httpOnly: true, sameSite: 'strict', path: '/', secure: publicUrl.startsWith('https:') },
        },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: isPassword },
    },
    session: { ...SESSIONS, expiresIn: LONGEST_DAYS * DAY_SECONDS, disableSessionRefresh: true },
    user: USERS,
    account: ACCOUNTS,
    verification: VERIFICATIONS,
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              ipAddress: '',
              userAgent: deviceOf(session.userAgent ?? ''),
              createdAt: now(),
              updatedAt: now(),
              expiresAt: new Date(now().getTime() + IDLE_DAYS * DAY_SECONDS * 1000),
            },
          }),
        },
      },
    },
  } satisfies BetterAuthOptions;
}

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
const USERS = { modelName: 'users', fields: { emailVerified: 'email_verified', ...TIMES } } as const;
const SESSIONS = {
  modelName: 'sessions',
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'device', ...TIMES },
} as const;
const ACCOUNTS = {
  modelName: 'accounts',
  fields: {
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...TIMES,
  },
} as const;
const VERIFICATIONS = { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...TIMES } } as const;
