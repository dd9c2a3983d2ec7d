import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { environment } from '#config';
import { classifyMail, type Verdict } from '#mail';
import { cliError } from '../cli.errors.js';
import { type AddCommands, fail, print } from '../platform/cli.js';

/** `tocsin mail classify`: what mails that came back mean. Needs no database; one JSON object for each file, in the order given. */
export const mailCommands: AddCommands = (program) => {
  const mail = program.command('mail').description('mail that comes back');
  mail
    .command('classify <file...>')
    .description(
      'tell bounces, delays, complaints, automatic answers and leavings apart, one JSON object a line; - is standard input',
    )
    .option('--json', 'the form of the output; there is no other', true)
    .action((files: string[]) => {
      for (const file of files) classifyOne(file);
    });
};

/** A file that cannot be read is said on standard error, and the others are read all the same. */
function classifyOne(file: string): void {
  let bytes: Uint8Array;
  try {
    // npm runs scripts in the project's folder; the paths are meant from where the person stands.
    bytes = file === '-' ? readFileSync(0) : readFileSync(resolve(environment()['INIT_CWD'] ?? process.cwd(), file));
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    fail(cliError('CLI_FILE_UNREADABLE', { file, reason }, cause));
    return;
  }
  const { kind, feedbackType, recipients } = classifyMail(bytes);
  print({ file, kind, feedbackType, recipients: recipients.map(shown) });
}

function shown({ address, action, status, replyCode, reason, permanent }: Verdict): object {
  return { address: address === '' ? null : address, action, status, replyCode, reason, permanent };
}
