import {
  createPostgresBackend,
  type QueueOptions,
  type RedisOptions,
  runMigrations,
  setDefaultBackendFactory,
} from 'bullmq';
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
  /** What BullMQ's workers are given as `connection`: they wait for a store that is down. */
  readonly connection: QueueOptions['connection'];
  /** What BullMQ's queues are given: they say at once that the store is down, since a visitor's request waits with them. */
  readonly queueConnection: QueueOptions['connection'];
  private readonly pool: pg.Pool | undefined;

  constructor(config: Config) {
    this.backend = queueBackendOf(config);
    if (this.backend === 'redis') {
      setDefaultBackendFactory();
      const options = redisOptions(config.settings.REDIS_URL!);
      this.connection = options;
      this.queueConnection = impatient(options);
    } else {
      setDefaultBackendFactory(createPostgresBackend as never);
      this.pool = sharedPool(config.databaseUrl);
      this.connection = this.queueConnection = this.pool as never;
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
    connectionTimeoutMillis: 10_000,
  });
  // A server that goes away while a connection is idle must not end the process; BullMQ reports what it could not do.
  pool.on('error', () => undefined).setMaxListeners(100);
  return pool;
}

/** What a worker is given besides what its queue has. */
export type WorkerConnection = Partial<Pick<QueueOptions, 'connection'>>;

/** Workers in Redis wait for a store that is down; those in PostgreSQL share the pool of the queues. */
export function workerConnection(config: Config): WorkerConnection {
  return queueBackendOf(config) === 'redis' ? { connection: redisOptions(config.settings.REDIS_URL!) } : {};
}

/** The sweep brings the job that could not be added. */
function impatient(options: RedisOptions): RedisOptions {
  return { ...options, enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 10_000 };
}

function redisOptions(url: string): RedisOptions {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(pathname.length > 1 ? { db: Number(pathname.slice(1)) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 200, 2000),
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

/** Asks the store first, because BullMQ objects that are built while it is down may never recover. @throws QUEUE_UNREACHABLE */
export async function assertQueueStore(config: Config): Promise<void> {
  const { REDIS_URL } = config.settings;
  await (REDIS_URL === undefined ? assertPostgres(config.databaseUrl) : assertRedis(REDIS_URL));
}

async function assertRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    await redis.quit();
  } catch (cause) {
    redis.disconnect();
    throw queueError('QUEUE_UNREACHABLE', {}, cause);
  }
}

async function assertPostgres(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, application_name: 'tocsin-queue' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (cause) {
    throw queueError('QUEUE_UNREACHABLE', {}, cause);
  } finally {
    await client.end();
  }
}
