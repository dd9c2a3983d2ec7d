import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Actor } from '#auth';
import type { Config } from '#config';
import { CodedError } from '#contracts';

/** What a command gets: the installation it works on, opened for it and closed after it. */
export interface Installation {
  /** Every lib's services. */
  app: INestApplicationContext;
  config: Config;
  /** The staff member that `--as` names. @throws AUTH_STAFF_UNKNOWN */
  actor(email: string): Promise<Actor>;
}

/** Opens the installation, runs the work and closes it again, whatever happens. */
export type WithInstallation = (work: (installation: Installation) => Promise<void>) => Promise<void>;

/** Each file of `commands/` adds its commands with one of these. */
export type AddCommands = (program: Command, withInstallation: WithInstallation) => void;

/** Prints one result: a JSON object on one line, for people and programs alike. */
export function print(value: object): void {
  console.log(JSON.stringify(value));
}

/** Says what went wrong and what to do next, on standard error; the exit code is 2 for bad input, 1 for everything else. */
export function fail(error: unknown): void {
  if (error instanceof CodedError) {
    console.error(`${error.message}\n${error.remedy}\n(${error.code})`);
    process.exitCode = error.kind === 'invalid' ? 2 : 1;
    return;
  }
  console.error(error);
  process.exitCode = 1;
}
