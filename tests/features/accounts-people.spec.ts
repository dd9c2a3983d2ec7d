import { Invitations } from '#auth';
import type { ActView, InvitationView, Page, SessionView, StaffView, WelcomeView } from '#contracts';
import { Database } from '#database';
import { JobQueue } from '#queue';
import { expireInvitations } from '#worker';
import { apiOf, askForPassword, firstLink, invite, open, welcomeLinkTo } from '../support/steps/accounts.js';
import { ask, PASSWORD, postSignIn, type SignedIn, signedInAs, signIn, staffMember } from '../support/steps/sign-in.js';
import { linkIn, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const NEWCOMER = { name: 'An analyst', password: PASSWORD };
const OTHER_PASSWORD = 'harbour thimble orbit maple';

describe('the first administrator', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start({ ORGANISATION: 'Northern Watch' });
  });
  afterAll(() => tocsin.stop());

  it('opens the link that the start printed, gives name, address and password, and is signed in; then the link is over', async () => {
    const link = await firstLink(tocsin);
    expect(await firstLink(tocsin)).toBe(link);
    const shown = await open<WelcomeView>(tocsin, apiOf(link));
    expect(shown).toMatchObject({
      status: 200,
      body: { first: true, name: '', role: 'administrator', organisation: 'Northern Watch' },
    });
    const person = { ...NEWCOMER, name: 'Staff member 1', email: 'first@staff.example', language: 'ko' };
    const [one, two] = await Promise.all([
      open(tocsin, apiOf(link), person),
      open(tocsin, apiOf(link), { ...person, email: 'second@staff.example' }),
    ]);
    expect([one.status, two.status].sort()).toEqual([201, 410]);
    const made = one.status === 201 ? one : two;
    const session = await ask<SessionView>(tocsin, made.cookie!, 'GET', '/api/session');
    expect(session.body).toMatchObject({ name: 'Staff member 1', role: 'administrator', language: 'ko' });
    expect(await open(tocsin, apiOf(link))).toMatchObject({ status: 410, body: { code: 'AUTH_LINK_USED' } });
    await expect(firstLink(tocsin)).rejects.toThrow(/no first link/);
  });
});

describe('a new installation', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  it('makes a new first link when the old one is seven days old', async () => {
    const old = await firstLink(tocsin);
    tocsin.clock.forward({ days: 7, minutes: 2 });
    expect(await open(tocsin, apiOf(old))).toMatchObject({ status: 410, body: { code: 'AUTH_LINK_EXPIRED' } });
    const link = await firstLink(tocsin);
    expect(link).not.toBe(old);
    expect((await open(tocsin, apiOf(link))).status).toBe(200);
  });

  it.each([
    ['an easy password', { password: 'Password-1234' }, 'AUTH_PASSWORD_EASY'],
    ['the address as password', { password: 'first.person@staff.example' }, 'AUTH_PASSWORD_EASY'],
    ['a short password', { password: 'elevenchars' }, 'API_INVALID_FIELDS'],
    ['no address', { email: undefined }, 'AUTH_ADDRESS_INVALID'],
    ['half an address', { email: 'first@' }, 'AUTH_ADDRESS_INVALID'],
    ['a name of two lines', { name: 'One\nTwo' }, 'API_INVALID_FIELDS'],
    ['no name', { name: '   ' }, 'API_INVALID_FIELDS'],
    ['a language that nobody speaks here', { language: 'xx' }, 'AUTH_LANGUAGE_UNKNOWN'],
  ])('refuses %s and keeps the link open', async (_, wrong, code) => {
    const link = await firstLink(tocsin);
    const person = { ...NEWCOMER, email: 'first.person@staff.example', ...wrong };
    expect(await open(tocsin, apiOf(link), person)).toMatchObject({ status: 400, body: { code } });
    expect((await open(tocsin, apiOf(link))).status).toBe(200);
  });

  it('ends its first link once the command line has made somebody', async () => {
    const link = await firstLink(tocsin);
    await staffMember(tocsin, 'administrator');
    expect(await open(tocsin, apiOf(link))).toMatchObject({ status: 410 });
    const person = { ...NEWCOMER, email: 'late@staff.example' };
    expect(await open(tocsin, apiOf(link), person)).toMatchObject({ status: 410 });
  });
});

describe('somebody who is invited', () => {
  let tocsin: TestTocsin;
  let administrator: SignedIn;
  beforeAll(async () => {
    tocsin = await TestTocsin.start({ ORGANISATION: 'Northern Watch' });
    administrator = await signedInAs(tocsin, 'administrator');
  });
  afterAll(() => tocsin.stop());

  it('gets one mail with a subject that gives nothing away, sets a password and works with the role that was chosen', async () => {
    const link = await invite(tocsin, administrator.cookie, {
      email: 'new@staff.example',
      name: 'New',
      role: 'editor',
    });
    const mails = await mailsTo(tocsin, 'new@staff.example');
    expect(mails.map(({ subject }) => subject)).toEqual(['Your invitation']);
    expect(mails[0]!.text).not.toMatch(/editor|New\b|repatriat|refugee/);
    expect((await open<WelcomeView>(tocsin, apiOf(link))).body).toMatchObject({
      first: false,
      name: 'New',
      role: 'editor',
    });
    const taken = await open(tocsin, apiOf(link), {
      name: 'New person',
      password: PASSWORD,
      email: 'evil@staff.example',
    });
    expect(taken.status).toBe(201);
    const session = await ask<SessionView>(tocsin, taken.cookie!, 'GET', '/api/session');
    expect(session.body).toMatchObject({ name: 'New person', role: 'editor' });
    expect((await postSignIn(tocsin, { email: 'new@staff.example', password: PASSWORD })).statusCode).toBe(200);
    expect((await postSignIn(tocsin, { email: 'evil@staff.example', password: PASSWORD })).statusCode).toBe(401);
    const again = await open(tocsin, apiOf(link), { name: 'Again', password: PASSWORD });
    expect(again).toMatchObject({ status: 410, body: { code: 'AUTH_LINK_USED' } });
  });

  it('is written to in the language that was chosen', async () => {
    await invite(tocsin, administrator.cookie, { email: 'korean@staff.example', language: 'ko' });
    const [mail] = await mailsTo(tocsin, 'korean@staff.example');
    expect(mail!.subject).toBe('초대 안내');
    expect(mail!.text).toContain('비밀번호');
  });

  it.each([
    ['of 200 characters', 'x'.repeat(200)],
    ['from right to left', 'مریم ‮abc'],
    ['of emoji', '👩‍🚒🇰🇷'],
    ['of HTML', '<img src=x onerror=alert(1)>'],
    ['of hangul', '홍길동'],
  ])('may have a name %s, which comes back as it was written', async (_, name) => {
    const email = `name${Buffer.from(name).toString('hex').slice(0, 20)}@staff.example`;
    const link = await invite(tocsin, administrator.cookie, { email, name });
    expect((await open<WelcomeView>(tocsin, apiOf(link))).body.name).toBe(name);
    const taken = await open(tocsin, apiOf(link), { name, password: PASSWORD });
    expect((await ask<SessionView>(tocsin, taken.cookie!, 'GET', '/api/session')).body.name).toBe(name);
  });

  it('cannot be invited twice, or when they work here already', async () => {
    await invite(tocsin, administrator.cookie, { email: 'twice@staff.example' });
    const again = { email: 'TWICE@staff.example', name: 'x', role: 'viewer' };
    expect(await ask(tocsin, administrator.cookie, 'POST', '/api/invitations', again)).toMatchObject({
      status: 409,
      body: { code: 'AUTH_INVITATION_OPEN' },
    });
    const known = { email: administrator.email, name: 'x', role: 'viewer' };
    expect(await ask(tocsin, administrator.cookie, 'POST', '/api/invitations', known)).toMatchObject({
      body: { code: 'AUTH_STAFF_EXISTS' },
    });
  });

  it('finds the link over after seven days, and open again when it is sent again', async () => {
    const link = await invite(tocsin, administrator.cookie, { email: 'slow@staff.example' });
    tocsin.clock.forward({ days: 7, minutes: 2 });
    administrator = await signIn(tocsin, administrator);
    expect(await open(tocsin, apiOf(link))).toMatchObject({ status: 410, body: { code: 'AUTH_LINK_EXPIRED' } });
    const { items } = (await ask<Page<InvitationView>>(tocsin, administrator.cookie, 'GET', '/api/invitations')).body;
    const slow = items.find(({ address }) => address === 'slow@staff.example')!;
    expect(slow.state).toBe('expired');
    expect((await ask(tocsin, administrator.cookie, 'POST', `/api/invitations/${slow.id}/again`)).status).toBe(202);
    const renewed = await welcomeLinkTo(tocsin, 'slow@staff.example');
    expect((await open(tocsin, apiOf(renewed))).status).toBe(200);
  });

  it('finds the link over when the invitation was withdrawn, and the address forgotten', async () => {
    const link = await invite(tocsin, administrator.cookie, { email: 'unwanted@staff.example' });
    const { items } = await tocsin.api.get(Invitations).list({ limit: 50 });
    const { id } = items.find(({ address }) => address === 'unwanted@staff.example')!;
    expect((await ask(tocsin, administrator.cookie, 'DELETE', `/api/invitations/${id}`)).status).toBe(204);
    expect(await open(tocsin, apiOf(link))).toMatchObject({ status: 410, body: { code: 'AUTH_LINK_USED' } });
    const [row] = await tocsin.api
      .get(Database)
      .query(`SELECT email_sealed, name_sealed FROM invitations WHERE id = $1`, [id]);
    expect(row).toEqual({ email_sealed: null, name_sealed: null });
    expect(await ask(tocsin, administrator.cookie, 'DELETE', `/api/invitations/${id}`)).toMatchObject({ status: 404 });
  });

  it('is forgotten a month after the link was over, and can then be invited anew', async () => {
    const email = 'never@staff.example';
    const known = async () =>
      (await tocsin.api.get(Invitations).list({ limit: 50 })).items.map(({ address }) => address);
    await invite(tocsin, administrator.cookie, { email });
    const expire = async () => {
      await tocsin.worker.get(JobQueue).enqueue(expireInvitations, {});
      await tocsin.drain();
    };
    tocsin.clock.forward({ days: 36 });
    await expire();
    expect(await known()).toContain(email);
    tocsin.clock.forward({ days: 2 });
    await expire();
    const [row] = await tocsin.db.database.query(
      `SELECT count(*)::int AS sealed FROM invitations WHERE email_sealed IS NOT NULL OR name_sealed IS NOT NULL`,
    );
    expect(row).toEqual({ sealed: 0 });
    administrator = await signIn(tocsin, administrator);
    await invite(tocsin, administrator.cookie, { email });
  });

  it('cannot write a link of their own, nor use one made for something else', async () => {
    const link = await invite(tocsin, administrator.cookie, { email: 'forger@staff.example' });
    const forged = `${link.slice(0, -3)}AAA`;
    expect(await open(tocsin, apiOf(forged))).toMatchObject({ status: 404, body: { code: 'AUTH_LINK_INVALID' } });
    const token = link.split('/').at(-1)!;
    expect(await open(tocsin, `/api/password-resets/${token}`)).toMatchObject({ status: 404 });
  });

  it('is never invited by somebody who may not', async () => {
    const approver = await signedInAs(tocsin, 'approver');
    const person = { email: 'x@staff.example', name: 'x', role: 'viewer' };
    expect(await ask(tocsin, approver.cookie, 'POST', '/api/invitations', person)).toMatchObject({ status: 403 });
    expect(await ask(tocsin, approver.cookie, 'GET', '/api/invitations')).toMatchObject({ status: 403 });
  });
});

describe('somebody who has forgotten the password', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());
  const linkFor = async (email: string) => {
    await tocsin.drain();
    return apiOf(linkIn((await mailsTo(tocsin, email)).at(-1), '/console/password/'));
  };

  it('gets a link that works once, and finds all other devices signed out', async () => {
    const member = await signedInAs(tocsin, 'editor');
    expect((await askForPassword(tocsin, member.email.toUpperCase())).statusCode).toBe(202);
    const link = await linkFor(member.email);
    expect((await open(tocsin, link)).body).toEqual({ language: 'en' });
    const chosen = await open(tocsin, link, { password: OTHER_PASSWORD });
    expect(chosen.status).toBe(200);
    expect((await ask(tocsin, chosen.cookie!, 'GET', '/api/session')).status).toBe(200);
    expect((await ask(tocsin, member.cookie, 'GET', '/api/session')).status).toBe(401);
    expect((await postSignIn(tocsin, member)).statusCode).toBe(401);
    expect((await postSignIn(tocsin, { ...member, password: OTHER_PASSWORD })).statusCode).toBe(200);
    expect(await open(tocsin, link, { password: PASSWORD })).toMatchObject({
      status: 410,
      body: { code: 'AUTH_LINK_USED' },
    });
  });

  it('is let in again by it after too many wrong tries', async () => {
    const member = await staffMember(tocsin, 'analyst');
    for (let n = 0; n < 21; n += 1) await postSignIn(tocsin, { ...member, password: 'wrong' });
    expect((await postSignIn(tocsin, member)).statusCode).toBe(429);
    await askForPassword(tocsin, member.email);
    await open(tocsin, await linkFor(member.email), { password: OTHER_PASSWORD });
    const answer = await postSignIn(tocsin, { ...member, password: OTHER_PASSWORD });
    expect(answer.statusCode).toBe(200);
  });

  it('finds the link over after an hour', async () => {
    const member = await staffMember(tocsin, 'viewer');
    await askForPassword(tocsin, member.email);
    const link = await linkFor(member.email);
    tocsin.clock.forward({ minutes: 62 });
    expect(await open(tocsin, link, { password: OTHER_PASSWORD })).toMatchObject({ status: 410 });
  });

  it('is told the same whether or not anybody has the address, and is written to three times a day at most from one network', async () => {
    const member = await staffMember(tocsin, 'approver');
    const unknown = await askForPassword(tocsin, 'nobody@members.example', '10.5.0.1');
    const known = await askForPassword(tocsin, member.email, '10.5.0.1');
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    for (let n = 0; n < 4; n += 1) await askForPassword(tocsin, member.email, `10.5.0.${n}`);
    await tocsin.drain();
    expect(await mailsTo(tocsin, member.email)).toHaveLength(3);
    expect(await mailsTo(tocsin, 'nobody@members.example')).toEqual([]);
    await askForPassword(tocsin, member.email, '10.6.0.1');
    await tocsin.drain();
    expect(await mailsTo(tocsin, member.email)).toHaveLength(4);
  });

  it('is written to twenty times a day at most, wherever that is asked from', async () => {
    const member = await staffMember(tocsin, 'administrator');
    for (let n = 0; n < 22; n += 1) await askForPassword(tocsin, member.email, `10.7.${n}.1`);
    await tocsin.drain();
    expect(await mailsTo(tocsin, member.email)).toHaveLength(20);
  });
});

describe('a staff member who looks after the own account', () => {
  let tocsin: TestTocsin;
  let me: SignedIn;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    me = await signedInAs(tocsin, 'analyst', { name: 'Before' });
  });
  afterAll(() => tocsin.stop());

  it('changes name and language', async () => {
    const changed = await ask(tocsin, me.cookie, 'PUT', '/api/me', { name: 'After', language: 'ko' });
    expect(changed).toMatchObject({ status: 200, body: { name: 'After', language: 'ko', address: me.email } });
    expect(await ask(tocsin, me.cookie, 'PUT', '/api/me', { language: 'zz' })).toMatchObject({
      status: 400,
      body: { code: 'AUTH_LANGUAGE_UNKNOWN' },
    });
    expect((await ask(tocsin, me.cookie, 'GET', '/api/session')).body).toMatchObject({ name: 'After', language: 'ko' });
  });

  it('changes the password with the present one, and all devices but this one are signed out', async () => {
    const phone = await signIn(tocsin, me);
    const wrong = { present: 'not the password', password: OTHER_PASSWORD };
    expect(await ask(tocsin, me.cookie, 'POST', '/api/me/password', wrong)).toMatchObject({
      status: 400,
      body: { code: 'AUTH_PASSWORD_WRONG' },
    });
    const right = { present: me.password, password: OTHER_PASSWORD };
    const changed = await ask(tocsin, me.cookie, 'POST', '/api/me/password', right);
    expect(changed.status).toBe(200);
    expect((await ask(tocsin, changed.cookie!, 'GET', '/api/session')).status).toBe(200);
    for (const { cookie } of [me, phone]) expect((await ask(tocsin, cookie, 'GET', '/api/session')).status).toBe(401);
  });
});

describe('an administrator', () => {
  let tocsin: TestTocsin;
  let administrator: SignedIn;
  const people = async (cookie: string, query = '') =>
    (await ask<Page<StaffView>>(tocsin, cookie, 'GET', `/api/staff${query}`)).body.items;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    administrator = await signedInAs(tocsin, 'administrator');
  });
  afterAll(() => tocsin.stop());

  it('sees colleagues with their addresses; others see names alone', async () => {
    const viewer = await signedInAs(tocsin, 'viewer', { name: 'A viewer' });
    const all = await people(administrator.cookie);
    expect(all.find(({ id }) => id === viewer.staffId)).toMatchObject({
      name: 'A viewer',
      role: 'viewer',
      state: 'active',
      address: viewer.email,
      lastSeenAt: expect.any(String),
    });
    expect((await people(viewer.cookie)).map(({ address }) => address)).toEqual([null, null]);
  });

  it('changes a role, from the one that was looked at and no other', async () => {
    const editor = await signedInAs(tocsin, 'editor');
    const url = `/api/staff/${editor.staffId}/role`;
    expect((await ask(tocsin, administrator.cookie, 'PUT', url, { from: 'editor', role: 'approver' })).status).toBe(
      200,
    );
    expect(await ask(tocsin, administrator.cookie, 'PUT', url, { from: 'editor', role: 'viewer' })).toMatchObject({
      status: 409,
      body: { code: 'AUTH_STAFF_CHANGED' },
    });
    expect((await ask(tocsin, editor.cookie, 'GET', '/api/session')).body).toMatchObject({ role: 'approver' });
    expect(await ask(tocsin, editor.cookie, 'PUT', url, { from: 'approver', role: 'administrator' })).toMatchObject({
      status: 403,
    });
  });

  it('ends an account: sessions, tokens and open invitations of that person end at once, and the reason stays', async () => {
    const leaving = await signedInAs(tocsin, 'administrator', { email: 'leaving@members.example' });
    const link = await invite(tocsin, leaving.cookie, { email: 'friend@staff.example' });
    const ended = await ask(tocsin, administrator.cookie, 'POST', `/api/staff/${leaving.staffId}/end`, {
      reason: 'Left us',
    });
    expect(ended.status).toBe(200);
    expect((await ask(tocsin, leaving.cookie, 'GET', '/api/session')).status).toBe(401);
    expect((await postSignIn(tocsin, leaving)).statusCode).toBe(401);
    expect((await open(tocsin, apiOf(link))).status).toBe(410);
    const [gone] = await people(administrator.cookie, '?state=ended');
    expect(gone).toMatchObject({ id: leaving.staffId, state: 'ended', endedReason: 'Left us' });
    const [left] = await tocsin.api
      .get(Database)
      .query(`SELECT count(*)::int AS count FROM auth.users WHERE id = $1`, [leaving.staffId]);
    expect(left).toEqual({ count: 0 });
    const twice = await ask(tocsin, administrator.cookie, 'POST', `/api/staff/${leaving.staffId}/end`, { reason: 'x' });
    expect(twice).toMatchObject({ status: 404, body: { code: 'AUTH_NO_SUCH_STAFF' } });
  });

  it('cannot be the last one to go, nor to step down', async () => {
    const url = `/api/staff/${administrator.staffId}`;
    for (const answer of [
      await ask(tocsin, administrator.cookie, 'POST', `${url}/end`, { reason: 'x' }),
      await ask(tocsin, administrator.cookie, 'PUT', `${url}/role`, { from: 'administrator', role: 'viewer' }),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'AUTH_LAST_ADMINISTRATOR' } });
    }
  });

  it('remains when two end each other at the same moment', async () => {
    const other = await signedInAs(tocsin, 'administrator', { email: 'other@members.example' });
    const answers = await Promise.all([
      ask(tocsin, administrator.cookie, 'POST', `/api/staff/${other.staffId}/end`, { reason: 'x' }),
      ask(tocsin, other.cookie, 'POST', `/api/staff/${administrator.staffId}/end`, { reason: 'x' }),
    ]);
    // The slower one may find the own session over before asking.
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const [left] = await tocsin.api
      .get(Database)
      .query(`SELECT count(*)::int AS count FROM staff WHERE role = 'administrator' AND ended_at IS NULL`);
    expect(left).toEqual({ count: 1 });
    if (answers[0].status !== 200) administrator = other;
  });

  it('reads who did what, newest first, in pages, of one person or one thing', async () => {
    const acts = async (query: string) =>
      (await ask<Page<ActView>>(tocsin, administrator.cookie, 'GET', `/api/acts${query}`)).body;
    const first = await acts('?limit=2');
    const second = await acts(`?limit=2&after=${first.next}`);
    const all = [...first.items, ...second.items].map(({ id }) => Number(id));
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(new Set(all).size).toBe(4);
    const [ended] = (await acts('?subject=staff')).items.filter(({ act }) => act === 'end-staff');
    expect(ended).toMatchObject({
      name: expect.stringContaining('Member'),
      via: 'api',
      detail: { role: 'administrator' },
    });
    const own = await acts(`?staffId=${administrator.staffId}`);
    expect(new Set(own.items.map(({ staffId }) => staffId))).toEqual(new Set([administrator.staffId]));
    const analyst = await signedInAs(tocsin, 'analyst');
    expect((await ask(tocsin, analyst.cookie, 'GET', '/api/acts')).status).toBe(403);
    expect((await ask(tocsin, administrator.cookie, 'GET', '/api/acts?after=x')).status).toBe(400);
    expect((await ask(tocsin, administrator.cookie, 'GET', '/api/staff?after=%00')).status).toBeLessThan(500);
  });
});
