import { hkdfSync } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Clock, CONFIG, type Config, Logger } from '#config';
import { AUTH_SCHEMA, betterAuthOptions, type BetterAuthSeat } from './better-auth-options.js';

/** better-auth is loaded when it is first needed: it takes most of a second, and a command or a worker never asks for it. */
async function makeBetterAuth(seat: BetterAuthSeat) {
  const { betterAuth } = await import('better-auth');
  return betterAuth(betterAuthOptions(seat));
}
type BetterAuth = Awaited<ReturnType<typeof makeBetterAuth>>;

/** A small pool of its own for better-auth, whose tables lie in a schema of their own; whoever makes it ends it. */
export function betterAuthPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 3,
    options: `-c search_path=${AUTH_SCHEMA} -c timezone=UTC -c statement_timeout=30000`,
    application_name: 'tocsin-auth',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  // A server that goes away while a connection is idle must not end the process; the next question says it.
  pool.on('error', () => undefined);
  return pool;
}

/** Holds the one better-auth of this process and its connections. Only `StaffSessions` speaks to it (ADR-0022). */
@Injectable()
export class BetterAuthHost implements OnApplicationShutdown {
  private made: Promise<BetterAuth> | undefined;
  private pool: pg.Pool | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** better-auth, ready to be asked. */
  get(): Promise<BetterAuth> {
    this.made ??= this.make().catch((error: unknown) => {
      this.made = undefined;
      throw error;
    });
    return this.made;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  private make(): Promise<BetterAuth> {
    this.pool ??= betterAuthPool(this.config.databaseUrl);
    return makeBetterAuth({
      pool: this.pool,
      secret: Buffer.from(hkdfSync('sha256', this.config.secretKey, '', 'tocsin sessions v1', 32)).toString('base64'),
      publicUrl: this.config.publicUrl,
      now: () => this.clock.now(),
      log: (level, message) => this.log.error({ level, library: 'better-auth' }, message),
    });
  }
}
