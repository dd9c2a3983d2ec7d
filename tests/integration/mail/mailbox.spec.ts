import { createTransport } from 'nodemailer';
import { mailLostWork, MailboxServer } from '#mail';
import { PostOffice } from './post-office.js';

describe('a developer who looks into the development mailbox', () => {
  let office: PostOffice;
  beforeEach(async () => (office = await PostOffice.open()));
  afterEach(() => office.close());

  async function handIn(raw: string | Buffer): Promise<void> {
    const port = await office.app.get(MailboxServer).start();
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    await transport.sendMail({ envelope: { from: 'a@example.org', to: ['b@example.org', 'c@example.org'] }, raw });
    transport.close();
  }

  it('finds every mail, newest first, page by page, as it came', async () => {
    for (const subject of ['first', 'second', 'third']) {
      await handIn(
        `Subject: ${subject}\r\nMessage-ID: <${subject}@example.org>\r\nX-Long: a\r\n b\r\n\r\n.dot\r\nbyte \r\n`,
      );
    }
    const page = await office.mailbox.list({ limit: 2 });
    expect(page.items.map(({ subject }) => subject)).toEqual(['third', 'second']);
    const rest = await office.mailbox.list({ limit: 2, after: page.next! });
    expect(rest).toMatchObject({ items: [{ subject: 'first' }], next: null });
    const mail = await office.mailbox.get(page.items[0]!.id);
    expect(mail.envelope).toEqual({ from: 'a@example.org', to: ['b@example.org', 'c@example.org'] });
    expect(mail.source).toBe(
      'Subject: third\r\nMessage-ID: <third@example.org>\r\nX-Long: a\r\n b\r\n\r\n.dot\r\nbyte \r\n',
    );
    expect(mail.text).toContain('.dot');
  });

  it('finds bytes unharmed that are no UTF-8, and a mail that is none', async () => {
    await handIn(Buffer.from([0x53, 0x3a, 0xff, 0xfe, 0x0d, 0x0a]));
    const { source } = await office.newest();
    expect(Buffer.from(source, 'latin1')).toEqual(Buffer.from([0x53, 0x3a, 0xff, 0xfe, 0x0d, 0x0a]));
  });

  it('finds no mail above 5 MB', async () => {
    await expect(handIn(`Subject: large\r\n\r\n${'x'.repeat(70)}\r\n`.repeat(80_000))).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(await office.mailbox.count()).toBe(0);
  });

  it('finds no address in clear in the database', async () => {
    await handIn('Subject: x\r\nTo: b@example.org\r\n\r\nsecret words\r\n');
    const rows = await office.db.database.query('SELECT * FROM mailbox_mails');
    expect(JSON.stringify(rows)).not.toMatch(/b@example|secret/);
    expect(Buffer.concat(rows.flatMap((row) => Object.values(row as object).filter(Buffer.isBuffer)))).not.toContain(
      'secret',
    );
  });

  it('is told when there is no such mail', async () => {
    await expect(office.mailbox.get('00000000-0000-8000-8000-000000000000')).rejects.toMatchObject({
      code: 'MAIL_MAILBOX_UNKNOWN',
    });
  });
});

describe('the sweep, after the queues were wiped', () => {
  let office: PostOffice;
  beforeEach(async () => (office = await PostOffice.open()));
  afterEach(() => office.close());

  const lost = (minutes: number) =>
    mailLostWork(office.db.database, new Date(office.clock.now().getTime() - minutes * 60_000));

  it('MAIL 33: finds mail that lies due too long, and none that is paused, sent or fresh', async () => {
    const waiting = await office.alertTo(['one@example.org']);
    const paused = await office.alertTo(['one@example.org']);
    await office.transaction((tx) => office.mail.pause(tx, paused));
    await office.send(await office.alertTo(['one@example.org']));
    expect(await lost(5)).toEqual([]);
    office.clock.forward({ minutes: 10 });
    expect(await lost(5)).toMatchObject([{ payload: { messageId: waiting } }]);
  });
});
