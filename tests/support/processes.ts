import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Config } from '#config';

/** A process of ours, as an operator runs it, that a test may kill. */
export class OwnProcess {
  readonly output: string[] = [];
  private constructor(
    private readonly child: ChildProcess,
    private readonly ended: Promise<number | null>,
  ) {}

  /** @param path under `dist`, which tests/run.mjs has built */
  static start(path: string, env: Record<string, string>, args: string[] = []): OwnProcess {
    const child = spawn(process.execPath, [join(process.cwd(), path), ...args], {
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const own = new OwnProcess(child, ended);
    child.stdout!.on('data', (chunk: Buffer) => own.output.push(chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => own.output.push(chunk.toString()));
    return own;
  }

  get text(): string {
    return this.output.join('');
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Without any warning, as a power cut. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** As Ctrl-C or a service manager does. @returns the exit code */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  /** The exit code of a process that ends by itself. */
  end(): Promise<number | null> {
    return this.ended;
  }
}

/** The settings of a process on a test's database. */
export function environmentOf(config: Config, more: Record<string, string> = {}): Record<string, string> {
  const { REDIS_URL, SMTP_URL, MAIL_RECIPIENTS, OUTBOUND_ALLOW, MAIL_FROM } = config.settings;
  return {
    DATABASE_URL: config.databaseUrl,
    TOCSIN_KEY: config.secretKey.toString('base64'),
    LOG_LEVEL: 'error',
    MAIL_DNS: 'off',
    MAIL_FROM,
    MAIL_RECIPIENTS: MAIL_RECIPIENTS.join(','),
    OUTBOUND_ALLOW: OUTBOUND_ALLOW.join(','),
    OUTBOUND_GAP_MILLISECONDS: '0',
    ...(REDIS_URL === undefined ? {} : { REDIS_URL }),
    ...(SMTP_URL === undefined ? {} : { SMTP_URL }),
    ...more,
  };
}
