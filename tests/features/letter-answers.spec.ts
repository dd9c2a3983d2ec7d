import PostalMime from 'postal-mime';
import { AnswerExpiry } from '#campaigns';
import type { AnswerTextView, LetterCounts, LetterListItem, LetterView, Page } from '#contracts';
import { FeedbackIntake, ReturnPath } from '#mail';
import {
  addOffice,
  confirmLetter,
  confirmLetterLinkFor,
  launchCampaign,
  textOf,
  writeLetter,
} from '../support/steps/campaign.js';
import { mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const OFFICE = 'office@unhcr.example';
const ONE = 'one@supporters.example';
const SETTINGS = { BOUNCE_ADDRESS: 'bounce@tocsin.example', INBOUND_PORT: '2424' };

let tocsin: TestTocsin;
let confirmLink: string;
let statusLink: string;
let sent: { messageId: string; replyTo: string };

beforeAll(async () => {
  tocsin = await TestTocsin.start(SETTINGS);
  const office = await addOffice(tocsin, { disclosure: 'name_only' });
  await writeLetter(tocsin, await launchCampaign(tocsin, { offices: [office] }), {
    email: ONE,
    name: 'Quiet Supporter',
    body: 'Quiet words.',
  });
  await tocsin.drain();
  confirmLink = await confirmLetterLinkFor(tocsin, ONE);
  statusLink = (await confirmLetter(tocsin, confirmLink)).statusLink!;
  await tocsin.drain();
  const [letter] = await mailsTo(tocsin, OFFICE);
  const { messageId, replyTo } = await PostalMime.parse(letter!.source);
  sent = { messageId: messageId!, replyTo: replyTo![0]!.address! };
  await tocsin.keep();
});
afterEach(() => tocsin.rewind());
afterAll(() => tocsin.stop());

/** What an office writes, as its mail server hands it over; `undefined` takes a header away. */
async function answer(given: Record<string, string | undefined> = {}): Promise<void> {
  const { to = sent.replyTo, body = 'We have asked for access.', from = 'desk@unhcr.example', ...rest } = given;
  const { envelope = from, ...headers } = rest;
  const own: Record<string, string | undefined> = {
    From: from,
    To: to,
    Subject: 'Re: Access to detained refugees',
    'In-Reply-To': sent.messageId,
    ...headers,
  };
  const lines = Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const raw = Buffer.from([...lines, '', body].join('\r\n'));
  await tocsin.worker.get(FeedbackIntake).take(raw, [to], envelope);
  await tocsin.drain();
}

const expire = () => tocsin.worker.get(AnswerExpiry).expire();
const board = async (query = '') =>
  (await tocsin.as<Page<LetterListItem>>('viewer', 'GET', `/api/letters?${query}`)).body.items;
const counts = async () => (await tocsin.as<LetterCounts>('viewer', 'GET', '/api/letters/counts')).body;
const story = async () => (await tocsin.as<LetterView>('viewer', 'GET', `/api/letters/${(await board())[0]!.id}`)).body;
const passedOn = async () =>
  (await mailsTo(tocsin, ONE)).filter(({ subject }) => subject === 'An office has answered your letter');
const kept = async () =>
  (await tocsin.db.database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM mail_kept_replies`))[0]!
    .count;
const decide = async (what: 'read' | 'pass-on' | 'drop', role: 'editor' | 'analyst' = 'editor') => {
  const { id, answers } = await story();
  const body = { reason: 'We asked the office.' };
  return tocsin.as<AnswerTextView & LetterView & { code: string }>(
    role,
    'POST',
    `/api/letters/${id}/answers/${answers.at(-1)!.id}/${what}`,
    body,
  );
};

describe('an office that answers a letter whose writer’s address it was not told', () => {
  it('writes to an address of ours that stands for this letter alone', () => {
    const path = tocsin.worker.get(ReturnPath);
    expect(path.read(sent.replyTo)).toMatchObject({ deliveryId: sent.messageId.slice(1, 37) });
  });

  it('reaches the supporter, with its words and the whole of its mail, and nobody else learns what it says', async () => {
    await answer({ body: 'We have asked for access.\r\n\r\n> Quiet words.' });
    const [mail] = await passedOn();
    expect(mail!.text).toContain('> We have asked for access.');
    const { headers, attachments } = await PostalMime.parse(mail!.source);
    expect(headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(attachments.map(({ filename }) => filename)).toEqual(['answer.eml']);
    expect(Buffer.from(attachments[0]!.content as ArrayBuffer).toString()).toContain('From: desk@unhcr.example');
    const view = await story();
    expect(view).toMatchObject({
      stage: 'kept_here',
      attention: false,
      answers: [{ state: 'passed_on', doubt: null }],
    });
    expect(JSON.stringify([view, await board()])).not.toMatch(/asked for access|Quiet|desk@/);
    expect(await kept()).toBe(0);
  });

  it('is counted and found on the board, and the supporter’s page says so', async () => {
    expect([(await counts()).answered, (await board('answered=yes')).length]).toEqual([0, 0]);
    expect(textOf((await tocsin.visit(statusLink)).body)).not.toContain('The office answered');
    await answer();
    expect([(await counts()).answered, (await board('answered=no')).length]).toEqual([1, 0]);
    expect((await board('answered=yes'))[0]!.answeredAt).not.toBeNull();
    expect(textOf((await tocsin.visit(statusLink)).body)).toContain('The office answered');
    const file = (await tocsin.download('viewer', '/api/letters/export.csv')).body;
    expect(file.split('\r\n')[0]).toContain('answered_at');
  });

  it('counts once, however often its server hands the mail over', async () => {
    await answer();
    await answer();
    expect([(await passedOn()).length, (await story()).answers.length]).toEqual([1, 1]);
  });

  it('is found by the letter’s Message-ID where it writes to our ordinary address', async () => {
    await answer({ to: 'tocsin@localhost.example' });
    expect((await story()).answers).toMatchObject([{ state: 'passed_on' }]);
  });

  it('may begin with "Stop", and write without a subject or a reference, and has answered', async () => {
    await answer({ body: 'Stop.', Subject: 'Your request', 'In-Reply-To': undefined });
    expect(await passedOn()).toHaveLength(1);
  });

  it('and wrote to the supporter as well is noted, and nothing is sent twice', async () => {
    await answer({ Cc: 'Supporter <ONE@supporters.example>' });
    expect([(await passedOn()).length, (await story()).answers[0]!.state]).toEqual([0, 'had_already']);
    expect((await counts()).answered).toBe(1);
  });

  it('that sends megabytes has its text passed on without what was attached', async () => {
    await answer({
      body: `We have asked.\r\n\r\n${'a'.repeat(70)}\r\n`.padEnd(2_500_000, 'filling up the answer\r\n'),
    });
    const [mail] = await passedOn();
    const { attachments } = await PostalMime.parse(mail!.source);
    expect(attachments).toEqual([]);
    expect(mail!.text).toContain('> We have asked.');
    expect(mail!.text).toContain('larger than we pass on');
    expect(mail!.text!.length).toBeLessThan(60_000);
  });
});

describe('what a program sends in answer to a letter', () => {
  it.each([
    ['says that it was generated', { 'Auto-Submitted': 'auto-replied' }],
    ['was generated for a list', { 'Auto-Submitted': 'auto-generated', 'List-Id': '<news.unhcr.example>' }],
    ['is bulk', { Precedence: 'bulk' }],
    ['comes from nobody', { envelope: '' }],
    ['says that somebody is away', { Subject: 'Automatic reply: Access to detained refugees' }],
    ['is from the mail system', { from: 'MAILER-DAEMON@unhcr.example' }],
  ])('and %s is passed on to nobody and waits for nobody (RFC 3834)', async (_, headers) => {
    await answer(headers);
    expect([(await passedOn()).length, (await story()).answers, await kept()]).toEqual([0, [], 0]);
  });

  it('in a ring of two programs ends after three, and a person looks at it', async () => {
    for (const number of [1, 2, 3, 4]) await answer({ body: `Answer ${number}.` });
    expect(await passedOn()).toHaveLength(3);
    expect((await story()).answers.at(-1)).toMatchObject({ state: 'waiting', doubt: 'too_many' });
    tocsin.clock.forward({ hours: 25 });
    await answer({ body: 'Answer 5.' });
    expect(await passedOn()).toHaveLength(4);
  });
});

describe('an answer that is from no address of the office', () => {
  const STRANGER = { from: 'somebody@elsewhere.example', body: 'Thank you, Quiet Supporter.\r\n\r\n> Quiet words.' };

  it('waits for a person, who is told, and has not answered', async () => {
    await answer(STRANGER);
    expect(await passedOn()).toEqual([]);
    expect(await story()).toMatchObject({ attention: true, answers: [{ state: 'waiting', doubt: 'other_sender' }] });
    expect(await counts()).toMatchObject({ answered: 0, attention: 1 });
  });

  it('is not believed for a name that looks like the office’s address', async () => {
    await answer({ from: `"${OFFICE}" <somebody@elsewhere.example>` });
    expect((await story()).answers).toMatchObject([{ state: 'waiting' }]);
  });

  it('is believed in nothing with a token that somebody made up', async () => {
    await answer({ to: `${sent.replyTo.slice(0, 20)}aaaa${sent.replyTo.slice(24)}`, 'In-Reply-To': undefined });
    expect([(await passedOn()).length, (await story()).answers]).toEqual([0, []]);
  });

  it('can be read by an editor, without the letter and its writer’s name, which goes on record', async () => {
    await answer(STRANGER);
    expect((await decide('read', 'analyst')).status).toBe(403);
    const { body } = await decide('read');
    expect(body).toMatchObject({ from: 'somebody@elsewhere.example', text: 'Thank you, ….' });
    expect((await story()).acts).toMatchObject([{ act: 'read-answer' }]);
  });

  it('is passed on when a person says so, once, and says that it came from elsewhere', async () => {
    await answer(STRANGER);
    await decide('read');
    const answers = await Promise.all([decide('pass-on'), decide('pass-on')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await tocsin.drain();
    const [mail, ...more] = await passedOn();
    expect([mail!.text?.includes('own domain'), more, await kept()]).toEqual([true, [], 0]);
    expect(await story()).toMatchObject({
      attention: false,
      acts: [{ act: 'read-answer' }, { act: 'pass-on-answer', reason: 'We asked the office.' }],
    });
    expect((await counts()).answered).toBe(1);
  });

  it('is dropped when a person says so, and its words are gone', async () => {
    await answer(STRANGER);
    expect((await decide('drop')).body.answers).toMatchObject([{ state: 'dropped' }]);
    expect([await kept(), (await decide('read')).body.code]).toEqual([0, 'CAMPAIGNS_ANSWER_DECIDED']);
    await tocsin.drain();
    expect([(await passedOn()).length, (await counts()).answered]).toEqual([0, 0]);
  });

  it('is dropped by itself when nobody decides in 30 days', async () => {
    await answer(STRANGER);
    tocsin.clock.forward({ hours: 31 * 24 });
    await expire();
    expect([await kept(), (await story()).answers[0]!.state]).toEqual([0, 'expired']);
  });

  it('that does not exist is not found', async () => {
    await answer(STRANGER);
    const { id } = await story();
    const path = `/api/letters/${id}/answers/${id}/drop`;
    const { body } = await tocsin.as<{ code: string }>('editor', 'POST', path, { reason: 'None.' });
    expect(body.code).toBe('CAMPAIGNS_ANSWER_UNKNOWN');
  });
});

describe('a supporter who says that the letter was not theirs', () => {
  const withdraw = () => tocsin.post(confirmLink, { answer: 'not-me' });

  it('gets no answer of any office any more', async () => {
    await withdraw();
    await answer();
    expect([(await passedOn()).length, (await story()).answers[0]!.state, await kept()]).toEqual([0, 'nobody', 0]);
  });

  it('leaves no answer that waits', async () => {
    await answer({ from: 'somebody@elsewhere.example' });
    await withdraw();
    expect([await kept(), (await story()).answers[0]!.state]).toEqual([0, 'nobody']);
  });
});

describe('a supporter who writes to us about the letter', () => {
  it('is no office: nothing is kept and nothing counted', async () => {
    await answer({ from: ONE });
    expect([(await passedOn()).length, (await story()).answers, await kept()]).toEqual([0, [], 0]);
  });
});

describe('an answer that was passed on', () => {
  it('is forgotten here a week later', async () => {
    await answer();
    const carried = async () =>
      (
        await tocsin.db.database.query(
          `SELECT 1 FROM deliveries d JOIN messages m ON m.id = d.message_id WHERE m.brief AND d.slots_sealed IS NOT NULL`,
        )
      ).length;
    await expire();
    expect(await carried()).toBe(1);
    tocsin.clock.forward({ hours: 8 * 24 });
    await expire();
    expect(await carried()).toBe(0);
  });
});
