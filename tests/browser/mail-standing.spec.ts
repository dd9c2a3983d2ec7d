import type { Browser, Page } from 'playwright-core';
import type { MessageListItem, Page as Pages } from '#contracts';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { confirmedSubscriber } from '../support/steps/subscribe.js';
import { bySendgrid, postWebhook, PROVIDERS } from '../support/steps/webhooks.js';
import { TestTocsin } from '../support/tocsin.js';

const ANN = 'ann@reader.example';

describe('an approver whose alerts stand still, because many people complained', () => {
  let tocsin: TestTocsin;
  let browser: Browser;
  let waiting: string;

  beforeAll(async () => {
    tocsin = await TestTocsin.listening({ ...PROVIDERS, MAIL_WARM_UP_ALERTS: '200 +50%' });
    await confirmedSubscriber(tocsin, ANN);
    await alertAll();
    await complain(await others(1999));
    await alertAll();
    const path = '/api/mail/messages?stream=alerts&state=paused';
    const list = await tocsin.as<Pages<MessageListItem>>('viewer', 'GET', path);
    waiting = list.body.items[0]!.id;
    await sentToday();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await tocsin.stop();
  });

  const ask = <Row>(sql: string, values: (string | number)[] = []) => tocsin.db.database.query<Row>(sql, values);

  async function alertAll(): Promise<void> {
    await approveAlert(tocsin, await draftAlert(tocsin, await publishIncident(tocsin)));
    await tocsin.drain();
  }

  /** Others who got the same alert: rows as a sending leaves them. */
  async function others(count: number): Promise<string[]> {
    const rows = await ask<{ id: string }>(
      `INSERT INTO deliveries (id, message_id, recipient_hash, state, settled_at, created_at)
       SELECT gen_random_uuid(), d.message_id, sha256(n::text::bytea), 'accepted', d.settled_at, d.created_at
       FROM deliveries d JOIN messages m ON m.id = d.message_id, generate_series(1, $1::integer) n
       WHERE m.stream = 'alerts' RETURNING id`,
      [count],
    );
    return rows.slice(0, 7).map(({ id }) => id);
  }

  async function complain(deliveries: string[]): Promise<void> {
    const events = deliveries.map((delivery) => ({ event: 'spamreport', sg_event_id: `s-${delivery}`, delivery }));
    await postWebhook(tocsin, 'sendgrid', bySendgrid(events, tocsin.clock.now()));
    await tocsin.drain();
  }

  /** What a relay and several operators would have left behind for the message that waits. */
  async function sentToday(): Promise<void> {
    await ask(`INSERT INTO mail_stream_days (stream, day, taken) VALUES ('alerts', now() AT TIME ZONE 'UTC', 450)`);
    await ask(
      `INSERT INTO mail_warm_ups (stream, domain, began_on, last_on, step)
      SELECT 'alerts', $1, now() AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC', 2`,
      ['localhost.example'],
    );
    const operators = `CASE WHEN n < 20 THEN 'google' WHEN n < 30 THEN 'naver' ELSE 'own:' || md5((n / 2)::text) END`;
    await ask(
      `INSERT INTO deliveries (id, message_id, recipient_hash, state, reason, due_at, created_at, operator)
       SELECT gen_random_uuid(), $1, sha256(n::text::bytea), CASE WHEN n % 3 = 0 THEN 'accepted' ELSE 'queued' END,
         CASE WHEN n % 3 = 0 THEN NULL ELSE 'warm_up' END, now() + interval '8 hours', now(), ${operators}
       FROM generate_series(1, 34) n`,
      [waiting],
    );
    await ask(`INSERT INTO mail_operators (operator, rate, free_at, line_until, counted_since, resting_until, strikes, climbed_at, said)
      VALUES ('google', 120, now(), now(), now(), now() + interval '10 minutes', 1, now(), '421 4.7.28 Too many connections')`);
  }

  const visitIn = async (language: string) => {
    const me = await signedInAs(tocsin, 'approver', { name: 'Staff member 2', email: `${language}@members.example` });
    return ConsoleVisit.open(browser, tocsin, me, { language });
  };
  const askFor = async (page: Page, labels: [string, string, string]) => {
    await page.getByLabel(labels[0]).fill(ANN);
    await page.getByLabel(labels[1]).fill('They wrote to us.');
    await page.getByRole('button', { name: labels[2] }).click();
  };

  it('reads why and what waits, looks one person up, bars an address, and lets the alerts go on', async () => {
    const visit = await visitIn('en-GB');
    const { page } = visit;
    await visit.go('/mail/complaints');
    await page.getByRole('heading', { name: 'alerts: stands still' }).waitFor();
    await page.getByText('7 complaints of 2,000 mails (0.35%)').first().waitFor();
    await page.getByText('450 of the 450 mails allowed today have left; it is day 3 of the warm-up.').waitFor();
    await visit.look('complaints');

    await visit.go(`/mail/messages/${waiting}`);
    await page.getByText('it is day 3 of the warm-up.').waitFor();
    const operators = page.getByRole('table', { name: 'By mail operator' });
    await operators
      .getByRole('row', { name: /^google .*Resting until.* 421 4\.7\.28 Too many connections$/ })
      .waitFor();
    await operators
      .getByRole('row', { name: /^a server of its own \([0-9a-f]{6}\)/ })
      .first()
      .waitFor();
    expect(await operators.getByRole('row', { name: /^not looked up yet/ }).count()).toBe(1);
    await visit.look('message-waiting');

    expect(await page.getByRole('button', { name: 'Let it go on' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Go to the complaints' }).getAttribute('href')).toContain(
      '/mail/complaints',
    );

    await visit.go('/mail/story');
    await askFor(page, ['Mail address', 'Why you look', 'Show the story']);
    await page.getByText('Went out at the first try.').first().waitFor();
    await visit.look('story');

    await visit.go('/mail/barred');
    await page.getByRole('button', { name: 'Bar an address' }).click();
    await page.getByRole('dialog').getByLabel('Mail address').fill('never@reader.example');
    await page.getByRole('dialog').getByRole('button', { name: 'Bar an address' }).click();
    await page.getByText('asked never to be mailed').first().waitFor();
    await visit.look('barred');

    await visit.go('/mail/complaints');
    await page.getByRole('button', { name: 'Let it go on' }).click();
    await page.getByRole('dialog').getByLabel('What was done about it').fill('The list was cleaned.');
    await visit.look('complaints-resume');
    await page.getByRole('dialog').getByRole('button', { name: 'Let it go on' }).click();
    await page.getByRole('heading', { name: 'alerts: nothing to do' }).waitFor();
    expect(visit.findings).toEqual([]);
  });

  it('does the same in Korean', async () => {
    await ask(`UPDATE mail_streams SET paused_at = now(), standing = 'paused' WHERE stream = 'alerts'`);
    const visit = await visitIn('ko-KR');
    const { page } = visit;
    await visit.go('/mail/complaints');
    await page.getByRole('button', { name: '다시 시작' }).click();
    await page.getByRole('dialog').getByLabel('취한 조치').waitFor();
    await visit.look('ko-complaints-resume');
    await visit.go(`/mail/messages/${waiting}`);
    await page
      .getByRole('row', { name: /^자체 메일 서버/ })
      .first()
      .waitFor();
    await visit.look('ko-message-waiting');
    expect(visit.findings).toEqual([]);
  });
});
