/**
 * A worker is killed with SIGKILL at twenty random moments of a sending to 10,000, then another is asked to stop and one more takes over. Nobody may
 * be lost, what goes twice is at most what was in flight, and the ledger counts it.
 * `node bench/faults.mjs [--recipients 10000] [--kills 20] [--connections 10] [--json]`; ends with 1 when that does not hold.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { draftAlert, environmentFor, openApi, startSink, startWorker as start, subscribe } from './send/room.mjs';

const { values } = parseArgs({
  options: {
    recipients: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '20' },
    connections: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const [recipients, kills, connections] = [values.recipients, values.kills, values.connections].map(Number);
const ended = (worker) => new Promise((done) => worker.once('exit', done));
const workers = [];
const startWorker = (env) => {
  workers.push(start(env));
  return workers.at(-1);
};
/** For how many milliseconds nothing may happen: more than the two minutes after which a lease ends. A run that hangs ends with 1. */
const PATIENCE = 240_000;

/** Until `look` finds something; `seen` tells what must change from time to time. */
async function until(look, seen, gap) {
  let [last, since] = [await seen(), Date.now()];
  while (!(await look())) {
    const now = await seen();
    if (now !== last) [last, since] = [now, Date.now()];
    if (Date.now() - since > PATIENCE) throw new Error(`nothing has moved for ${PATIENCE / 1000} seconds`);
    await wait(gap);
  }
}

/** Until so many more mails came, and then some milliseconds, so that a kill meets any moment. */
async function someLater(sink, more) {
  const { mails } = await sink.ask();
  const count = async () => (await sink.ask()).mails;
  await until(async () => (await count()) >= Math.min(mails + more, recipients), count, 10);
  await wait(Math.random() * 40);
}

async function killAndGoOn({ database, env }, sink) {
  const attempting = [];
  for (let n = 0; n < kills; n += 1) {
    const worker = startWorker(env);
    await someLater(sink, Math.floor(Math.random() * (recipients / kills) * 0.7));
    worker.kill('SIGKILL');
    await ended(worker);
    const [{ count }] = await database.query(
      `SELECT count(*)::int AS count FROM deliveries WHERE state = 'attempting'`,
    );
    attempting.push(count);
    // The lease of a dead worker runs out after two minutes; here that time passes at once.
    await database.query(
      `UPDATE deliveries SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL`,
    );
  }
  const leaving = startWorker(env);
  await someLater(sink, 200);
  const staying = startWorker(env);
  leaving.kill('SIGTERM');
  const stopped = await ended(leaving);
  const open = `SELECT 1 FROM messages WHERE settled_at IS NULL LIMIT 1`;
  await until(
    async () => (await database.query(open)).length === 0,
    async () => (await sink.ask()).mails,
    200,
  );
  staying.kill('SIGTERM');
  await ended(staying);
  return { attempting, stopped };
}

async function faults() {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-faults-'));
  const { startEmbeddedPostgres } = await import('../dist/apps/standalone/src/postgres/index.js');
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => undefined });
  const sink = await startSink({ SINK_DELAY: '5' });
  try {
    await postgres.ensureDatabase('bench');
    const env = environmentFor(postgres.url('bench'), sink.port, connections);
    const room = { ...(await openApi(env, folder)), env };
    try {
      await subscribe(room.api, room.database, recipients);
      const alert = await draftAlert(room.ask);
      await room.ask('POST', `/api/alerts/${alert.id}/approve`, {
        contentSha256: alert.contentSha256,
        despite: ['script'],
      });
      const { attempting, stopped } = await killAndGoOn(room, sink);
      const figures = await sink.ask();
      const [ledger] = await room.database.query(
        `SELECT count(*) FILTER (WHERE state = 'accepted')::int AS accepted, count(*)::int AS deliveries,
           sum(attempts - 1)::int AS again, count(*) FILTER (WHERE reason = 'sent_again')::int AS "sentAgain" FROM deliveries`,
      );
      return {
        ...ledger,
        mails: figures.mails,
        reached: figures.recipients,
        twice: figures.repeated,
        attempting,
        stopped,
      };
    } finally {
      await room.api.close();
    }
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    sink.stop();
    await postgres.stop();
    rmSync(postgres.dataDirectory, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

const found = await faults();
const result = { recipients, kills, connections, ...found, lost: recipients - found.reached };
const failures = [
  [result.lost > 0, `${result.lost} people got nothing`],
  [result.accepted !== recipients, `the ledger has ${result.accepted} accepted of ${recipients}`],
  [result.twice > kills * connections, `${result.twice} mails went twice, more than were in flight`],
  [result.again < result.twice, `${result.twice} mails went twice and the ledger knows ${result.again}`],
  [Math.max(...result.attempting) > connections, 'a kill left more mails in doubt than there were connections'],
  [result.stopped !== 0, `a worker that was asked to stop ended with ${result.stopped}`],
].filter(([failed]) => failed);
if (!values.json) for (const [name, value] of Object.entries(result)) console.log(`${name}: ${JSON.stringify(value)}`);
for (const [, why] of failures) console.error(why);
if (values.json) console.log(JSON.stringify(result));
if (failures.length > 0) process.exitCode = 1;
