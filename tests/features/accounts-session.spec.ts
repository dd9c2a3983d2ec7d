import { DailyLimit, StaffService } from '#auth';
import type { OwnSessionView, SessionView } from '#contracts';
import { Database } from '#database';
import {
  ask,
  originOf,
  PASSWORD,
  postSignIn,
  signedInAs,
  signIn,
  type SignedIn,
  staffMember,
} from '../support/steps/sign-in.js';
import { TestTocsin } from '../support/tocsin.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604.1';

describe('a staff member who signs in', () => {
  let tocsin: TestTocsin;
  let editor: SignedIn;
  beforeAll(async () => {
    tocsin = await TestTocsin.start({ ORGANISATION: 'Northern Watch', TWO_APPROVERS: 'true' });
    editor = await signedInAs(tocsin, 'editor');
  });
  afterAll(() => tocsin.stop());

  it('learns who they are, what they may do and whether an alert needs two people', async () => {
    expect(editor.session).toMatchObject({
      staffId: editor.staffId,
      name: 'Member editor',
      role: 'editor',
      language: 'en',
      organisation: 'Northern Watch',
      publicUrl: tocsin.db.config.publicUrl,
      twoApprovers: true,
    });
    expect(editor.session.permissions).toContain('incidents.edit');
    expect(editor.session.permissions).not.toContain('staff.manage');
    const again = await ask<SessionView>(tocsin, editor.cookie, 'GET', '/api/session');
    expect(again).toMatchObject({ status: 200, body: { staffId: editor.staffId, role: 'editor' } });
  });

  it('gets a cookie that no script reads and no other site sends along', async () => {
    const answer = await postSignIn(tocsin, editor);
    const [cookie] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^tocsin_session=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Strict/i);
    expect(cookie).toMatch(/; Path=\/(;|$)/i);
    expect(cookie).not.toMatch(/; Secure/i);
  });

  it('is told the same for a wrong password and for an address that nobody has', async () => {
    const wrong = await postSignIn(tocsin, { email: editor.email, password: 'not the password' });
    const unknown = await postSignIn(tocsin, { email: 'nobody@members.example', password: 'not the password' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    const { request: _, ...said } = wrong.json<Record<string, unknown>>();
    expect(unknown.json()).toMatchObject({ ...said, code: 'AUTH_WRONG_SIGN_IN' });
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  it('may write the address in other letters, and the password on another keyboard', async () => {
    const answer = await postSignIn(tocsin, { email: ' EDITOR@Members.Example ', password: PASSWORD.normalize('NFD') });
    expect(answer.statusCode).toBe(200);
  });

  it('signs out for good: the cookie opens nothing any more', async () => {
    const { cookie } = await signIn(tocsin, editor);
    expect((await ask(tocsin, cookie, 'GET', '/api/desk')).status).toBe(200);
    expect(await ask(tocsin, cookie, 'DELETE', '/api/session')).toMatchObject({ status: 204 });
    expect(await ask(tocsin, cookie, 'GET', '/api/desk')).toMatchObject({
      status: 401,
      body: { code: 'AUTH_SIGN_IN' },
    });
    expect((await ask(tocsin, cookie, 'DELETE', '/api/session')).status).toBe(204);
  });

  it('cannot be anybody else by writing a cookie of their own', async () => {
    const forged = `${editor.cookie.slice(0, -4)}AAAA`;
    expect((await ask(tocsin, forged, 'GET', '/api/session')).status).toBe(401);
    for (const cookie of [
      'tocsin_session=',
      'tocsin_session=x.y',
      'tocsin_session=%00%ff',
      'tocsin_session=undefined',
    ]) {
      expect((await ask(tocsin, cookie, 'GET', '/api/session')).status).toBe(401);
    }
  });

  it('may do no more than the role allows', async () => {
    const viewer = await signedInAs(tocsin, 'viewer');
    const refused = await ask(tocsin, viewer.cookie, 'POST', '/api/sources', { name: 'x', url: 'https://x.example/' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'AUTH_ROLE_TOO_SMALL' } });
  });
});

describe('a page of another site', () => {
  let tocsin: TestTocsin;
  let analyst: SignedIn;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    analyst = await signedInAs(tocsin, 'analyst');
  });
  afterAll(() => tocsin.stop());
  const source = { name: 'A wire', url: 'https://wire.example/feed' };

  it.each([
    ['with its own origin', { origin: 'https://elsewhere.example' }],
    ['without any', {}],
    ['from a sandbox', { origin: 'null' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['across sites, whatever origin it claims', { 'sec-fetch-site': 'cross-site', origin: 'SELF' }],
  ])('cannot act with the cookie of a visitor, %s', async (_, headers: Record<string, string>) => {
    const sent = headers['origin'] === 'SELF' ? { ...headers, origin: originOf(tocsin) } : headers;
    const answer = await ask(tocsin, analyst.cookie, 'POST', '/api/sources', source, sent);
    expect(answer).toMatchObject({ status: 403, body: { code: 'AUTH_OTHER_SITE' } });
  });

  it('cannot sign a visitor in as somebody else', async () => {
    const answer = await postSignIn(tocsin, analyst, { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('cannot get around that by writing the address in another way, and is answered as the API answers', async () => {
    const answer = await tocsin.api.inject({
      method: 'POST',
      url: '/%61pi/session',
      headers: { origin: 'https://elsewhere.example' },
      payload: { email: analyst.email, password: analyst.password },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.json()).toMatchObject({ code: 'AUTH_OTHER_SITE' });
  });

  it('is told apart from our own pages, which may act, and from programs with a token', async () => {
    const own = await ask(tocsin, analyst.cookie, 'POST', '/api/sources', source, { 'sec-fetch-site': 'same-origin' });
    expect(own.status).toBe(201);
    expect(
      (await tocsin.as('analyst', 'POST', '/api/sources', { ...source, url: 'https://wire.example/2' })).status,
    ).toBe(201);
  });
});

describe('a page that belongs to one person in a browser where another has signed in', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  it('reads and does nothing in the name of the other', async () => {
    const one = await signedInAs(tocsin, 'editor');
    const other = await signedInAs(tocsin, 'analyst');
    const from = (staffId: string) => ({ origin: originOf(tocsin), 'x-tocsin-staff': staffId });
    const source = { name: 'A wire', url: 'https://wire.example/feed' };
    const refused = { status: 409, body: { code: 'AUTH_OTHER_STAFF' } };
    const { cookie } = other;
    expect(await ask(tocsin, cookie, 'GET', '/api/desk', undefined, from(one.staffId))).toMatchObject(refused);
    expect(await ask(tocsin, cookie, 'POST', '/api/sources', source, from(one.staffId))).toMatchObject(refused);
    expect((await ask(tocsin, cookie, 'POST', '/api/sources', source, from(other.staffId))).status).toBe(201);
  });
});

describe('somebody who guesses passwords', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  it('is stopped after twenty tries on one address from one network, also where all come at once, and told what to do', async () => {
    const member = await staffMember(tocsin, 'viewer');
    const tries = Array.from({ length: 22 }, (_, n) =>
      postSignIn(tocsin, { email: member.email, password: `guess number ${n}` }, { from: `10.1.0.${n}` }),
    );
    const codes = (await Promise.all(tries)).map((answer) => answer.statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(20);
    expect(codes.filter((code) => code === 429)).toHaveLength(2);
    const right = await postSignIn(tocsin, member, { from: '10.1.0.1' });
    expect(right.statusCode).toBe(429);
    expect(right.json()).toMatchObject({ code: 'AUTH_TOO_MANY_TRIES', remedy: expect.stringContaining('link') });
    tocsin.clock.forward({ days: 1 });
    expect((await postSignIn(tocsin, member, { from: '10.1.0.1' })).statusCode).toBe(200);
  });

  it('does not shut out the owner, who is elsewhere', async () => {
    const member = await staffMember(tocsin, 'approver');
    for (let n = 0; n < 21; n += 1) await postSignIn(tocsin, { ...member, password: 'wrong' }, { from: '10.2.0.1' });
    expect((await postSignIn(tocsin, member, { from: '10.2.0.1' })).statusCode).toBe(429);
    expect((await postSignIn(tocsin, member, { from: '10.2.1.1' })).statusCode).toBe(200);
  });

  it('is stopped after five hundred tries on one address, wherever they come from', async () => {
    const member = await staffMember(tocsin, 'analyst');
    const database = tocsin.api.get(Database);
    for (let n = 0; n < 499; n += 1)
      await tocsin.api.get(DailyLimit).allows(database, 'sign-in-per-address', member.email, 500);
    const wrong = await postSignIn(tocsin, { ...member, password: 'wrong' }, { from: '10.8.0.1' });
    expect(wrong.statusCode).toBe(401);
    expect((await postSignIn(tocsin, member, { from: '10.8.1.1' })).statusCode).toBe(429);
  });

  it('is stopped after sixty tries from one network, whatever the addresses', async () => {
    for (let n = 0; n < 60; n += 1) {
      const who = { email: `guess${n}@members.example`, password: 'x' };
      expect((await postSignIn(tocsin, who, { from: `10.9.9.${n}` })).statusCode).toBe(401);
    }
    const next = await postSignIn(tocsin, { email: 'more@members.example', password: 'x' }, { from: '10.9.9.200' });
    expect(next.statusCode).toBe(429);
  });

  it('does not shut out somebody who signs in often', async () => {
    const member = await staffMember(tocsin, 'editor');
    for (let n = 0; n < 25; n += 1) expect((await postSignIn(tocsin, member)).statusCode).toBe(200);
  });
});

describe('a session', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());
  const holds = async (cookie: string) => (await ask(tocsin, cookie, 'GET', '/api/session')).status === 200;

  it('ends fourteen days after it was last used, and sixty after it began', async () => {
    const member = await staffMember(tocsin, 'viewer');
    const { cookie } = await signIn(tocsin, member);
    for (const days of [13, 13, 13, 13]) {
      tocsin.clock.forward({ days });
      expect(await holds(cookie)).toBe(true);
    }
    tocsin.clock.forward({ days: 7 });
    expect(await holds(cookie)).toBe(true);
    tocsin.clock.forward({ days: 2 });
    expect(await holds(cookie)).toBe(false);
    const idle = await signIn(tocsin, member);
    tocsin.clock.forward({ days: 14, minutes: 1 });
    expect(await holds(idle.cookie)).toBe(false);
  });

  it('can be seen and ended from another device; who it is shows in words, and no network is kept', async () => {
    const member = await staffMember(tocsin, 'analyst');
    const laptop = await signIn(tocsin, member, { from: '203.0.113.77', headers: { 'user-agent': FIREFOX } });
    const phone = await signIn(tocsin, member, { from: '2001:db8:abcd:1::9', headers: { 'user-agent': SAFARI } });
    const list = await ask<OwnSessionView[]>(tocsin, phone.cookie, 'GET', '/api/sessions');
    expect(list.body.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Firefox · Linux', false],
      ['Safari · iPhone', true],
    ]);
    const other = list.body.find(({ current }) => !current)!;
    expect((await ask(tocsin, phone.cookie, 'DELETE', `/api/sessions/${other.id}`)).status).toBe(204);
    expect(await holds(laptop.cookie)).toBe(false);
    expect(await holds(phone.cookie)).toBe(true);
    const rows = await tocsin.api.get(Database).query<{ row: string }>(`SELECT s::text AS row FROM auth.sessions s`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/203\.0\.113|2001:db8|Gecko|150\.0/);
    await expect(
      tocsin.api.get(Database).query(`UPDATE auth.sessions SET ip_address = '203.0.113.77'`),
    ).rejects.toThrow(/sessions_have_no_network/);
  });

  it('of somebody else cannot be seen or ended', async () => {
    const one = await signedInAs(tocsin, 'editor');
    const two = await signedInAs(tocsin, 'approver');
    const [own] = (await ask<OwnSessionView[]>(tocsin, one.cookie, 'GET', '/api/sessions')).body;
    const answer = await ask(tocsin, two.cookie, 'DELETE', `/api/sessions/${own!.id}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'AUTH_SESSION_UNKNOWN' } });
    expect(await holds(one.cookie)).toBe(true);
  });

  it('stays when all others are ended', async () => {
    const member = await staffMember(tocsin, 'viewer', { email: 'many@members.example' });
    const [kept, ...others] = [
      await signIn(tocsin, member),
      await signIn(tocsin, member),
      await signIn(tocsin, member),
    ];
    expect(await ask(tocsin, kept!.cookie, 'POST', '/api/sessions/end-others')).toMatchObject({ body: { ended: 2 } });
    expect(await holds(kept!.cookie)).toBe(true);
    for (const { cookie } of others) expect(await holds(cookie)).toBe(false);
  });
});

describe('better-auth', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start({ PUBLIC_URL: 'https://tocsin.example' });
  });
  afterAll(() => tocsin.stop());

  it('knows a person by an id alone: no name, no address, a password only as argon2id', async () => {
    const { staffId } = await signedInAs(tocsin, 'approver', { email: 'findme@members.example', name: 'Findme' });
    const database = tocsin.api.get(Database);
    const [user] = await database.query(`SELECT * FROM auth.users`);
    expect(user).toMatchObject({ id: staffId, name: '', email: `${staffId}@staff.invalid` });
    const everything = await database.query(
      `SELECT u::text, a::text, s::text FROM auth.users u JOIN auth.accounts a ON a.user_id = u.id JOIN auth.sessions s ON s.user_id = u.id`,
    );
    expect(JSON.stringify(everything)).not.toMatch(/findme/i);
    const [account] = await database.query<{ password: string }>(`SELECT password FROM auth.accounts`);
    expect(account!.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('ties the cookie to this host and to TLS where there is TLS', async () => {
    const member = await staffMember(tocsin, 'viewer');
    const answer = await postSignIn(tocsin, member);
    const [cookie] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^__Host-tocsin_session=/);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).not.toMatch(/; Domain/i);
    expect((await signIn(tocsin, member)).session.staffId).toBe(member.staffId);
  });

  it('opens nothing for somebody whose account has ended', async () => {
    const member = await staffMember(tocsin, 'editor');
    await tocsin.api
      .get(Database)
      .query(`UPDATE staff SET ended_at = now(), ended_reason = 'left' WHERE id = $1`, [member.staffId]);
    expect((await postSignIn(tocsin, member)).statusCode).toBe(401);
    await expect(tocsin.api.get(StaffService).byEmail(member.email)).rejects.toMatchObject({
      code: 'AUTH_STAFF_UNKNOWN',
    });
  });
});
