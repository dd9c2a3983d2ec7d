import { createPostgresBackend, type QueueOptions, runMigrations, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '#config';
import { queueError } from './queue.errors.js';

/** The schema in which BullMQ keeps its queues when they live in PostgreSQL. */
const QUEUE_SCHEMA = 'bullmq';

/** Where the queues live: `REDIS_URL`, or the database. */
export type QueueBackend = 'redis' | 'postgres';

/** The backend that this configuration asks for. */
export function queueBackendOf(config: Config): QueueBackend {
  return config.settings.REDIS_URL === undefined ? 'postgres' : 'redis';
}

/** One connection for all queues and workers of a process, and the way to close it. */
export class QueueConnection {
  readonly backend: QueueBackend;
  /** What BullMQ is given as `connection`. */
  readonly connection: QueueOptions['connection'];
  private readonly pool: pg.Pool | undefined;

  constructor(config: Config) {
    this.backend = queueBackendOf(config);
    if (this.backend === 'redis') {
      setDefaultBackendFactory();
      this.connection = redisOptions(config.settings.REDIS_URL!);
    } else {
      setDefaultBackendFactory(createPostgresBackend as never);
      this.pool = sharedPool(config.databaseUrl);
      this.connection = this.pool as never;
    }
  }

  async close(): Promise<void> {
    await this.pool?.end();
  }
}

/** Six workers each hold one connection for LISTEN; the rest carry the work of all of them. */
function sharedPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 16,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    application_name: 'tocsin-queue',
    keepAlive: true,
  });
  // A server that goes away while a connection is idle must not end the process; BullMQ reports what it could not do.
  pool.on('error', () => undefined).setMaxListeners(100);
  return pool;
}

function redisOptions(url: string): QueueOptions['connection'] {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(pathname.length > 1 ? { db: Number(pathname.slice(1)) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    maxRetriesPerRequest: null,
  };
}

/** Brings BullMQ's own tables to this version; nothing to do on Redis. Run at every migrate, after ours. */
export async function migrateQueues(config: Pick<Config, 'databaseUrl' | 'settings'>): Promise<void> {
  if (config.settings.REDIS_URL !== undefined) return assertRedis(config.settings.REDIS_URL);
  const client = new pg.Client({ connectionString: config.databaseUrl, application_name: 'tocsin-queue' });
  await client.connect();
  try {
    await runMigrations(client as never, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

/** BullMQ objects that are built while their store is down may never recover, so it is asked first. */
async function assertRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    throw queueError('QUEUE_UNREACHABLE', {}, cause);
  } finally {
    redis.disconnect();
  }
}
