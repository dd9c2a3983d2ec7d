import { postgresError } from './postgres.errors.js';
import { type ServerUser, run } from './run.js';

const ownUser = 'tocsin-postgres';

/**
 * Chooses whom the server runs as when we are root, which PostgreSQL refuses for itself; throws STANDALONE_POSTGRES_NO_USER.
 * First `postgres`, whom many systems have for just this; then our own user of an earlier start; then `nobody`, whom nearly
 * every system has (other programs may run as nobody too, and those could read the files, so it comes after);
 * only where there is none of them do we add a user to the machine, because `npm start` should leave no traces outside its folder.
 */
export async function chooseServerUser(): Promise<ServerUser> {
  for (const name of ['postgres', '_postgres', ownUser, 'nobody']) {
    const user = await userNamed(name);
    if (user) return user;
  }
  await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ownUser]).catch(
    () => undefined,
  );
  const made = await userNamed(ownUser);
  if (made) return made;
  throw postgresError('STANDALONE_POSTGRES_NO_USER');
}

/** Whether we are root and so have to run the server as somebody else. */
export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Asks the system itself, by trying, whether this user can enter a folder or run a program: mode bits do not tell all. */
export async function canPass(user: ServerUser | undefined, path: string): Promise<boolean> {
  const { code } = await run('sh', ['-c', 'test -x "$1"', 'sh', path], { user });
  return code === 0;
}

async function userNamed(name: string): Promise<ServerUser | undefined> {
  const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  // macOS prints nobody's number unsigned; Node takes it signed.
  const [uid, gid] = ids.map(({ code, output }) => (code === 0 ? Number(output.trim()) | 0 : 0));
  return uid && gid ? { uid, gid } : undefined;
}
