/**
 * How fast a mail to many leaves: the whole way from the approval of an alert to the recorded acceptance of every mail, with the embedded
 * PostgreSQL, links of each recipient's own, DKIM with RSA-2048, to a relay of ours on this machine. Beside it in the same run: Nodemailer's
 * own pool composing and signing the same mail in a bare loop without a database.
 * `node bench/send.mjs [--recipients 20000] [--connections 50] [--confirmations 20] [--baseline 5000] [--profile folder] [--json]`
 * Ends with 1 unless ours is four times the baseline or more, nobody is lost, nobody is mailed twice and no process needs 300 MB.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { baseline, messageOf } from './send/beside.mjs';
import {
  cpuOfServer,
  draftAlert,
  environmentFor,
  figuresOf,
  openApi,
  signingLimit,
  startSink,
  startWorker,
  subscribe,
} from './send/room.mjs';

const LEAST_RATIO = 4;
const MOST_MB = 300;
/** How much more memory the worker may hold at the end than after a quarter of the mails: it depends on the speed, not on how many. */
const FLAT = 1.2;

const { values } = parseArgs({
  options: {
    recipients: { type: 'string', default: '20000' },
    connections: { type: 'string', default: '50' },
    confirmations: { type: 'string', default: '20' },
    baseline: { type: 'string', default: '5000' },
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const recipients = Number(values.recipients);
const connections = Number(values.connections);
const say = (line) => console.error(line);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Visitors who sign up while the alert goes out: how long from the request until the relay has the mail, in milliseconds. */
async function confirmations(api, sink, going) {
  const addresses = Array.from({ length: Number(values.confirmations) }, (_, n) => `visitor-${n}@waiting.example`);
  await sink.ask('watch', addresses);
  const asked = new Map();
  for (const [n, address] of addresses.entries()) {
    if (!going()) break;
    asked.set(address, Date.now());
    const payload = new URLSearchParams({ address, language: 'en', website: '' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await api.inject({ method: 'POST', url: '/subscribe', remoteAddress: `10.${n}.1.1`, headers, payload });
    await wait(150);
  }
  const arrived = async () => (await sink.ask()).watched.filter(([, at]) => at !== null).length;
  for (let tries = 0; tries < 100 && (await arrived()) < asked.size; tries += 1) await wait(200);
  const { watched } = await sink.ask();
  const times = watched
    .filter(([address]) => asked.has(address))
    .map(([address, at]) => (at ?? Infinity) - asked.get(address));
  times.sort((a, b) => a - b);
  return { asked: times.length, p95Ms: times[Math.ceil(times.length * 0.95) - 1] ?? null };
}

/** A worker that has started and waits: what it costs to start is no part of sending. */
async function untilIdle(pid) {
  await wait(1000);
  for (let before = 0, now = figuresOf(pid).cpuUs; now - before > 200_000; await wait(500)) {
    before = now;
    await wait(1000);
    now = figuresOf(pid).cpuUs;
  }
}

async function send(room, sink, folder, postgresPid) {
  const { api, database, ask, env } = room;
  const alert = await draftAlert(ask);
  const worker = startWorker(
    env,
    values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
  );
  await untilIdle(worker.pid);
  await sink.ask('reset');
  const [before, serverBefore] = [figuresOf(worker.pid), cpuOfServer(postgresPid)];
  const approvedAt = Date.now();
  await ask('POST', `/api/alerts/${alert.id}/approve`, { contentSha256: alert.contentSha256, despite: ['script'] });
  let settledAt = null;
  let rssAtQuarterMb = null;
  const visits = confirmations(api, sink, () => settledAt === null);
  const unsettled = `SELECT 1 FROM messages WHERE reference = $1 AND settled_at IS NULL LIMIT 1`;
  while (settledAt === null) {
    await wait(100);
    if (rssAtQuarterMb === null && (await sink.ask()).mails >= recipients / 4)
      rssAtQuarterMb = figuresOf(worker.pid).rssMb;
    if ((await database.query(unsettled, [`alert:${alert.id}`])).length === 0) settledAt = Date.now();
  }
  const [after, serverAfter] = [figuresOf(worker.pid), cpuOfServer(postgresPid)];
  const confirmed = await visits;
  const figures = await sink.ask();
  worker.kill('SIGTERM');
  await new Promise((ended) => worker.once('exit', ended));
  const seconds = (settledAt - approvedAt) / 1000;
  const [{ accepted, again }] = await database.query(
    `SELECT count(*) FILTER (WHERE d.state = 'accepted')::int AS accepted, sum(d.attempts - 1)::int AS again
     FROM deliveries d JOIN messages m ON m.id = d.message_id WHERE m.reference = $1`,
    [`alert:${alert.id}`],
  );
  return {
    message: await messageOf(database, `alert:${alert.id}`),
    perSecond: recipients / seconds,
    seconds,
    firstAcceptedMs: figures.firstAt - approvedAt,
    cpuPerMessageUs: (after.cpuUs - before.cpuUs) / recipients,
    databaseCpuPerMessageUs: (serverAfter - serverBefore) / recipients,
    peakRssMb: after.peakRssMb,
    rssAtStartMb: before.rssMb,
    rssAtQuarterMb,
    rssAtEndMb: after.rssMb,
    mailBytes: Math.round(figures.bytes / figures.mails),
    accepted,
    again,
    lost: recipients - accepted,
    twice: figures.repeated,
    confirmations: confirmed,
  };
}

async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-send-'));
  const { startEmbeddedPostgres } = await import('../dist/apps/standalone/src/postgres/index.js');
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => undefined });
  const sink = await startSink();
  try {
    await postgres.ensureDatabase('bench');
    const postgresPid = Number(readFileSync(join(postgres.dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const env = environmentFor(postgres.url('bench'), sink.port, connections);
    const room = { ...(await openApi(env, folder)), env };
    try {
      say(`seeding ${recipients} subscribers`);
      await subscribe(room.api, room.database, recipients);
      const limits = [await signingLimit()];
      const ours = await send(room, sink, folder, postgresPid);
      say(`ours: ${Math.round(ours.perSecond)} a second`);
      limits.push(await signingLimit());
      const half = () => baseline(sink, folder, ours.message, { count: Number(values.baseline), connections });
      const halves = [await half(), await half()];
      limits.push(await signingLimit());
      return { ours, halves, limit: median(limits) };
    } finally {
      await room.api.close();
    }
  } finally {
    sink.stop();
    await postgres.stop();
    rmSync(postgres.dataDirectory, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

const { ours, halves, limit } = await bench();
const beside = halves.reduce((sum, { perSecond }) => sum + perSecond, 0) / halves.length;
const round = (value, digits = 0) => Number(value.toFixed(digits));
const result = {
  ratio: round(ours.perSecond / beside, 2),
  ours: round(ours.perSecond),
  baseline: round(beside),
  limit: round(limit),
  shareOfLimit: round(ours.perSecond / limit, 2),
  cpuPerMessageUs: round(ours.cpuPerMessageUs),
  databaseCpuPerMessageUs: round(ours.databaseCpuPerMessageUs),
  baselineCpuPerMessageUs: round(halves.reduce((sum, half) => sum + half.cpuPerMessageUs, 0) / halves.length),
  peakRssMb: ours.peakRssMb,
  rssMb: { start: ours.rssAtStartMb, quarter: ours.rssAtQuarterMb, end: ours.rssAtEndMb },
  recipients,
  connections,
  seconds: round(ours.seconds, 1),
  firstAcceptedMs: ours.firstAcceptedMs,
  mailBytes: ours.mailBytes,
  lost: ours.lost,
  twice: ours.twice,
  confirmations: ours.confirmations,
};
const failures = [
  [result.ratio < LEAST_RATIO, `ours is ${result.ratio} times the baseline, not ${LEAST_RATIO}`],
  [result.lost > 0, `${result.lost} were not accepted`],
  [result.twice > ours.again, `${result.twice} mails came twice, of which the ledger knows ${ours.again}`],
  [
    result.rssMb.end > (result.rssMb.quarter ?? Infinity) * FLAT,
    `the worker's memory grew on: ${JSON.stringify(result.rssMb)}`,
  ],
  [result.peakRssMb >= MOST_MB, `the worker needed ${result.peakRssMb} MB`],
  [result.firstAcceptedMs >= 2000, `the first mail was accepted after ${result.firstAcceptedMs} ms`],
  [result.confirmations.p95Ms >= 2000, `confirmations took ${result.confirmations.p95Ms} ms`],
].filter(([failed]) => failed);
if (!values.json) for (const [name, value] of Object.entries(result)) console.log(`${name}: ${JSON.stringify(value)}`);
for (const [, why] of failures) say(why);
if (values.json) console.log(JSON.stringify(result));
if (failures.length > 0) process.exitCode = 1;
