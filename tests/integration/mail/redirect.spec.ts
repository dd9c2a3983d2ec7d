import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

const TESTER = 'tester@coalition.example';

describe('an operator who tries everything out with mail going to a tester', () => {
  let relay: FaultyRelay;
  let office: PostOffice;
  beforeEach(async () => {
    relay = await FaultyRelay.start();
    office = await PostOffice.open({
      SMTP_URL: relay.url,
      MAIL_RECIPIENTS: '*',
      MAIL_REDIRECT: TESTER,
      BOUNCE_ADDRESS: 'bounce@tocsin.example',
    });
  });
  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  it('mails nobody else, although everybody may be, and marks each copy', async () => {
    const message = await office.alertTo(['one@inbox.example', 'two@other.example']);
    await office.send(message);
    expect(relay.read.map(({ to }) => to)).toEqual([[TESTER], [TESTER]]);
    for (const { raw, from } of relay.read) {
      expect(raw).toMatch(/^Subject: \[TEST\] About 60 people/m);
      expect(raw).toMatch(/^To: tester@coalition\.example\r$/m);
      expect(raw).not.toMatch(/one@inbox|two@other/);
      // What comes back of a copy must not be counted against the person whose mail it shows.
      expect(from).toBe('alerts@tocsin.example');
    }
    const domains = relay.read.map(({ raw }) => /^X-Redirected-From: \*@(\S+)\r$/m.exec(raw)?.[1]);
    expect(domains.sort()).toEqual(['inbox.example', 'other.example']);
  });

  it('finds in the ledger that everything stayed in the development mailbox', async () => {
    const message = await office.alertTo(['one@inbox.example']);
    await office.send(message);
    const [row] = await office.db.database.query(`SELECT state, route FROM deliveries WHERE message_id = $1`, [
      message,
    ]);
    expect(row).toEqual({ state: 'accepted', route: 'mailbox' });
    expect((await office.newest()).to).toEqual(['one@inbox.example']);
  });

  it('loses no mail when the copy is refused', async () => {
    relay.faults.recipient = () => '550 5.1.1 no such tester';
    const message = await office.alertTo(['one@inbox.example']);
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 1 });
    expect(relay.read).toEqual([]);
  });
});
