import { type StdioOptions, spawn } from 'node:child_process';

/** The operating-system user a command runs as. Only root may name one. */
export interface ServerUser {
  uid: number;
  gid: number;
}

export interface Finished {
  code: number;
  output: string;
}

export interface RunOptions {
  user?: ServerUser | undefined;
  /** A file descriptor that takes what the command prints, instead of `output`; or nobody takes it. */
  logTo?: number | 'ignore';
  /** Fed to the command. */
  input?: string;
}

/**
 * Runs a command to its end and never fails for its exit code; rejects only if it cannot be started (ENOENT, EACCES).
 * The command gets a session of its own, so that Ctrl-C in the terminal cannot end a half-done `initdb` or `pg_ctl`;
 * it runs in `/`, which every user can enter, and sees none of our settings.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: '/',
      detached: true,
      windowsHide: true,
      stdio: stdio(options),
      ...options.user,
      // Windows programs do not start without the variables of the system.
      ...(process.platform === 'win32'
        ? {}
        : { env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' } }),
    });
    let output = '';
    const gather = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', gather);
    child.stderr?.on('data', gather);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function stdio({ logTo, input }: RunOptions): StdioOptions {
  const out = logTo ?? 'pipe';
  return [input === undefined ? 'ignore' : 'pipe', out, out];
}
