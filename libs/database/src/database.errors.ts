import { defineErrors } from '#contracts';

export const databaseError = defineErrors({
  DATABASE_UNREACHABLE: {
    kind: 'unavailable',
    message: 'The database does not answer ({cause}).',
    remedy: 'Check DATABASE_URL and that PostgreSQL runs, then start again. Nothing was changed.',
  },
  DATABASE_NOT_OURS: {
    kind: 'conflict',
    message: 'The database "{database}" holds tables that are not Tocsin\'s ({tables}).',
    remedy: 'Point DATABASE_URL at an empty database or at one that Tocsin made. Nothing was changed.',
  },
  DATABASE_NEWER: {
    kind: 'conflict',
    message: 'The database was last used by a newer Tocsin (it knows {migration}, this code does not).',
    remedy: 'Start the newer code, or restore a backup from before the update. Nothing was changed.',
  },
  DATABASE_OLDER: {
    kind: 'conflict',
    message: 'The database is older than this code: {count} migrations are missing.',
    remedy: 'Run `tocsin migrate`, then start again.',
  },
  DATABASE_TOO_OLD_SERVER: {
    kind: 'conflict',
    message: 'PostgreSQL {version} is too old.',
    remedy: 'Use PostgreSQL 14 or newer.',
  },
  DATABASE_OTHER_KEY: {
    kind: 'conflict',
    message: 'The key is not the one this database was first used with: names and addresses would be unreadable.',
    remedy: 'Set TOCSIN_KEY (or put back TOCSIN_DATA/secret.key) to the original key. Nothing was changed.',
  },
  DATABASE_UNREADABLE_FIELD: {
    kind: 'internal',
    message: 'A sealed field ({field}) cannot be opened with this key.',
    remedy: 'Check that the key is the original one; if it is, the row is damaged and belongs in a restore.',
  },
  DATABASE_CURSOR_INVALID: {
    kind: 'invalid',
    message: 'The cursor of this list was not made here, or for another list.',
    remedy: 'Leave `after` out to begin with the first page.',
  },
});
