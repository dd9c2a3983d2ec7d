import { PdfDoctor } from '#campaigns';
import { MailDoctor } from '#mail';
import { type AddCommands, print } from '../platform/cli.js';

/** `tocsin doctor`: whether mail of this installation will be taken, trusted and accounted for, and which letters go as PDF; one JSON object a finding. */
export const doctorCommand: AddCommands = (program, withInstallation) => {
  program
    .command('doctor')
    .description(
      'examine clock, TLS, relays, DNS records, the way back and the fonts of letters as PDF, and say what to change; sends nothing. Exit code 1 when something is bad',
    )
    .action(async () =>
      withInstallation(async ({ app }) => {
        for (const doctor of [app.get(MailDoctor), app.get(PdfDoctor)]) {
          for await (const finding of doctor.examine()) {
            print(finding);
            if (finding.state === 'bad') process.exitCode = 1;
          }
        }
      }),
    );
};
