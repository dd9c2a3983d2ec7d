import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { FirstLink } from '#auth';
import { mailedForReal } from '#config';
import type { OpenInstallation } from './installation.js';

export const HELP = `npm start             starts everything on this machine
npm start -- --demo   walks the whole line on example reports first, in a database of its own`;

/** What a person needs to know once everything runs. */
export async function hello(
  app: INestApplicationContext,
  { config, where, migrated }: OpenInstallation,
  milliseconds: number,
): Promise<string[]> {
  const { settings, publicUrl } = config;
  const everybody = mailedForReal(settings).includes('*');
  const mailed = settings.SMTP_URL === undefined || mailedForReal(settings).length === 0;
  const firstLink = await app.get(FirstLink).url();
  return [
    '',
    `Tocsin runs (ready in ${(milliseconds / 1000).toFixed(1)} s).`,
    `  Public pages         ${publicUrl}/`,
    `  Development mailbox  ${publicUrl}/mailbox`,
    `  Database             ${where}${migrated > 0 ? `, ${migrated} migrations run` : ''}`,
    `  Queues               ${settings.REDIS_URL === undefined ? 'in the database' : 'in Redis'}`,
    `  Key                  ${keyWords(config)}`,
    `  Mail                 ${mailed ? 'nobody is mailed: everything stays in the development mailbox' : everybody ? 'EVERYBODY is mailed through SMTP_URL' : 'only those of MAIL_RECIPIENTS are mailed'}`,
    ...(firstLink === null
      ? []
      : [
          '',
          'Nobody works here yet. Make your account, the first administrator’s, with this link (7 days, one time):',
          `  ${firstLink}`,
        ]),
    '',
    'Ctrl-C ends everything.',
  ];
}

/** Where the key lies, and what hangs on it. */
function keyWords({ settings, dataFolder }: OpenInstallation['config']): string {
  const where = settings.TOCSIN_KEY === undefined ? join(dataFolder, 'secret.key') : 'in TOCSIN_KEY';
  return `${where}: losing it loses all names and addresses, so keep a backup (npx tocsin backup)`;
}
