import type { Browser } from 'playwright-core';
import { StaffSessions } from '#auth';
import { Database } from '#database';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { firstLink, invite } from '../support/steps/accounts.js';
import { PASSWORD, signedInAs, signIn, staffMember } from '../support/steps/sign-in.js';
import { linkIn, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
const OTHER_PASSWORD = 'harbour thimble orbit maple';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const tocsinThatListens = (settings: Record<string, string> = {}) =>
  TestTocsin.listening({ ORGANISATION: 'Northern Watch', ...settings });
const inConsole = (path: string) => path.replace(/^\/console/, '');

describe('the first administrator of a new installation', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await tocsinThatListens();
  });
  afterAll(() => tocsin.stop());

  it('makes an account by the link, is told what is wrong with a password, and is in', async () => {
    const link = inConsole(await firstLink(tocsin));
    const visit = await ConsoleVisit.open(browser, tocsin);
    const { page } = visit;
    await visit.go(link);
    await visit.look('welcome-first');
    await page.getByLabel('Your name').fill('Staff member 1');
    await page.getByLabel('Email address').fill('first@staff.example');
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.getByText('This is shorter than 12 characters.').waitFor();
    await page.getByLabel('New password').fill('password1234');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.getByText('AUTH_PASSWORD_EASY').waitFor();
    await visit.look('welcome-refused');
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.getByText('Staff member 1').first().waitFor();
    await visit.go(link);
    await page.getByText('AUTH_LINK_USED').waitFor();
    await visit.look('welcome-over');
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 120_000);
});

describe('somebody who wants in', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await tocsinThatListens();
  });
  afterAll(() => tocsin.stop());

  it('signs in, after a wrong try, and lands where the link led', async () => {
    const member = await staffMember(tocsin, 'viewer');
    const visit = await ConsoleVisit.open(browser, tocsin);
    const { page } = visit;
    await visit.go('/settings');
    await page.getByRole('heading', { name: 'Sign in to the console' }).waitFor();
    await visit.look('sign-in');
    await page.getByLabel('Email address').fill(member.email);
    await page.getByLabel(/^Password/).fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('AUTH_WRONG_SIGN_IN').waitFor();
    await visit.look('sign-in-refused');
    await page.getByLabel(/^Password/).fill(member.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 120_000);

  it('gets a new password by mail', async () => {
    const member = await staffMember(tocsin, 'editor');
    const visit = await ConsoleVisit.open(browser, tocsin);
    const { page } = visit;
    await visit.go('/sign-in');
    await page.getByRole('link', { name: 'I have forgotten my password' }).click();
    await visit.look('forgotten');
    await page.getByLabel('Email address').fill(member.email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('a mail is on its way').waitFor();
    await visit.look('forgotten-asked');
    await tocsin.drain();
    const link = linkIn((await mailsTo(tocsin, member.email)).at(-1), '/console/password/');
    await visit.go(inConsole(link));
    await visit.look('password');
    await page.getByLabel('New password').fill(OTHER_PASSWORD);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await page.getByText('Member editor').first().waitFor();
    await visit.go(inConsole(link));
    await page.getByRole('link', { name: 'Ask for another link' }).waitFor();
    await visit.look('password-over');
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 120_000);

  it('reads an invitation in the language that it was sent in', async () => {
    const administrator = await signedInAs(tocsin, 'administrator');
    const link = await invite(tocsin, administrator.cookie, {
      email: 'korean@staff.example',
      name: '편집 담당',
      role: 'editor',
      language: 'ko',
    });
    const visit = await ConsoleVisit.open(browser, tocsin);
    await visit.go(inConsole(link));
    await visit.page.getByRole('heading', { name: '환영합니다' }).waitFor();
    await visit.look('welcome-korean');
    await visit.page.getByLabel('새 비밀번호').fill(PASSWORD);
    await visit.page.getByRole('button', { name: '계정 만들기' }).click();
    await visit.page.getByText('편집 담당').first().waitFor();
    await visit.go('/settings');
    await visit.page.getByRole('heading', { name: '로그인된 기기' }).waitFor();
    await visit.look('settings-me-korean');
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 120_000);
});

describe('a staff member in the settings', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await tocsinThatListens();
  });
  afterAll(() => tocsin.stop());

  it('changes name and language, the password, and ends a session elsewhere', async () => {
    const me = await signedInAs(tocsin, 'viewer', { name: 'Before' });
    await signIn(tocsin, me, { headers: { 'user-agent': LAPTOP } });
    const visit = await ConsoleVisit.open(browser, tocsin, me);
    const { page } = visit;
    await visit.go('/settings');
    await page.getByText('This one').waitFor();
    await visit.look('settings-me');
    await page.getByRole('button', { name: 'Sign out there: Firefox · Linux' }).click();
    await page.getByText('Firefox · Linux').waitFor({ state: 'detached' });
    await page.getByLabel('Your name').fill('After');
    await page.getByRole('button', { name: 'Save my changes' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByLabel(/^Present password/).fill('not the password');
    await page.getByLabel('New password').fill(OTHER_PASSWORD);
    await page.getByRole('button', { name: 'Change my password' }).click();
    await page.getByText('AUTH_PASSWORD_WRONG').waitFor();
    await page.getByLabel(/^Present password/).fill(me.password);
    await page.getByRole('button', { name: 'Change my password' }).click();
    await page.getByText('Your password is changed').waitFor();
    expect(await page.getByRole('link', { name: 'Who did what' }).count()).toBe(0);
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 120_000);

  it('invites, changes roles and ends accounts when they may, and sees who did it', async () => {
    const me = await signedInAs(tocsin, 'administrator', { name: 'An administrator' });
    await staffMember(tocsin, 'analyst', { name: `${'Long name '.repeat(19)}end` });
    await staffMember(tocsin, 'editor', { name: '<b>مریم</b> 👩‍🚒' });
    const visit = await ConsoleVisit.open(browser, tocsin, me);
    const { page } = visit;
    await visit.go('/settings/people');
    await visit.look('settings-people');
    await page.getByRole('link', { name: 'Invite a colleague' }).click();
    await page.getByRole('button', { name: 'Send the invitation' }).waitFor();
    await visit.look('settings-invite');
    await page.getByLabel('Email address').fill('new@staff.example');
    await page.getByLabel('Name').fill('New colleague');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByRole('heading', { name: '1 invitation waits' }).waitFor();
    await visit.look('settings-people-invited');
    await page.getByRole('button', { name: 'Change: <b>مریم</b>' }).click();
    await page.getByRole('menuitem', { name: 'Change the role' }).click();
    await page.getByRole('dialog').getByLabel('Role').click();
    await page.getByRole('option', { name: 'Approver' }).click();
    await visit.look('settings-role');
    await page.getByRole('dialog').getByRole('button', { name: 'Change the role' }).click();
    await page.getByRole('cell', { name: 'Approver' }).waitFor();
    await page.getByRole('button', { name: 'Change: <b>مریم</b>' }).click();
    await page.getByRole('menuitem', { name: 'End this account' }).click();
    await page.getByLabel('Why').fill('Left the coalition');
    await visit.look('settings-end');
    await page.getByRole('button', { name: 'End this account' }).click();
    await page.getByRole('cell', { name: 'Approver' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Withdraw: New colleague' }).click();
    await page.getByRole('heading', { name: '1 invitation waits' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Who did what' }).click();
    await page.getByText('Ended an account').waitFor();
    await visit.look('settings-acts');
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 180_000);

  it('whose session ends while a form is open signs in over it, and what was typed is sent', async () => {
    const me = await signedInAs(tocsin, 'administrator', { email: 'busy@members.example' });
    const visit = await ConsoleVisit.open(browser, tocsin, me);
    const { page } = visit;
    await visit.go('/settings/people/invite');
    await page.getByLabel('Email address').fill('kept@staff.example');
    await page.getByLabel('Name').fill('Typed before');
    await tocsin.api.get(StaffSessions).endOthers(tocsin.api.get(Database), me.staffId, null);
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Your session has ended').waitFor();
    await visit.look('session-ended');
    await dialog.getByLabel('Email address').fill(me.email);
    await dialog.getByLabel(/^Password/).fill(me.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Typed before').waitFor();
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'kept@staff.example')).toHaveLength(1);
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 120_000);

  it('and over which somebody else signs in leaves them nothing: not sent, not shown, no draft', async () => {
    const me = await signedInAs(tocsin, 'administrator', { email: 'left@members.example', name: 'The first' });
    const next = await staffMember(tocsin, 'administrator', { email: 'next@members.example', name: 'The second' });
    const visit = await ConsoleVisit.open(browser, tocsin, me);
    const { page } = visit;
    await visit.go('/desk/new');
    await page.getByLabel('Title').fill('Typed by the first');
    await page.getByRole('textbox', { name: 'Text' }).fill('Words of the first.');
    await tocsin.api.get(StaffSessions).endOthers(tocsin.api.get(Database), me.staffId, null);
    await page.getByRole('button', { name: 'Put it on the desk' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Email address').fill(next.email);
    await dialog.getByLabel(/^Password/).fill(next.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('The second').first().waitFor();
    expect(await page.getByText('The first').count()).toBe(0);
    expect(await page.getByLabel('Title').inputValue()).toBe('');
    expect(await tocsin.api.get(Database).query(`SELECT 1 FROM reports`)).toEqual([]);
    const kept = await page.evaluate('[localStorage, sessionStorage].map((storage) => Object.keys(storage).join())');
    expect(kept).toEqual([expect.not.stringContaining('draft'), expect.stringContaining(`draft.${me.staffId}.`)]);
    await page.getByRole('button', { name: 'The second' }).first().click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to the console' }).waitFor();
    expect(await page.evaluate('Object.keys(sessionStorage).join()')).not.toContain('draft');
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  }, 120_000);
});
