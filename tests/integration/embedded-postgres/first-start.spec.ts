import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../apps/standalone/src/postgres/index.js';
describe('smoke', () => {
  it('runs', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'tpg-'));
    for (let i = 0; i < 2; i++) {
      const t = Date.now();
      const p = await startEmbeddedPostgres({ dataFolder: dir, log: (l) => console.log(l) });
      console.log('start', Date.now() - t);
      await p.ensureDatabase('one');
      const c = new pg.Client(p.url('one')); await c.connect();
      console.log((await c.query("select version(), (select row(datlocprovider, datlocale, datcollate, datctype)::text from pg_database where datname='one'), current_setting('data_checksums') cs, (select string_agg(e,' ') from (select show_trgm('한국 탈북') e) x)").catch(e=>({rows:e}))).rows);
      await c.query('create extension if not exists pg_trgm');
      console.log((await c.query("select show_trgm('탈북민 Tocsin') t, to_tsvector('simple','탈북민 É') v, upper('é') u")).rows);
      await c.end();
      const t2 = Date.now();
      await p.stop(); console.log('stop', Date.now() - t2);
    }
    await rm(dir, { recursive: true });
  });
});
