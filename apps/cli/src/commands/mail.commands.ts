import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { environment } from '#config';
import type { Verdict } from '#mail';
import { classifyMail } from '#mail/classify';
import { cliError } from '../cli.errors.js';
import { addMailStreams } from './mail-stream.commands.js';
import { type AddCommands, fail, print } from '../platform/cli.js';
import { addResend } from './resend.command.js';

/** `tocsin mail …`: what mails that came back mean, which needs no database, how streams stand, and sending again to those who never got a message. */
export const mailCommands: AddCommands = (program, withInstallation) => {
  const mail = program.command('mail').description('mail that comes back, and mail that never arrived');
  addMailStreams(mail, withInstallation);
  addResend(mail, withInstallation);
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
