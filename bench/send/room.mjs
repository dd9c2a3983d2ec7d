/** What `bench/send.mjs` needs around it: an embedded PostgreSQL, an API, subscribers, a published incident, children, figures of /proc. */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const dist = (path) => import(`../../dist/${path}/src/index.js`);
const KEY = Buffer.alloc(32, 7);

/** A relay of ours in a process of its own, with `ask(what)` for its figures. */
export async function startSink(env = {}) {
  const child = fork(join(import.meta.dirname, 'sink.mjs'), { env: { ...process.env, ...env } });
  const answer = () => new Promise((told) => child.once('message', told));
  const { port } = await answer();
  const ask = (what = 'figures', addresses = []) => {
    const told = answer();
    child.send({ ask: what, addresses });
    return told;
  };
  return { port, ask, stop: () => child.disconnect(), pid: child.pid };
}

/** The environment of Tocsin's processes in this run. */
export function environmentFor(databaseUrl, port, connections) {
  return {
    DATABASE_URL: databaseUrl,
    TOCSIN_KEY: KEY.toString('base64'),
    LOG_LEVEL: 'error',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_RECIPIENTS: '*',
    MAIL_FROM: 'alerts@coalition.example',
    MAIL_CONNECTIONS: String(connections),
    MAIL_DNS: 'off',
    PUBLIC_URL: 'https://tocsin.example',
    ORGANISATION: 'Example Coalition',
    PORT: '0',
  };
}

/** The API in this process, asked as staff. */
export async function openApi(env, root) {
  const { loadConfig } = await dist('libs/config');
  const { migrate, Database } = await dist('libs/database');
  const { migrateQueues } = await dist('libs/queue');
  const { createApi } = await dist('apps/api');
  const { StaffService } = await dist('libs/auth');
  const { DkimKeys } = await dist('libs/mail');
  const config = loadConfig(env, { root });
  await migrate(config.databaseUrl, config.secretKey);
  await migrateQueues(config);
  const api = await createApi(config);
  const database = api.get(Database);
  const staff = api.get(StaffService);
  const made = await database.transaction(async (tx) => {
    const id = await staff.create(tx, { email: 'ana@staff.example', name: 'Staff member 1', role: 'administrator' });
    return { id, token: await staff.makeToken(tx, id) };
  });
  const keys = api.get(DkimKeys);
  const actor = { staffId: made.id, role: 'administrator', via: 'cli' };
  await keys.create(actor, { selector: 'bench' });
  await keys.activate(actor, { selector: 'bench' });
  const ask = async (method, url, payload) => {
    const answer = await api.inject({ method, url, payload, headers: { authorization: `Bearer ${made.token}` } });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${answer.body}`);
    return answer.body === '' ? null : answer.json();
  };
  return { api, database, ask };
}

/** So many confirmed subscribers who want every alert. */
export async function subscribe(api, database, count) {
  const { AddressHash, FieldCipher, newId } = await dist('libs/database');
  const [cipher, hashes] = [api.get(FieldCipher), api.get(AddressHash)];
  const at = new Date(Date.now() - 86_400_000);
  for (let from = 0; from < count; from += 5000) {
    const rows = Array.from({ length: Math.min(5000, count - from) }, (_, n) => `reader-${from + n}@inbox.example`);
    const ids = rows.map(() => newId(at));
    await database.query(
      `WITH new AS (INSERT INTO subscribers (id, address_sealed, address_hash, language, created_at, confirmed_at)
         SELECT id, sealed, hash, 'en', $4, $4 FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS s(id, sealed, hash) RETURNING id)
       INSERT INTO subscriptions (id, subscriber_id, frequency, channel, created_at)
         SELECT gen_random_uuid(), id, 'immediate', 'email', $4 FROM new`,
      [ids, rows.map((address) => cipher.seal(address, 'address')), rows.map((address) => hashes.of(address)), at],
    );
  }
  await database.query('VACUUM ANALYZE subscribers, subscriptions');
}

/** A published incident with so long a summary that its alert is a mail of some six kilobytes, and the alert's draft. */
export async function draftAlert(ask) {
  const sentence =
    'A rights organisation said that a large number of people appeared to have been returned within five days. ';
  const incident = await ask('POST', '/api/incidents', {
    kind: 'return',
    title: 'Hundreds forced back over five crossings',
    summary: sentence.repeat(8).trim(),
    dateStart: '2023-10-09',
    dateEnd: '2023-10-09',
    places: ['China', 'Jilin'],
    verification: 'reported',
  });
  const figure = {
    countMin: 500,
    countMax: null,
    qualifier: 'at_least',
    verification: 'reported',
    attributedTo: 'A rights organisation',
    saidOn: '2023-10-12',
  };
  await ask('POST', `/api/incidents/${incident.id}/figures`, figure);
  const { revision, pageSha256 } = await ask('GET', `/api/incidents/${incident.id}/preview`);
  await ask('POST', `/api/incidents/${incident.id}/publish`, { revision, pageSha256 });
  return ask('POST', '/api/alerts', { incident: incident.reference });
}

/** A worker as an operator runs it. */
export function startWorker(env, nodeArguments = []) {
  return fork(join(import.meta.dirname, '../../dist/apps/worker/src/main.js'), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    execArgv: nodeArguments,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

const TICK_US = 10_000;

/** CPU of a process so far, in microseconds, its memory now and the highest it had, in MB. */
export function figuresOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  const megabytes = (name) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024);
  return {
    cpuUs: (Number(fields[11]) + Number(fields[12])) * TICK_US,
    rssMb: megabytes('VmRSS'),
    peakRssMb: megabytes('VmHWM'),
  };
}

/** CPU of the database server with all its children, in microseconds. */
export function cpuOfServer(postmaster) {
  let total = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(pid) === postmaster) total += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      else if (Number(fields[1]) === postmaster) total += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended meanwhile.
    }
  }
  return total * TICK_US;
}

/** How many RSA-2048 signatures a second this machine makes with all its cores, the limit of any sender that signs each mail. */
export async function signingLimit(milliseconds = 1500) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const data = createHash('sha512').update(randomUUID()).digest();
  const signed = promisify(sign);
  const until = performance.now() + milliseconds;
  const began = performance.now();
  let count = 0;
  const work = async () => {
    for (; performance.now() < until; count += 1) await signed('sha256', data, privateKey);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return (count / (performance.now() - began)) * 1000;
}
