import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Config } from '#config';
import { TEST_KEY } from './template.js';

/** `queue-worker.mjs` on this store, in a process of its own; with `unfit` it lacks a processor. Runs from `dist`. */
export function workerProcess(config: Config, ...args: 'unfit'[]): ChildProcess {
  const { REDIS_URL } = config.settings;
  return spawn(process.execPath, ['tests/support/queue-worker.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      TOCSIN_KEY: TEST_KEY,
      LOG_LEVEL: 'silent',
      DATABASE_URL: config.databaseUrl,
      ...(REDIS_URL === undefined ? {} : { REDIS_URL }),
    },
  });
}

/** The next line that it prints. */
export async function nextLine({ stdout }: ChildProcess): Promise<string> {
  const [line] = (await once(createInterface(stdout!), 'line')) as [string];
  return line;
}
