/**
 * How fast the desk, its search and the public list answer with 100,000 reports and 10,000 incidents in the embedded PostgreSQL, asked
 * over HTTP inside this process. `node bench/desk.mjs [--data folder]`: a folder that was filled before is used again. Ends with 1 when
 * something needs 50 ms or more at the median.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDesk, REPORTS } from './desk-data.mjs';

const MOST = 50;
const ROUNDS = 60;
const dist = (path) => import(`../dist/${path}/src/index.js`);

/** What is asked, by name. `{after}` stands for the cursor of a page far down. */
const ASKED = {
  'desk, newest first': '/api/desk',
  'desk, most urgent first': '/api/desk?sort=-urgency',
  'desk, most relevant first': '/api/desk?sort=-relevance',
  'desk, Korean warnings': '/api/desk?language=ko&kind=warning',
  'desk, one source': '/api/desk?source={source}',
  'desk, words in the title': '/api/desk?q=Tumen',
  'desk, dismissed': '/api/desk?state=dismissed&sort=-dismissedAt',
  'desk, left out': '/api/desk?state=irrelevant',
  'desk, page after 1,000': '/api/desk?after={after}',
  'desk, counts': '/api/desk/counts',
  'a report with its suggestions': '/api/reports/{report}',
  incidents: '/api/incidents',
  'search, a rare English word': '/api/search/reports?q=quarantine',
  'search, a common English word': '/api/search/reports?q=returned',
  'search, two Korean syllables': `/api/search/reports?q=${encodeURIComponent('북송')}`,
  'search, a Korean word': `/api/search/reports?q=${encodeURIComponent('탈북민')}`,
  'search, two Chinese characters': `/api/search/reports?q=${encodeURIComponent('遣返')}`,
  'search, a Japanese word': `/api/search/reports?q=${encodeURIComponent('脱北者')}`,
  'search, words and filters': '/api/search/reports?q=Jilin%20women&language=en&state=waiting&from=2023-01-01',
  'search, by place': '/api/search/reports?place=Jilin&language=en',
  'search, newest first': '/api/search/reports?q=returned&sort=-foundAt',
  'search, incidents': '/api/search/incidents?q=night',
  'search, incidents by level': '/api/search/incidents?q=night&level=confirmed&state=published',
  'public list': '/record',
};

export async function benchDesk({ data } = {}) {
  const kept = data !== undefined;
  const folder = data ?? mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  mkdirSync(folder, { recursive: true });
  const { startEmbeddedPostgres } = await import('../dist/apps/standalone/src/postgres/index.js');
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, durable: false, log: () => undefined });
  try {
    return await withApi(postgres, folder);
  } finally {
    await postgres.stop();
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

async function withApi(postgres, root) {
  const { loadConfig } = await dist('libs/config');
  const { migrate, Database } = await dist('libs/database');
  const { migrateQueues } = await dist('libs/queue');
  const { createApi } = await dist('apps/api');
  const { StaffService } = await dist('libs/auth');
  await postgres.ensureDatabase('bench');
  const settings = { TOCSIN_KEY: Buffer.alloc(32, 7).toString('base64'), LOG_LEVEL: 'error' };
  const config = loadConfig(settings, { root, embeddedDatabaseUrl: postgres.url('bench') });
  await migrate(config.databaseUrl, config.secretKey);
  await migrateQueues(config);
  const api = await createApi(config);
  try {
    const database = api.get(Database);
    const staff = api.get(StaffService);
    const email = `bench${Date.now()}@staff.example`;
    const { id, token } = await database.transaction(async (tx) => {
      const made = await staff.create(tx, { email, name: 'Bench', role: 'administrator' });
      return { id: made, token: await staff.makeToken(tx, made) };
    });
    const filled = await fillDesk(database, api, id);
    return await measure(api, { authorization: `Bearer ${token}` }, filled);
  } finally {
    await api.close();
  }
}

async function measure(api, headers, filled) {
  const ask = async (url) => {
    const answer = await api.inject({ method: 'GET', url, headers: url.startsWith('/api/') ? headers : {} });
    if (answer.statusCode !== 200)
      throw new Error(`${url} answered ${answer.statusCode}: ${answer.body.slice(0, 300)}`);
    return answer;
  };
  const places = { ...filled, ...(await farDown(ask)) };
  const rows = [];
  for (const [name, path] of Object.entries(ASKED)) {
    const url = path.replace(/\{(\w+)\}/g, (_, place) => places[place]);
    const times = [];
    let size = 0;
    for (let round = -5; round < ROUNDS; round++) {
      const began = performance.now();
      size = (await ask(url)).body.length;
      if (round >= 0) times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    rows.push({ name, p50: times[Math.floor(ROUNDS / 2)], p95: times[Math.floor(ROUNDS * 0.95)], bytes: size });
  }
  return rows;
}

async function farDown(ask) {
  let after;
  let first;
  for (let page = 0; page < 5; page++) {
    const { items, next } = (await ask(`/api/desk?limit=200${after === undefined ? '' : `&after=${after}`}`)).json();
    first ??= items[0].id;
    after = next;
  }
  return { after, report: first };
}

if (import.meta.main ?? process.argv[1]?.endsWith('bench/desk.mjs')) {
  const at = process.argv.indexOf('--data');
  const rows = await benchDesk(at < 0 ? {} : { data: process.argv[at + 1] });
  console.log(
    `${REPORTS.toLocaleString('en')} reports; milliseconds over HTTP inside one process, ${ROUNDS} rounds each\n`,
  );
  console.log('| Asked | p50 | p95 | kB |\n| --- | ---: | ---: | ---: |');
  for (const { name, p50, p95, bytes } of rows) {
    console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${Math.round(bytes / 1024)} |`);
  }
  const slow = rows.filter(({ p50 }) => p50 >= MOST);
  if (slow.length > 0) {
    console.error(`\nToo slow: ${slow.map(({ name }) => name).join('; ')}`);
    process.exitCode = 1;
  }
}
