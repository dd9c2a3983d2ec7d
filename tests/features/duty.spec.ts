import type { RosterView } from '#contracts';
import { DutyCaller } from '#incidents';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

describe('somebody on duty outside office hours', () => {
  let tocsin: TestTocsin;
  let analyst: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    analyst = (await tocsin.actor('analyst')).staffId;
  });
  afterAll(() => tocsin.stop());

  const roster = async () => (await tocsin.as<RosterView>('administrator', 'GET', '/api/duty')).body;
  const set = (shifts: object[], { timeZone = 'UTC', revision }: { timeZone?: string; revision: number }) =>
    tocsin.as<RosterView & Coded>('administrator', 'PUT', '/api/duty', { revision, timeZone, shifts });
  const allDay = () => EVERY_DAY.map((day) => ({ day, from: '00:00', to: '00:00', staffId: analyst }));
  const call = () => tocsin.worker.get(DutyCaller).call();
  const mails = async () => {
    await tocsin.drain();
    return tocsin.db.database.query<{ subject: string; text: string }>(
      `SELECT m.subject, m.text_body AS text FROM messages m WHERE m.reference LIKE 'duty:%' ORDER BY m.created_at`,
    );
  };
  /** A warning as a source brings it; entering it by hand would show that somebody is awake. */
  const warning = async (title: string) => {
    const [row] = await tocsin.db.database.query<{ id: string }>(
      `INSERT INTO reports (id, title, text, text_sha256, language, published_at, found_at, read_at, reader_version, relevant, kind, reasons)
       VALUES (gen_random_uuid(), $1, $1, sha256(gen_random_uuid()::text::bytea), 'ko', $2, $2, $2, 1, true, 'warning', '{people:x,act:y,place:z}') RETURNING id`,
      [title, tocsin.clock.now()],
    );
    return row!.id;
  };

  it('is put on the roster by an administrator, never by two at once', async () => {
    expect(await roster()).toMatchObject({ revision: 0, shifts: [], now: [] });
    expect((await tocsin.as('editor', 'PUT', '/api/duty', { revision: 0, timeZone: 'UTC', shifts: [] })).status).toBe(
      403,
    );
    expect((await set([], { revision: 0, timeZone: 'Mars/Olympus' })).body.code).toBe('INCIDENTS_ROSTER_UNFIT');
    const stranger = '00000000-0000-4000-8000-000000000000';
    const strange = [{ day: 1, from: '08:00', to: '09:00', staffId: stranger }];
    expect((await set(strange, { revision: 0 })).body.code).toBe('INCIDENTS_ROSTER_UNFIT');
    expect((await set([{ day: 8, from: '08:00', to: '25:00', staffId: analyst }], { revision: 0 })).status).toBe(400);
    const both = await Promise.all([set(allDay(), { revision: 0 }), set([], { revision: 0 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { revision } = await roster();
    expect((await set(allDay(), { revision })).body).toMatchObject({ now: [{ name: 'The analyst' }] });
  });

  it('is mailed once for a warning, with nothing of it as a fact', async () => {
    const id = await warning('약 60명이 강제북송될 수 있다');
    expect(await call()).toBe(1);
    const [mail] = await mails();
    expect(mail!.text).toContain('Nothing of it is checked yet');
    expect(mail!.text).not.toMatch(/60|강제북송/);
    expect(mail!.subject).toBe('Something waits for you');
    tocsin.clock.forward({ minutes: 11 });
    expect(await call()).toBe(0);
    const { calls } = await roster();
    expect(calls).toMatchObject([{ name: 'The analyst', reports: 1 }]);
    const [kept] = await tocsin.db.database.query<{ recipient: Buffer }>(
      `SELECT slots_sealed AS recipient FROM deliveries d JOIN messages m ON m.id = d.message_id WHERE m.reference LIKE 'duty:%'`,
    );
    expect(kept).toBeDefined();
    expect(JSON.stringify(await mails())).not.toContain(id);
  });

  it('gets what comes within ten minutes in one mail', async () => {
    await warning('First of three');
    expect(await call()).toBe(1);
    tocsin.clock.forward({ minutes: 2 });
    await warning('Second of three');
    await warning('Third of three');
    expect(await call()).toBe(0);
    tocsin.clock.forward({ minutes: 9 });
    expect(await call()).toBe(1);
    expect((await mails()).at(-1)!.text).toContain('2 reports');
    tocsin.clock.forward({ minutes: 11 });
  });

  it('is left alone for what somebody has taken, dismissed or entered, and while nobody is on the roster', async () => {
    const [taken, dismissed] = [await warning('Taken'), await warning('Dismissed')];
    await tocsin.as('editor', 'POST', `/api/reports/${taken}/take`);
    await tocsin.as('editor', 'POST', `/api/reports/${dismissed}/dismiss`, { reason: 'old' });
    expect(await call()).toBe(0);
    await set([], { revision: (await roster()).revision });
    await warning('While nobody is on duty');
    expect(await call()).toBe(0);
    await set(allDay(), { revision: (await roster()).revision });
    expect(await call()).toBe(1);
    tocsin.clock.forward({ minutes: 11 });
  });

  it('is called once when two workers look at the same moment', async () => {
    await warning('Seen by two');
    const both = await Promise.all([call(), call()]);
    expect(both.sort()).toEqual([0, 1]);
    tocsin.clock.forward({ minutes: 11 });
  });

  it('is not called any more once their account has ended', async () => {
    await tocsin.db.database.query(`UPDATE staff SET ended_at = now(), ended_reason = 'left' WHERE id = $1`, [analyst]);
    await warning('After they left');
    expect(await call()).toBe(0);
  });
});
