import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { birthMark } from './process-identity.js';
import { run } from './run.js';

/** What `postmaster.pid` says (its lines are described in PostgreSQL's storage chapter), checked against the running processes. */
export interface Postmaster {
  pid: number;
  port: number;
  /** `ready` takes connections; `busy` is starting or stopping; `dead` left its file behind; so did one whose number a `stranger` has now. */
  state: 'ready' | 'busy' | 'dead' | 'stranger';
}

/** The server of a data folder, or undefined when its folder says there is none. */
export async function readPostmaster(pgdata: string): Promise<Postmaster | undefined> {
  const file = await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (file === undefined) return undefined;
  const lines = file.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const answer = (state: Postmaster['state']): Postmaster => ({ pid, port: Number(lines[3]), state });
  if (!(pid > 0) || (await birthMark(pid)) === undefined) return answer('dead');
  if (!(await servesFolder(pid, lines[1] ?? pgdata))) return answer('stranger');
  return answer(lines[7] === 'ready' ? 'ready' : 'busy');
}

/** After a restart of the machine the number in the file may belong to any other program. */
async function servesFolder(pid: number, folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    // A process that ended just now has no command any more, and the next look will tell.
    return command === '' || command.includes(folder);
  }
  const { output } = await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ output: folder }));
  return output.includes(folder);
}
