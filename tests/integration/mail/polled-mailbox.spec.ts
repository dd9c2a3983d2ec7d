import { FeedbackIntake, PolledMailbox } from '#mail';
import { ImapServer } from './imap-server.js';
import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

const WHO = 'reader@dest.example';

describe('an operator whose reports come to a mailbox', () => {
  let office: PostOffice;
  let relay: FaultyRelay;
  let imap: ImapServer;

  const open = async (settings: Record<string, string> = {}, password?: string) => {
    relay = await FaultyRelay.start();
    imap = await ImapServer.start('open-sesame');
    office = await PostOffice.open({
      SMTP_URL: relay.url,
      MAIL_RECIPIENTS: '*',
      BOUNCE_ADDRESS: 'bounce@tocsin.example',
      IMAP_URL: imap.url(password),
      ...settings,
    });
  };
  afterEach(async () => {
    await office.close();
    await relay.stop();
    await imap.stop();
  });

  /** The report of a server that does not know the reader. */
  const report = (to: string) =>
    [
      'From: MAILER-DAEMON@mx.dest.example',
      `To: ${to}`,
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      `Final-Recipient: rfc822; ${WHO}`,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
      '--b--',
      '',
    ].join('\r\n');

  const poll = () => office.app.get(PolledMailbox).poll();
  const kept = async () => (await office.db.database.query(`SELECT 1 FROM mail_feedback`)).length;

  async function cameBack(): Promise<string> {
    const message = await office.alertTo([WHO]);
    await office.send(message);
    imap.put(report(relay.read.at(-1)!.from));
    return message;
  }

  it('MAIL 20: has them read, and each marked only once it is in the database', async () => {
    await open();
    const message = await cameBack();
    imap.put('From: somebody@else.example\r\nSubject: Hello\r\n\r\nHello\r\n');
    const standing: number[] = [];
    imap.beforeFlag = async () => void standing.push(await kept());
    expect(await poll()).toBe(2);
    expect(standing).toEqual([1, 2]);
    expect((await office.only(message)).state).toBe('bounced');
    expect(imap.inbox.map(({ seen }) => seen)).toEqual([true, true]);
    expect(await poll()).toBe(0);
  });

  it('has them moved to another folder where the settings name one', async () => {
    await open({ IMAP_DONE: 'Done' });
    await cameBack();
    await poll();
    expect([imap.inbox.length, imap.done.length]).toEqual([0, 1]);
    expect(imap.asked.filter((line) => /^UID MOVE 1 "?Done"?$/.test(line))).toHaveLength(1);
  });

  it('loses none that the database could not take: it stays unread, and counts at the next reading', async () => {
    await open();
    const message = await cameBack();
    await office.db.database.query(`ALTER TABLE mail_feedback RENAME TO mail_feedback_away`);
    expect(await poll()).toBe(0);
    expect(imap.inbox.map(({ seen }) => seen)).toEqual([false]);
    await office.db.database.query(`ALTER TABLE mail_feedback_away RENAME TO mail_feedback`);
    expect(await poll()).toBe(1);
    expect((await office.only(message)).state).toBe('bounced');
  });

  it('has a mail counted once that was read twice, as when the worker ended before it was marked', async () => {
    await open();
    await cameBack();
    await office.app.get(FeedbackIntake).take(Buffer.from(imap.inbox[0]!.raw, 'latin1'), [relay.read.at(-1)!.from]);
    expect(await poll()).toBe(1);
    expect(await kept()).toBe(1);
  });

  it('learns nothing by a wrong password, and the worker goes on', async () => {
    await open({}, 'wrong');
    await cameBack();
    expect([await poll(), await kept()]).toEqual([0, 0]);
  });

  it('is not asked for anything where no mailbox is set', async () => {
    await open({ IMAP_URL: '' });
    expect(await poll()).toBeNull();
    expect(imap.asked).toEqual([]);
  });
});
