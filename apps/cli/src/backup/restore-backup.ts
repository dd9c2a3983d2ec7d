import { rm } from 'node:fs/promises';
import { MIGRATION_NAMES } from '#database';
import { openInstallation } from '#standalone';
import { backupError } from './backup.errors.js';
import { checkBackup, type Manifest, openBackup } from './backup-lines.js';
import { makeKeyFile, placeForKey } from './key-place.js';
import { refuseRows, restoreRows } from './restore-rows.js';

export interface Restore {
  file: string;
  passphrase: string;
  env: Record<string, string | undefined>;
  /** The embedded database's name, where it is not the usual one. */
  database?: string;
  say: (line: string) => void;
}

/**
 * Restores a backup into an empty database, which is migrated first, and puts the key where it is looked for. The whole file is
 * read and checked before anything is touched. `keyFile` is the file that was made, or null where the same key stood already.
 * @throws CLI_BACKUP_*, CLI_RESTORE_*, and what opening an installation throws; nothing has been restored then
 */
export async function restoreBackup(asked: Restore): Promise<{ manifest: Manifest; keyFile: string | null }> {
  const { file, passphrase, env, database, say } = asked;
  const manifest = await checkBackup(file, passphrase);
  refuseOtherMigrations(manifest);
  const keyFile = placeForKey(manifest.key, env);
  const installation = await openInstallation({
    env: { ...env, TOCSIN_KEY: manifest.key },
    log: say,
    mayMigrate: true,
    before: refuseRows,
    ...(database === undefined ? {} : { database }),
  });
  let made = false;
  try {
    const putKey = async () => {
      if (keyFile === null) return;
      await makeKeyFile(keyFile, manifest.key);
      made = true;
    };
    await restoreRows(installation.config.databaseUrl, await openBackup(file, passphrase), putKey, say);
  } catch (error) {
    if (made) await rm(keyFile!, { force: true });
    throw error;
  } finally {
    await installation.close();
  }
  return { manifest, keyFile };
}

/** Migrations only go forward, one version of the code at a time: an older backup is restored by the code that made it. */
function refuseOtherMigrations({ migrations }: Manifest): void {
  const longer = migrations.length > MIGRATION_NAMES.length ? migrations : MIGRATION_NAMES;
  const at = longer.findIndex((_, index) => migrations[index] !== MIGRATION_NAMES[index]);
  if (at !== -1) throw backupError('CLI_RESTORE_OTHER_MIGRATIONS', { migration: longer[at]! });
}
