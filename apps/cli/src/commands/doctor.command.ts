import { MailDoctor } from '#mail';
import { type AddCommands, print } from '../platform/cli.js';

/** `tocsin doctor`: whether mail of this installation will be taken, trusted and accounted for; one JSON object a finding. */
export const doctorCommand: AddCommands = (program, withInstallation) => {
  program
    .command('doctor')
    .description(
      'examine clock, TLS, relays, DNS records and the way back, and say what to change; sends nothing. Exit code 1 when something is bad',
    )
    .action(async () =>
      withInstallation(async ({ app }) => {
        for await (const finding of app.get(MailDoctor).examine()) {
          print(finding);
          if (finding.state === 'bad') process.exitCode = 1;
        }
      }),
    );
};
