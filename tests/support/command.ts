import { format } from 'node:util';
import { main } from '../../apps/cli/src/main.js';

/** How a command of `tocsin` ended, and all that it said on both outputs. */
export interface EndedCommand {
  code: number;
  text: string;
}

/**
 * Runs `tocsin …` in this process with these settings and no others, as bin/tocsin.mjs would in one of its own: thousands of modules
 * are loaded already. One at a time. What belongs to a process itself (exit, input, signals) is tested with `OwnProcess`.
 */
export async function tocsinCommand(env: Record<string, string>, args: readonly string[]): Promise<EndedCommand> {
  const said: string[] = [];
  const restore = [settings(env), outputs(said), signals()];
  try {
    await main(args);
    return { code: Number(process.exitCode ?? 0), text: said.join('') };
  } finally {
    for (const undo of restore) undo();
    process.exitCode = undefined;
  }
}

/** The objects of standard output, one a line. */
export function printedBy<Row = Record<string, unknown>>({ text }: EndedCommand): Row[] {
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Row);
}

function settings(env: Record<string, string>): () => void {
  const before = { ...process.env };
  const replace = (values: NodeJS.ProcessEnv) => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, values);
  };
  replace({ PATH: before['PATH'] ?? '', HOME: before['HOME'] ?? '', ...env });
  return () => replace(before);
}

function outputs(said: string[]): () => void {
  const { log, error } = console;
  const { stdout, stderr } = process;
  const [out, err] = [stdout.write, stderr.write];
  const line = (...values: unknown[]) => void said.push(`${format(...values)}\n`);
  const piece = (text: string | Uint8Array) => said.push(Buffer.from(text as string).toString()) > 0;
  Object.assign(console, { log: line, error: line });
  stdout.write = piece as typeof out;
  stderr.write = piece as typeof err;
  return () => {
    Object.assign(console, { log, error });
    stdout.write = out;
    stderr.write = err;
  };
}

/** A command waits for signals until it is done; a process that goes on afterwards must not. */
function signals(): () => void {
  const names = ['SIGINT', 'SIGTERM'] as const;
  const before = names.map((name) => new Set(process.listeners(name)));
  return () => {
    names.forEach((name, index) => {
      for (const one of process.listeners(name)) if (!before[index]!.has(one)) process.off(name, one);
    });
  };
}
