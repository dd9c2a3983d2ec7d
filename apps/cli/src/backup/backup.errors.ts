import { defineErrors } from '#contracts';

export const backupError = defineErrors({
  CLI_BACKUP_FILE_EXISTS: {
    kind: 'conflict',
    message: 'There is a file {file} already.',
    remedy: 'Name a file that does not exist yet. A backup never takes the place of another one; nothing was changed.',
  },
  CLI_BACKUP_FILE_UNWRITABLE: {
    kind: 'invalid',
    message: 'The backup cannot be written to {file} ({reason}).',
    remedy: 'Check the folder, who may write there and whether there is room. No incomplete file was left.',
  },
  CLI_BACKUP_FILE_UNREADABLE: {
    kind: 'invalid',
    message: 'The backup {file} cannot be read ({reason}).',
    remedy: 'Check the path and who may read it. Nothing was changed.',
  },
  CLI_BACKUP_PASSPHRASE_MISSING: {
    kind: 'invalid',
    message: 'There is no passphrase, or none of at least {least} characters.',
    remedy:
      'Run the command at a terminal, where it asks, or give --passphrase-file or TOCSIN_PASSPHRASE. Nothing was changed.',
  },
  CLI_BACKUP_PASSPHRASES_DIFFER: {
    kind: 'invalid',
    message: 'The two passphrases are not the same.',
    remedy: 'Run the command again. Nothing was written.',
  },
  CLI_BACKUP_NOT_OURS: {
    kind: 'invalid',
    message: 'This is not a backup of Tocsin, or one of a newer Tocsin.',
    remedy: 'Check that it is the file that `tocsin backup` wrote. Nothing was changed.',
  },
  CLI_BACKUP_WRONG_PASSPHRASE: {
    kind: 'invalid',
    message: 'The passphrase does not open this backup.',
    remedy: 'Try the passphrase it was made with; there is no other way to open it. Nothing was changed.',
  },
  CLI_BACKUP_DAMAGED: {
    kind: 'invalid',
    message: 'The backup was cut or changed after it was made ({where}).',
    remedy: 'Take another copy of it, or an older backup. Nothing was restored.',
  },
  CLI_RESTORE_NOT_EMPTY: {
    kind: 'conflict',
    message: 'The database holds data already (in {tables}).',
    remedy: 'Restore into an empty database: another DATABASE_URL, or another TOCSIN_DATA. Nothing was changed.',
  },
  CLI_RESTORE_REFUSED: {
    kind: 'unavailable',
    message: 'The database does not take what the backup holds ({reason}).',
    remedy: "Look into PostgreSQL's log for that code, then restore again. Nothing was restored.",
  },
  CLI_RESTORE_OTHER_MIGRATIONS: {
    kind: 'conflict',
    message: 'The backup was made by a Tocsin with other migrations (the first that differs: {migration}).',
    remedy: 'Restore it with the version of Tocsin that made it, then update. Nothing was changed.',
  },
  CLI_RESTORE_OTHER_KEY: {
    kind: 'conflict',
    message: 'There is another key already, in {place}.',
    remedy:
      'Unset TOCSIN_KEY, or move that key file away if nothing needs it, or set TOCSIN_DATA to a new folder. Nothing was changed.',
  },
});
