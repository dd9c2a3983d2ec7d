import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Command } from 'commander';
import { type Actor, StaffService } from '#auth';
import { environment } from '#config';
import { DEMO_DATABASE, type OpenInstallation, openInstallation } from '#standalone';
import { CliModule } from '../cli.module.js';
import type { WithInstallation } from './cli.js';

/**
 * Joins the running embedded database, or starts it and stops it again; `DATABASE_URL` is used as it is. A signal that comes in
 * between waits until the database is left in order.
 */
export function openFor(program: Command, mayMigrate = false): Promise<OpenInstallation> {
  finishBeforeStopping();
  const env: Record<string, string | undefined> = { LOG_LEVEL: 'warn', ...environment() };
  const database = program.opts<{ demo?: boolean }>().demo === true ? { database: DEMO_DATABASE } : {};
  return openInstallation({ env, log: (line) => console.error(line), mayMigrate, ...database });
}

/** The first signal waits until the command is done; a second one ends it at once. */
export function finishBeforeStopping(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (process.exitCode = 130));
}

/** Opens the installation that the program's options name, for the length of one command. */
export function withInstallationOf(program: Command): WithInstallation {
  return async (work) => {
    const installation = await openFor(program);
    try {
      const app = await NestFactory.createApplicationContext(CliModule.forRoot(installation.config), {
        logger: false,
        abortOnError: false,
      });
      try {
        await work({ app, config: installation.config, actor: (email) => actorOf(app, email) });
      } finally {
        await app.close();
      }
    } finally {
      await installation.close();
    }
  };
}

/** The actor of the command line, by the address given with `--as`. */
export async function actorOf(app: INestApplicationContext, email: string): Promise<Actor> {
  return { ...(await app.get(StaffService).byEmail(email)), via: 'cli' };
}
