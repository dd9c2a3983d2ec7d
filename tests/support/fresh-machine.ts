import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { OwnProcess } from './processes.js';

const redis = (): Record<string, string> => {
  const url = process.env['TEST_REDIS_URL'];
  return url === undefined ? {} : { REDIS_URL: url };
};

/** Fresh machines on which `npm start` and `tocsin` run as real processes, each with a data folder of its own. */
export class FreshMachine {
  private readonly folders: string[] = [];
  private readonly running: OwnProcess[] = [];

  /** A data folder that does not exist yet. */
  newData(): string {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-start-'));
    this.folders.push(folder);
    return join(folder, '.tocsin');
  }

  start(env: Record<string, string>, ...args: string[]): OwnProcess {
    const own = OwnProcess.start('bin/start.mjs', { ...redis(), ...env }, args);
    this.running.push(own);
    return own;
  }

  tocsin(env: Record<string, string>, ...args: string[]): OwnProcess {
    return OwnProcess.start('bin/tocsin.mjs', { ...redis(), ...env }, args);
  }

  /** Ends what still runs, as a power cut would, and forgets all data. */
  async clean(): Promise<void> {
    for (const own of this.running.splice(0)) await own.kill();
    for (const folder of this.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until `npm start` says that it runs. */
export async function up(own: OwnProcess): Promise<void> {
  await eventually('it runs', () => own.text.includes('Ctrl-C ends everything'), 60);
}
