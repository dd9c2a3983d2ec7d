import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { testDatabase } from './database.js';
import { eventually } from './eventually.js';
import type { QueueStore } from './queue-store.js';

/** A Redis that writes every change to its disk before it answers; the rows live in a test database. */
export async function ownRedis(): Promise<QueueStore> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-store-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server = await startRedis(port, folder);
  const db = await testDatabase({ REDIS_URL: url });
  const crash = async (): Promise<void> => {
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  const start = async (): Promise<void> => {
    server = await startRedis(port, folder);
  };
  return {
    config: db.config,
    crash,
    start,
    wipe: async () => {
      await crash();
      await rm(join(folder, 'appendonlydir'), { recursive: true });
      await start();
    },
    close: async () => {
      await crash();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startRedis(port: number, folder: string): Promise<ChildProcess> {
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'yes', appendfsync: 'always' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  await eventually('Redis answers', () => answers(port));
  return server;
}

async function answers(port: number): Promise<boolean> {
  const redis = new Redis(port, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.quit()) === 'OK';
  } catch {
    return false;
  }
}
