import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { environment } from '#config';
import { DEMO_DATABASE } from '#standalone';
import { checkBackup, type Manifest } from '../backup/backup-lines.js';
import { passphraseFrom } from '../backup/passphrase.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { refuseExisting } from '../backup/sealed-file.js';
import { writeBackup } from '../backup/write-backup.js';
import { type AddCommands, print } from '../platform/cli.js';
import { finishBeforeStopping, openFor } from '../platform/with-installation.js';

interface BackupOptions {
  passphraseFile?: string;
}

const say = (line: string) => console.error(line);
const PASSPHRASE = 'a file that holds the passphrase; without it TOCSIN_PASSPHRASE, or it is asked';

/** `tocsin backup`, `tocsin restore`: the whole database and the key, in one sealed file. */
export const backupCommands: AddCommands = (program) => {
  program
    .command('backup <file>')
    .description('write the database and the key into a new file that only a passphrase opens')
    .option('--passphrase-file <file>', PASSPHRASE)
    .action(async (given: string, options: BackupOptions) => {
      const file = pathOf(given);
      await refuseExisting(file);
      const passphrase = await passphraseFrom(options.passphraseFile, { twice: true });
      const { config, close } = await openFor(program);
      try {
        await writeBackup(config, file, passphrase, say);
      } finally {
        await close();
      }
      say('Reading it back …');
      const manifest = await checkBackup(file, passphrase);
      print({ file, ...countsOf(manifest), bytes: (await stat(file)).size });
    });

  program
    .command('restore <file>')
    .description('restore a backup into an empty database, and its key')
    .option('--passphrase-file <file>', PASSPHRASE)
    .action(async (given: string, options: BackupOptions) => {
      const passphrase = await passphraseFrom(options.passphraseFile, { twice: false });
      finishBeforeStopping();
      const { manifest, keyFile } = await restoreBackup({
        file: pathOf(given),
        passphrase,
        env: { LOG_LEVEL: 'warn', ...environment() },
        ...(program.opts<{ demo?: boolean }>().demo === true ? { database: DEMO_DATABASE } : {}),
        say,
      });
      print({ created: manifest.created, ...countsOf(manifest), keyFile });
    });
};

function countsOf({ tables }: Manifest): { tables: number; rows: number } {
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
}

/** npm runs scripts in the project's folder; the path is meant from where the person stands. */
function pathOf(file: string): string {
  return resolve(environment()['INIT_CWD'] ?? process.cwd(), file);
}
