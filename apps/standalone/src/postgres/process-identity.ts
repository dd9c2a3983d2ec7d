import { readFile } from 'node:fs/promises';

/**
 * Marks a process beyond its number, which the system gives to another one later: on Linux the time of its birth
 * in ticks since boot (proc(5), field 22 of stat), elsewhere an empty mark. Undefined when there is no such process.
 */
export async function birthMark(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return exists(pid) ? '' : undefined;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the name in parentheses and may hold spaces; the state comes right after it. Z: dead, not yet reaped.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined || fields[0] === 'Z' ? undefined : fields[19];
}

/** Whether the very process that was marked still runs. */
export async function isAlive(pid: number, mark: string): Promise<boolean> {
  const now = await birthMark(pid);
  return now !== undefined && (now === mark || now === '' || mark === '');
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
