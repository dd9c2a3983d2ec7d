import type { INestApplicationContext } from '@nestjs/common';
import { Mailbox, type MailboxMailView } from '#mail';
import type { Config } from '#config';
import type { ExampleSite } from './example-site.js';
import { assertDemoDatabase, demoPassword, demoToken } from './demo-staff.js';
import { alertSubscribers } from './alert-step.js';
import { driveLetters } from './letter-step.js';
import { publishIncidents } from './incident-step.js';
import { publishTotals } from './total-step.js';
import { Visitor } from './visitor.js';
import type { Walk } from './walk-step.js';

/**
 * Fills an empty installation with a small coalition, as its users would, over HTTP, printing each step with its link. A step that an
 * earlier start has done is not done again. @throws STANDALONE_DEMO_NOT_EMPTY, STANDALONE_DEMO_STUCK
 */
export async function walk(app: INestApplicationContext, config: Config, site: ExampleSite): Promise<void> {
  await assertDemoDatabase(app);
  const base = `http://${config.settings.HOST.includes(':') ? `[${config.settings.HOST}]` : config.settings.HOST}:${config.settings.PORT}`;
  const steps: Walk = {
    staff: new Visitor(base, await demoToken(app, 'administrator')),
    approver: new Visitor(base, await demoToken(app, 'approver')),
    visitor: new Visitor(base),
    site,
    app,
    publicUrl: config.publicUrl,
    say: (line) => console.log(line),
    mailTo: (address, subject) => newestMail(app.get(Mailbox), address, subject),
  };
  steps.say('\nThe demo walks the whole line on example reports:\n');
  const references = await publishIncidents(steps);
  await publishTotals(steps, references);
  await alertSubscribers(steps, references);
  await driveLetters(steps, references);
  const { email, password } = await demoPassword(app);
  steps.say(`\nEverything is there to look at: ${config.publicUrl}/`);
  steps.say(`The console: ${config.publicUrl}/console/  sign in as ${email} with ${password}\n`);
}

async function newestMail(mailbox: Mailbox, address: string, subject: string): Promise<MailboxMailView | null> {
  const { items } = await mailbox.list({ limit: 200 });
  const found = items.find((mail) => mail.to.includes(address) && mail.subject.includes(subject));
  return found === undefined ? null : mailbox.get(found.id);
}
