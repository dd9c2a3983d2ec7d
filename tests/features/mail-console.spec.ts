import type {
  MessageListItem,
  MessageView,
  OperatorView,
  Page,
  RecipientView,
  StoryView,
  SuppressionView,
} from '#contracts';
import { askForPassword } from '../support/steps/accounts.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { launchCampaign, sendLetter } from '../support/steps/campaign.js';
import { staffMember } from '../support/steps/sign-in.js';
import { confirmedSubscriber, leaveLinkOf, oneClick, subscribe } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

describe('staff who look after the mail', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const messages = async (query = '') =>
    (await tocsin.as<Page<MessageListItem>>('viewer', 'GET', `/api/mail/messages${query}`)).body;
  const story = (address: string, role: 'editor' | 'approver' = 'approver') =>
    tocsin.as<StoryView>(role, 'POST', '/api/mail/story', { address, why: 'They wrote to us.' });

  it('find messages by stream, state and subject, with the states of their deliveries', async () => {
    await subscribe(tocsin, 'ann@reader.example');
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain({ only: ['fanout'] });
    const [open, ...others] = (await messages('?stream=alerts&state=open')).items;
    expect(others).toEqual([]);
    expect(open).toMatchObject({ subject: alert.subject, deliveries: 1, states: { queued: 1 } });
    expect((await messages('?stream=confirmations')).items).toHaveLength(1);
    expect((await messages(`?q=${encodeURIComponent('OCTOBER 2023')}`)).items.map(({ id }) => id)).toContain(open!.id);

    const pause = await tocsin.as<MessageView>('editor', 'POST', `/api/mail/messages/${open!.id}/pause`, {});
    expect(pause.body.state).toBe('paused');
    const { body: status } = await tocsin.as<{ state: string }>('viewer', 'GET', `/api/alerts/${alert.id}/status`);
    expect(status.state).toBe('paused');
    await tocsin.as('editor', 'POST', `/api/mail/messages/${open!.id}/resume`, {});
    await tocsin.drain();
    const view = await tocsin.as<MessageView>('viewer', 'GET', `/api/mail/messages/${open!.id}`);
    expect(view.body).toMatchObject({
      state: 'settled',
      candidates: 1,
      routes: { mailbox: 1 },
      reference: `alert:${alert.id}`,
    });
    const operators = await tocsin.as<Page<OperatorView>>('viewer', 'GET', `/api/mail/messages/${open!.id}/operators`);
    const none = { ratePerMinute: null, restingUntil: null, said: null };
    expect(operators.body).toEqual({
      items: [{ operator: null, mark: null, deliveries: 1, states: { accepted: 1 }, ...none }],
      next: null,
    });
    const nobody = '00000000-0000-7000-8000-000000000000';
    const unknown = await tocsin.as<Coded>('viewer', 'GET', `/api/mail/messages/${nobody}/operators`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'MAIL_MESSAGE_UNKNOWN' } });
    const over = await tocsin.as<Coded>('editor', 'POST', `/api/mail/messages/${open!.id}/cancel`, {});
    expect(over.status).toBe(409);
    const people = await tocsin.as<Page<RecipientView>>('editor', 'GET', `/api/mail/messages/${open!.id}/deliveries`);
    expect(people.body.items).toMatchObject([{ masked: 'a•••@reader.example', state: 'accepted' }]);
  });

  it('page through 10,000 recipients', async () => {
    await confirmedSubscriber(tocsin, 'n@reader.example');
    await tocsin.db.database.query(
      `WITH made AS (INSERT INTO subscribers (id, address_sealed, address_hash, language, created_at, confirmed_at)
         SELECT gen_random_uuid(), s.address_sealed, sha256(n::text::bytea), 'en', s.created_at, s.confirmed_at
         FROM subscribers s, generate_series(2, 10000) n RETURNING id, created_at)
       INSERT INTO subscriptions (id, subscriber_id, frequency, channel, created_at)
       SELECT gen_random_uuid(), id, 'immediate', 'email', created_at FROM made`,
    );
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain({ only: ['fanout'] });
    const seen = new Set<string>();
    for (let after = ''; after !== 'end';) {
      const query = `?limit=200${after === '' ? '' : `&after=${after}`}`;
      const { body } = await tocsin.as<Page<RecipientView>>(
        'editor',
        'GET',
        `/api/alerts/${alert.id}/recipients${query}`,
      );
      body.items.forEach(({ id }) => seen.add(id));
      after = body.next ?? 'end';
    }
    expect(seen.size).toBe(10_000);
    await tocsin.as('editor', 'POST', `/api/alerts/${alert.id}/cancel`);
  });

  it('read one person’s story: what they are, what was sent, what came of it; and it is recorded', async () => {
    await subscribe(tocsin, 'ann@reader.example');
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    expect((await story('ann@reader.example', 'editor')).status).toBe(403);
    const { body } = await story('Ann@Reader.example');
    expect(body.subscribers).toMatchObject([{ state: 'confirmed' }]);
    expect(body.mails.map(({ stream, state }) => [stream, state])).toEqual([
      ['alerts', 'accepted'],
      ['confirmations', 'accepted'],
    ]);
    expect(body.suppression).toBeNull();
    expect((await story('stranger@reader.example')).body).toMatchObject({ subscribers: [], mails: [] });
    expect((await story('not an address')).status).toBe(400);
    const acts = await tocsin.db.database.query<{ detail: object; subject_id: string }>(
      `SELECT detail, subject_id FROM staff_acts WHERE act = 'read-story'`,
    );
    expect(acts).toHaveLength(2);
    expect(JSON.stringify(acts)).not.toContain('reader.example');
  });

  it('find the story of somebody who left, with nothing of the address kept in it', async () => {
    const id = await confirmedSubscriber(tocsin, 'ann@reader.example');
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    await oneClick(tocsin, leaveLinkOf(tocsin, id));
    const { body } = await story('ann@reader.example');
    expect(body.subscribers).toMatchObject([{ state: 'ended', endedReason: 'left' }]);
    expect(body.mails).toMatchObject([{ state: 'accepted', masked: null }]);
    const gone = await tocsin.as<Coded>('approver', 'POST', `/api/mail/deliveries/${body.mails[0]!.id}/disclose`, {
      why: 'To see.',
    });
    expect(gone.body.code).toBe('MAIL_ADDRESS_FORGOTTEN');
  });

  it('bar an address and let it be mailed again, with a reason, without the list showing any address', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const bar = { address: 'ann@reader.example', reason: 'asked' };
    for (let time = 0; time < 2; time += 1)
      expect((await tocsin.as('editor', 'POST', '/api/mail/suppressions', bar)).status).toBe(200);
    const list = await tocsin.as<Page<SuppressionView>>('viewer', 'GET', '/api/mail/suppressions?reason=asked');
    expect(list.body.items).toMatchObject([{ reason: 'asked' }]);
    expect(JSON.stringify(list.body)).not.toContain('reader.example');
    expect((await draftAlert(tocsin, await publishIncident(tocsin))).audience).toMatchObject({ recipients: 0 });

    const lift = (role: 'editor' | 'approver', body: object) =>
      tocsin.as<Coded>(role, 'POST', '/api/mail/suppressions/lift', body);
    expect((await lift('editor', { address: bar.address, why: 'x' })).status).toBe(403);
    expect((await lift('approver', { address: bar.address })).status).toBe(400);
    expect((await lift('approver', { address: bar.address, why: 'It was a mistake.' })).status).toBe(200);
    expect((await lift('approver', { address: bar.address, why: 'Again.' })).body.code).toBe('MAIL_NOT_SUPPRESSED');
    expect((await story(bar.address)).body.suppression).toBeNull();
  });

  it('see what stays in the development mailbox masked, and open a mail only by an act that is recorded', async () => {
    await subscribe(tocsin, 'ann@reader.example');
    const list = await tocsin.as<Page<{ id: string; to: string[] }> & { count: number }>(
      'editor',
      'GET',
      '/api/mail/mailbox',
    );
    expect(list.body).toMatchObject({ count: 1, items: [{ to: ['a•••@reader.example'] }] });
    const open = (role: 'editor' | 'approver') =>
      tocsin.as<{ text: string; to: string[] }>(role, 'POST', `/api/mail/mailbox/${list.body.items[0]!.id}/open`, {});
    expect((await open('editor')).status).toBe(403);
    expect((await open('approver')).body).toMatchObject({ to: ['ann@reader.example'] });
    const acts = await tocsin.db.database.query(`SELECT 1 FROM staff_acts WHERE act = 'open-kept-mail'`);
    expect(acts).toHaveLength(1);
  });

  it('cannot become a colleague by that colleague’s mail, unless they manage accounts anyway', async () => {
    const colleague = await staffMember(tocsin, 'approver');
    await askForPassword(tocsin, colleague.email);
    await tocsin.drain();
    const list = await tocsin.as<Page<{ id: string }>>('approver', 'GET', '/api/mail/mailbox');
    const [mail, ...others] = list.body.items;
    expect(others).toEqual([]);
    for (const how of ['open', 'page']) {
      const answer = await tocsin.as<Coded>('approver', 'POST', `/api/mail/mailbox/${mail!.id}/${how}`, {});
      expect(answer).toMatchObject({ status: 403, body: { code: 'AUTH_ROLE_TOO_SMALL' } });
    }
    const opened = await tocsin.as<{ text: string }>('administrator', 'POST', `/api/mail/mailbox/${mail!.id}/open`, {});
    expect(opened.body.text).toContain('/console/password/');
  });

  it('see who wrote a letter that stays in the development mailbox only when they may see people', async () => {
    const letter = { email: 'one@supporters.example', name: 'Quiet Supporter', subject: 'My own words' };
    await sendLetter(tocsin, await launchCampaign(tocsin), letter);
    await tocsin.drain();
    const seenBy = async (role: 'editor' | 'approver') =>
      (await tocsin.as<Page<{ from: string; subject: string }>>(role, 'GET', '/api/mail/mailbox')).body.items;
    const written = expect.stringContaining('Quiet Supporter via ') as string;
    expect(await seenBy('approver')).toContainEqual(
      expect.objectContaining({ from: written, subject: letter.subject }),
    );
    const hidden = { from: tocsin.db.config.settings.MAIL_FROM, subject: '' };
    const list = await seenBy('editor');
    expect(list).toContainEqual(expect.objectContaining(hidden));
    expect(list.filter(({ subject }) => subject === '')).toHaveLength(1);
    expect(JSON.stringify(list)).not.toMatch(/Quiet|own words/);
  });
});
