import { AlertPreparation, AlertService } from '#alerts';
import type { AlertStatusView, AlertView, Page } from '#contracts';
import { AddressHash, Database } from '#database';
import { MailService } from '#mail';
import { JobQueue } from '#queue';
import { LostWorkSweep } from '#worker';
import { approveAlert, draftAlert, publish, publishIncident, statusOf } from '../support/steps/alert.js';
import { confirmedSubscriber, leaveLinkOf, linkIn, mailsTo, oneClick, subscribe } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface CodedAnswer {
  code: string;
}

describe('staff who alert subscribers to an incident', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const draft = async () => draftAlert(tocsin, await publishIncident(tocsin));

  it('get a draft in which the event and each figure carry their own level', async () => {
    const { subject, texts } = await draft();
    const { body } = texts[0]!;
    expect(subject).toBe('9 October 2023: at least 500 people forcibly returned from China (Human Rights Watch)');
    expect(body).toMatch(/How sure we are that it happened: confirmed\./);
    expect(body).toMatch(
      /at least 500 people, according to Human Rights Watch \(12 October 2023\)\. This figure: reported\./,
    );
    expect(body).toMatch(/\/record\/INC-2023-0001/);
    expect(`${subject}${body}`).not.toMatch(/breaking|!/i);
  });

  it('send it to each confirmed subscriber exactly once, as text and HTML, with a link that leaves', async () => {
    await subscribe(tocsin, 'ann@reader.example');
    await subscribe(tocsin, 'bob@reader.example', { kinds: ['return', 'detention'] });
    const alert = await draft();
    const answers = await Promise.all([approveAlert(tocsin, alert), approveAlert(tocsin, alert)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    await tocsin.drain();

    for (const address of ['ann@reader.example', 'bob@reader.example']) {
      const mails = (await mailsTo(tocsin, address)).filter(({ subject }) => subject === alert.subject);
      expect(mails).toHaveLength(1);
      const [mail] = mails;
      expect(mail!.text).toContain('according to Human Rights Watch');
      expect(mail!.html).toContain('according to Human Rights Watch');
      expect(mail!.html).not.toMatch(/<img|<script|\{\{/);
      const header = (name: string) => mail!.headers.find((field) => field.name.toLowerCase() === name)?.value;
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(header('list-unsubscribe')).toBe(`<${tocsin.db.config.publicUrl}${linkIn(mail, '/unsubscribe/')}>`);
    }
    const leave = linkIn((await mailsTo(tocsin, 'ann@reader.example')).at(-1), '/unsubscribe/');
    expect((await oneClick(tocsin, leave)).status).toBe(200);
    const next = await draft();
    expect(next.audience).toMatchObject({ matching: 1, recipients: 1 });
  });

  it('see before approving who gets it, who is left out and why, and that nobody outside will be mailed', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'bob@reader.example', { kinds: ['detention'] });
    await confirmedSubscriber(tocsin, 'never@reader.example');
    await tocsin.post('/subscribe', { address: 'pending@reader.example' });
    const hash = tocsin.api.get(AddressHash).of('never@reader.example');
    await tocsin.api.get(Database).transaction((tx) => tocsin.api.get(MailService).suppress(tx, hash, 'complained'));
    expect((await draft()).audience).toEqual({
      countedAt: expect.any(String),
      matching: 2,
      leftOut: [
        { reason: 'unconfirmed', count: 1 },
        { reason: 'other_matters', count: 1 },
        { reason: 'suppressed', count: 1 },
      ],
      recipients: 1,
      languages: [{ language: 'en', count: 1, discreet: 0 }],
      routes: { relay: 0, mailbox: 1 },
    });
  });

  it('are told "sent" only at the end, and how many stayed in the development mailbox', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draft();
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'draft', deliveries: 0 });
    await approveAlert(tocsin, alert);
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'preparing', candidates: null });
    await tocsin.drain({ only: ['fanout'] });
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sending', candidates: 1, deliveries: 1 });
    await tocsin.drain();
    const status = await statusOf(tocsin, alert);
    expect(status).toMatchObject({ state: 'sent', candidates: 1, routes: { relay: 0, mailbox: 1 } });
    expect(status.sentence).toContain('1 stayed in the development mailbox; nobody outside was mailed');
  });

  it('approve the audience as it was last counted, which stands in the book with its time, and reach who came since', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draft();
    await confirmedSubscriber(tocsin, 'bob@reader.example');
    const { body } = await approveAlert(tocsin, alert);
    expect(body.audience).toEqual(alert.audience);
    const [act] = await tocsin.db.database.query<{ detail: object }>(
      `SELECT detail FROM staff_acts WHERE act = 'approve-alert' AND subject_id = $1`,
      [alert.id],
    );
    expect(act!.detail).toMatchObject({ audienceSize: 1, audienceCountedAt: alert.audience.countedAt });
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ candidates: 2, states: { accepted: 2 } });
  });

  it('may alert nobody, and are told so', async () => {
    const alert = await draft();
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({
      state: 'sent',
      sentence: 'Sent. Nobody was in the audience.',
    });
  });

  it('approve the very text: one that changed meanwhile is refused', async () => {
    const seen = await draft();
    const { body, sha256 } = seen.texts[0]!;
    const edit = { subject: 'Another subject', body, seen: sha256 };
    const edited = await tocsin.as<AlertView>('editor', 'PUT', `/api/alerts/${seen.id}/texts/en`, edit);
    expect((await approveAlert(tocsin, seen)).body.code).toBe('ALERTS_TEXT_CHANGED');
    expect((await approveAlert(tocsin, edited.body)).status).toBe(200);
    const late = await tocsin.as<CodedAnswer>('editor', 'PUT', `/api/alerts/${seen.id}/texts/en`, edit);
    expect([late.status, late.body.code]).toEqual([409, 'ALERTS_APPROVED']);
  });

  it('cannot approve what the record no longer says', async () => {
    const incident = await publishIncident(tocsin);
    const [older, other] = [await draftAlert(tocsin, incident), await draftAlert(tocsin, incident)];
    await tocsin.as('editor', 'PUT', `/api/incidents/${incident.id}`, {
      revision: incident.revision,
      verification: 'disputed',
    });
    expect((await tocsin.as<AlertView>('viewer', 'GET', `/api/alerts/${older.id}`)).body.incidentChanged).toBe(false);
    await publish(tocsin, incident.id);
    expect((await approveAlert(tocsin, older)).body.code).toBe('ALERTS_INCIDENT_CHANGED');
    const newer = await draftAlert(tocsin, incident);
    expect(newer.subject).toMatch(/^Disputed: /);
    await tocsin.as('approver', 'POST', `/api/incidents/${incident.id}/withdraw`, { reason: 'a mistake' });
    expect((await approveAlert(tocsin, newer)).body.code).toBe('ALERTS_INCIDENT_CHANGED');
    expect((await approveAlert(tocsin, other)).body.code).toBe('ALERTS_INCIDENT_CHANGED');
    const again = await tocsin.as<CodedAnswer>('editor', 'POST', '/api/alerts', { incident: incident.reference });
    expect(again.body.code).toBe('ALERTS_INCIDENT_WITHDRAWN');
  });

  it('cannot write a slot of the mail into the text', async () => {
    const { id, texts } = await draft();
    const edit = { subject: 'Your link: {{unsubscribe_url}}', body: 'x', seen: texts[0]!.sha256 };
    expect((await tocsin.as('editor', 'PUT', `/api/alerts/${id}/texts/en`, edit)).status).toBe(400);
  });

  it('need an approver: an editor may draft and stop, and no more', async () => {
    expect((await approveAlert(tocsin, await draft(), 'editor')).status).toBe(403);
  });

  it('MAIL 29: reach discreet subscribers by a mail whose sender, subject, list and first lines say nothing of the matter', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'dan@reader.example', { discreet: true });
    const alert = await draft();
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, 'dan@reader.example');
    expect(mail!.subject).toBe('News you asked for');
    expect(mail!.from).toBe('tocsin@localhost.example');
    const named = mail!.headers.filter(({ name }) => /^(list-id|feedback-id)$/i.test(name));
    expect(named.map(({ value }) => value).sort()).toEqual([
      expect.stringMatching(/^[\w-]+:news:mail:s[0-9a-f]{12}$/),
      expect.stringMatching(/^<news\./),
    ]);
    expect(mail!.text!.slice(0, 200)).not.toMatch(/return|Korea|refugee|China/i);
    expect(mail!.text).toContain(alert.subject);
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sent', candidates: 2 });
  });

  it('count somebody who leaves between approval and preparation, and leave them out with that reason', async () => {
    const id = await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'bob@reader.example');
    const alert = await draft();
    await approveAlert(tocsin, alert);
    await oneClick(tocsin, leaveLinkOf(tocsin, id));
    await confirmedSubscriber(tocsin, 'late@reader.example');
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toEqual([]);
    expect(await mailsTo(tocsin, 'late@reader.example')).toEqual([]);
    expect(await statusOf(tocsin, alert)).toMatchObject({
      state: 'sent',
      candidates: 2,
      states: { excluded: 1, accepted: 1 },
    });
    const { body } = await tocsin.as<AlertView>('viewer', 'GET', `/api/alerts/${alert.id}`);
    expect(body.audience.leftOut).toContainEqual({ reason: 'left_since', count: 1 });
  });

  it('drop the mail of somebody who leaves while it is queued', async () => {
    const id = await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draft();
    await approveAlert(tocsin, alert);
    await tocsin.drain({ only: ['fanout'] });
    await oneClick(tocsin, leaveLinkOf(tocsin, id));
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toEqual([]);
    expect(await statusOf(tocsin, alert)).toMatchObject({ candidates: 1, states: { cancelled: 1, accepted: 0 } });
  });

  it.each([
    ['before its audience is prepared', false],
    ['while mail is queued', true],
  ])('stop an alert %s: nobody gets it, and everybody is accounted for', async (_when, prepared) => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draft();
    await approveAlert(tocsin, alert);
    if (prepared) await tocsin.drain({ only: ['fanout'] });
    const stopped = await tocsin.as<AlertStatusView>('editor', 'POST', `/api/alerts/${alert.id}/cancel`);
    expect(stopped.body.state).toBe('cancelled');
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toEqual([]);
    expect(await statusOf(tocsin, alert)).toMatchObject({
      state: 'cancelled',
      candidates: 1,
      states: { cancelled: 1 },
    });
    expect((await approveAlert(tocsin, alert)).status).toBe(410);
  });

  it('cannot stop what has left already', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draft();
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    const answer = await tocsin.as<CodedAnswer>('editor', 'POST', `/api/alerts/${alert.id}/cancel`);
    expect(answer.body.code).toBe('ALERTS_SENT');
  });

  it('lose nothing when the job is lost: the sweep asks again', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draft();
    const { contentSha256 } = alert;
    const approver = await tocsin.actor('approver');
    await tocsin.worker.get(AlertService).approve(approver, alert.id, { contentSha256 });
    await tocsin.worker.get(JobQueue).queue('fanout').obliterate({ force: true });
    tocsin.clock.forward({ minutes: 10 });
    await tocsin.worker.get(LostWorkSweep).requeue(300);
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toHaveLength(1);
  });
});

describe('an installation where two people must approve', () => {
  it('sends with the second one, whoever drafted it; the same person twice is one', async () => {
    const tocsin = await TestTocsin.start({ TWO_APPROVERS: 'true' });
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    for (let click = 0; click < 2; click += 1) expect((await approveAlert(tocsin, alert)).body.approvedAt).toBeNull();
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'awaiting_second_approval', deliveries: 0 });
    expect((await approveAlert(tocsin, alert, 'administrator')).body.approvedAt).not.toBeNull();
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sent' });
    await tocsin.stop();
  });
});

describe('an alert that waits for a second approval', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start({ TWO_APPROVERS: 'true' });
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const AS_THEY_GO = {
    'has left': `UPDATE staff SET ended_at = now(), ended_reason = 'left' WHERE id = $1`,
    'is an approver no more': `UPDATE staff SET role = 'editor' WHERE id = $1`,
  };

  it.each(Object.entries(AS_THEY_GO))('does not go out by the approval of somebody who %s', async (_, sql) => {
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.db.database.query(sql, [(await tocsin.actor('approver')).staffId]);
    const look = async () => (await tocsin.as<AlertView>('administrator', 'GET', `/api/alerts/${alert.id}`)).body;
    expect(await look()).toMatchObject({ state: 'draft', approvals: [] });
    const half = '/api/alerts?state=awaiting_second_approval';
    expect((await tocsin.as<Page<object>>('administrator', 'GET', half)).body.items).toEqual([]);
    const { body } = await approveAlert(tocsin, alert, 'administrator');
    expect(body).toMatchObject({ approvedAt: null, state: 'awaiting_second_approval', approvals: [{}] });
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ deliveries: 0 });
  });
});

describe('an installation that may mail some people for real', () => {
  it('shows before approving how many mails would leave', async () => {
    const tocsin = await TestTocsin.start({
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_RECIPIENTS: '@Reader.example, bob@other.example',
    });
    for (const address of ['ann@reader.example', 'Bob@other.example', 'cid@other.example', 'dan@sub.reader.example']) {
      await confirmedSubscriber(tocsin, address);
    }
    const { audience } = await draftAlert(tocsin, await publishIncident(tocsin));
    expect(audience).toMatchObject({ recipients: 4, routes: { relay: 2, mailbox: 2 } });
    await tocsin.stop();
  });
});

describe('an audience of several batches', () => {
  let tocsin: TestTocsin;
  let alert: AlertView;

  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await manySubscribers(tocsin, 2500);
    alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const prepare = () => tocsin.worker.get(AlertPreparation).prepare(alert.id);

  it('is prepared once by two workers at the same time', async () => {
    await Promise.all([prepare(), prepare()]);
    expect(await statusOf(tocsin, alert)).toMatchObject({ candidates: 2500, deliveries: 2500 });
  });

  it('begins with a few readers of each language, before all of any are prepared', async () => {
    const { database } = tocsin.db;
    await database.query(`UPDATE subscribers SET language = 'ko' WHERE get_byte(address_hash, 0) >= 254`);
    const [readers] = await database.query<{ ko: number }>(
      `SELECT count(*)::integer AS ko FROM subscribers WHERE language = 'ko'`,
    );
    const few = readers!.ko + 200;
    await database.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF (SELECT count(*) FROM deliveries) >= ${few} THEN RAISE 'broken off'; END IF; RETURN NEW; END $$`);
    await database.query(
      `CREATE TRIGGER break_off BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION break_off()`,
    );
    await expect(prepare()).rejects.toThrow('broken off');
    expect(
      await database.query(
        `SELECT m.language, count(*)::integer AS count FROM deliveries d JOIN messages m ON m.id = d.message_id GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { language: 'en', count: 200 },
      { language: 'ko', count: readers!.ko },
    ]);
    await database.query('DROP FUNCTION break_off CASCADE');
    await prepare();
    expect(await statusOf(tocsin, alert)).toMatchObject({ candidates: 2500, deliveries: 2500 });
  });

  it('is completed by the next try when the first one breaks off between batches, while people leave', async () => {
    const { database } = tocsin.db;
    await database.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF (SELECT count(*) FROM deliveries) >= 1000 THEN RAISE 'broken off'; END IF; RETURN NEW; END $$`);
    await database.query(
      `CREATE TRIGGER break_off BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION break_off()`,
    );
    await expect(prepare()).rejects.toThrow('broken off');
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'preparing', candidates: null, deliveries: 1000 });
    await database.query('DROP FUNCTION break_off CASCADE');

    const [first, last] = await database.query<{ id: string }>(
      `(SELECT id FROM subscribers ORDER BY address_hash LIMIT 1) UNION ALL (SELECT id FROM subscribers ORDER BY address_hash DESC LIMIT 1)`,
    );
    for (const { id } of [first!, last!]) await oneClick(tocsin, leaveLinkOf(tocsin, id));
    await prepare();
    expect(await statusOf(tocsin, alert)).toMatchObject({
      candidates: 2500,
      deliveries: 2500,
      states: { queued: 2498, cancelled: 1, excluded: 1 },
    });
  });

  it('waits for somebody who is just leaving, and does not mail them', async () => {
    const { database } = tocsin.db;
    const [row] = await database.query<{ id: string }>(`SELECT id FROM subscribers ORDER BY address_hash LIMIT 1`);
    let preparing: Promise<void> | undefined;
    await database.transaction(async (tx) => {
      await tx.query(
        `UPDATE subscribers SET ended_at = $2, ended_reason = 'left', address_sealed = NULL WHERE id = $1`,
        [row!.id, tocsin.clock.now()],
      );
      preparing = prepare();
      await untilSomebodyWaits(tocsin);
    });
    await preparing;
    expect(await statusOf(tocsin, alert)).toMatchObject({ deliveries: 2500, states: { queued: 2499, excluded: 1 } });
  });
});

/** Confirmed subscribers in great number. Their sealed address is one and the same, which is enough for preparing. */
async function manySubscribers(tocsin: TestTocsin, count: number): Promise<void> {
  const id = await confirmedSubscriber(tocsin, 'n@reader.example');
  await tocsin.db.database.query(
    `WITH made AS (INSERT INTO subscribers (id, address_sealed, address_hash, language, created_at, confirmed_at)
       SELECT gen_random_uuid(), s.address_sealed, sha256(n::text::bytea), 'en', s.created_at, s.confirmed_at
       FROM subscribers s, generate_series(2, $2::integer) n WHERE s.id = $1 RETURNING id, created_at)
     INSERT INTO subscriptions (id, subscriber_id, frequency, channel, created_at)
     SELECT gen_random_uuid(), id, 'immediate', 'email', created_at FROM made`,
    [id, count],
  );
}

async function untilSomebodyWaits(tocsin: TestTocsin): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const [row] = await tocsin.db.database.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    waiting = row!.waiting;
  }
}
