import type {
  CampaignView,
  GatheredView,
  LetterCounts,
  LetterListItem,
  LetterResendPlanView,
  LetterView,
  Page,
} from '#contracts';
import { linkIn, mailsTo } from '../support/steps/subscribe.js';
import {
  ACCESS,
  addOffice,
  campaignNow,
  launchCampaign,
  sendLetter,
  stopCampaign,
  textOf,
} from '../support/steps/campaign.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  message: string;
}

let tocsin: TestTocsin;
beforeAll(async () => {
  tocsin = await TestTocsin.start();
  await tocsin.keep();
});
afterEach(() => tocsin.rewind());
afterAll(() => tocsin.stop());

const OFFICE = 'office@unhcr.example';
const board = async (query = '') =>
  (await tocsin.as<Page<LetterListItem>>('viewer', 'GET', `/api/letters?${query}`)).body;
const counts = async () => (await tocsin.as<LetterCounts>('viewer', 'GET', '/api/letters/counts')).body;
const story = async (id: string) => (await tocsin.as<LetterView>('viewer', 'GET', `/api/letters/${id}`)).body;
const act = (id: string, what: 'retry' | 'settle', body: object) =>
  tocsin.as<LetterView & Coded>('editor', 'POST', `/api/letters/${id}/${what}`, { reason: 'We asked.', ...body });

/** A letter whose mail has come to a state that the development mailbox never gives. */
async function letterInState(
  state: 'deferred' | 'uncertain' | 'bounced' | 'failed',
): Promise<{ id: string; link: string }> {
  const link = await sendLetter(tocsin, await launchCampaign(tocsin), { email: 'one@supporters.example' });
  await tocsin.drain();
  await tocsin.db.database.query(
    `UPDATE deliveries SET state = $1, reason = 'no_answer', smtp_code = 550, smtp_reply = '5.1.1 unknown'
     WHERE message_id IN (SELECT message_id FROM letters)`,
    [state],
  );
  const [letter] = (await board()).items;
  return { id: letter!.id, link };
}

describe('A viewer of the board of letters', () => {
  it('sees where each letter is and nothing of anybody who wrote one', async () => {
    const campaign = await launchCampaign(tocsin);
    await sendLetter(tocsin, campaign, {
      email: 'one@supporters.example',
      name: 'Quiet Supporter',
      body: 'Quiet words.',
    });
    expect((await board()).items).toMatchObject([
      { stage: 'waiting', attention: false, campaign: { title: campaign.title }, office: { bodyName: 'UNHCR' } },
    ]);
    await tocsin.drain();
    const [letter] = (await board('stage=kept_here')).items;
    const seen = [
      JSON.stringify(letter),
      JSON.stringify(await story(letter!.id)),
      (await tocsin.download('viewer', '/api/letters/export.csv')).body,
    ].join();
    expect(seen).not.toMatch(/Quiet|supporters\.example/);
    expect(await story(letter!.id)).toMatchObject({ edited: true, tries: [{ state: 'accepted', route: 'mailbox' }] });
  });

  it('finds what needs a person first by its filter: bounced, uncertain, without address, waiting for a day', async () => {
    const { id } = await letterInState('bounced');
    expect((await board('attention=yes')).items.map((letter) => letter.id)).toEqual([id]);
    const slow = await addOffice(tocsin, { body: 'OHCHR', lettersPerHour: 1, address: 'slow@ohchr.example' });
    const campaign = await launchCampaign(tocsin, { offices: [slow], slug: 'slow' });
    for (const name of ['a', 'b']) await sendLetter(tocsin, campaign, { email: `${name}@supporters.example` });
    expect((await board(`officeId=${slow.id}&attention=yes`)).items).toEqual([]);
    tocsin.clock.forward({ hours: 25 });
    expect((await board(`officeId=${slow.id}&attention=yes`)).items).toMatchObject([{ stage: 'waiting' }]);
    expect(await counts()).toMatchObject({ total: 3, attention: 2, stages: { bounced: 1, waiting: 1, kept_here: 1 } });
    expect((await campaignNow(tocsin, campaign)).numbers.lettersAttention).toBe(1);
  });

  it('finds what the relay refuses, and what lies in mail for more than a day', async () => {
    const { id } = await letterInState('deferred');
    expect(await story(id)).toMatchObject({ stage: 'deferred', attention: false });
    tocsin.clock.forward({ hours: 25 });
    expect(await story(id)).toMatchObject({ stage: 'late', attention: true });
    await tocsin.db.database.query(`UPDATE deliveries SET reason = 'relay_refuses_us'`);
    expect(await story(id)).toMatchObject({ stage: 'refused', attention: true });
    expect(await counts()).toMatchObject({ attention: 1, stages: { refused: 1, deferred: 0, late: 0 } });
  });

  it('pages through 10,000 letters without missing one or meeting one twice', async () => {
    const campaign = await launchCampaign(tocsin);
    await manyLetters(campaign, 10_000);
    for (const sort of ['-createdAt', 'stageAt']) {
      const seen = new Set<string>();
      let pages = 0;
      for (let after: string | null = ''; after !== null; pages += 1) {
        const page: Page<LetterListItem> = await board(
          `limit=200&sort=${sort}${after === '' ? '' : `&after=${after}`}`,
        );
        for (const { id } of page.items) seen.add(id);
        after = page.next;
      }
      expect([sort, seen.size, pages]).toEqual([sort, 10_000, 50]);
    }
    const begun = Date.now();
    await board('stage=bounced');
    await counts();
    expect(Date.now() - begun).toBeLessThan(2000);
    const file = await tocsin.download('viewer', '/api/letters/export.csv');
    expect(file.body.trim().split('\r\n')).toHaveLength(10_001);
  }, 90_000);

  it('may do nothing with a letter', async () => {
    const { id } = await letterInState('failed');
    const answer = await tocsin.as('analyst', 'POST', `/api/letters/${id}/retry`, { reason: 'I would like to.' });
    expect(answer.status).toBe(403);
  });
});

describe('An editor who looks after a letter that failed', () => {
  it('sends it once more, as a new message, to the address that the office has now', async () => {
    const { id, link } = await letterInState('bounced');
    const [{ office }] = (await board()).items as [LetterListItem];
    await tocsin.as('approver', 'POST', `/api/offices/${office.id}/contact-points`, { address: 'new@unhcr.example' });
    const answers = await Promise.all([act(id, 'retry', {}), act(id, 'retry', {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'new@unhcr.example')).toHaveLength(1);
    const told = await story(id);
    expect(told).toMatchObject({
      stage: 'kept_here',
      tries: [{ state: 'bounced', smtpCode: 550 }, { state: 'accepted' }],
    });
    expect(told.acts).toMatchObject([{ act: 'retry', reason: 'We asked.' }]);
    expect(textOf((await tocsin.visit(link)).body)).toContain('development mailbox');
  });

  it('sends many at once, those that failed and no other', async () => {
    const { id } = await letterInState('failed');
    const campaign = (await story(id)).campaign;
    await sendLetter(tocsin, campaign, { email: 'two@supporters.example' });
    await tocsin.drain();
    const ids = (await board()).items.map((letter) => letter.id);
    const retry = (body: object) =>
      tocsin.as('editor', 'POST', '/api/letters/retry', { reason: 'The relay is back.', ...body });
    const answers = await Promise.all([retry({ ids }), retry({ ids: [...ids].reverse() })]);
    expect(answers.map(({ body }) => body)).toEqual(expect.arrayContaining([{ letters: 1 }, { letters: 0 }]));
    await tocsin.drain();
    expect(await mailsTo(tocsin, OFFICE)).toHaveLength(3);
    expect((await retry({ ids: [] })).status).toBe(400);
    expect((await tocsin.as('viewer', 'POST', '/api/letters/retry', { ids, reason: 'x' })).status).toBe(403);
  });

  it('sends nothing again that its supporter has withdrawn', async () => {
    const { id } = await letterInState('failed');
    const [asked] = await mailsTo(tocsin, 'one@supporters.example');
    await tocsin.post(linkIn(asked, '/act/confirm/'), { answer: 'not-me' });
    expect((await story(id)).may.retry).toBe('no');
    expect((await act(id, 'retry', {})).body.code).toBe('CAMPAIGNS_LETTER_NOT_FAILED');
  });

  it('never crosses with a stop: whatever comes first, no letter of a stopped campaign waits', async () => {
    const { id } = await letterInState('failed');
    const { campaign } = await story(id);
    await Promise.all([act(id, 'retry', {}), stopCampaign(tocsin, campaign)]);
    expect(['failed', 'stopped']).toContain((await story(id)).stage);
  });

  it('sends nothing again of a campaign that was stopped', async () => {
    const { id } = await letterInState('failed');
    await stopCampaign(tocsin, { id: (await story(id)).campaign.id });
    expect((await act(id, 'retry', {})).body.code).toBe('CAMPAIGNS_LETTER_NOT_FAILED');
  });

  it('leaves it at that, after which nobody need look at it', async () => {
    const { id } = await letterInState('failed');
    expect((await act(id, 'settle', { outcome: 'arrived' })).body.code).toBe('CAMPAIGNS_LETTER_SETTLED');
    const settled = await act(id, 'settle', { outcome: 'not_arrived' });
    expect(settled.body).toMatchObject({ stage: 'failed', attention: false, may: { retry: 'yes', settle: false } });
    expect((await counts()).attention).toBe(0);
  });

  it('is refused for a letter that is under way, and for one that does not exist', async () => {
    await sendLetter(tocsin, await launchCampaign(tocsin), { email: 'one@supporters.example' });
    const [letter] = (await board()).items;
    expect((await act(letter!.id, 'retry', {})).status).toBe(409);
    expect((await act('01890000-0000-7000-8000-000000000000', 'retry', {})).body.code).toBe('CAMPAIGNS_LETTER_UNKNOWN');
    expect((await act(letter!.id, 'retry', { reason: ' ' })).status).toBe(400);
  });
});

describe('An editor of a letter drive of which many letters did not arrive', () => {
  const plan = async ({ id }: { id: string }) =>
    (await tocsin.as<LetterResendPlanView>('viewer', 'GET', `/api/campaigns/${id}/letter-resends`)).body;
  const resend = (role: 'viewer' | 'editor', { id }: { id: string }, body: object) =>
    tocsin.as<LetterResendPlanView & Coded>(role, 'POST', `/api/campaigns/${id}/letter-resends`, {
      groups: ['address_changed', 'our_side'],
      reason: 'Addresses are mended.',
      ...body,
    });

  /** What became of each letter, in the order in which they were written. */
  async function campaignWith(outcomes: [state: string, reason: string | null, unanswered: number][]) {
    const office = await addOffice(tocsin);
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    for (const n of outcomes.keys()) await sendLetter(tocsin, campaign, { email: `${n}@supporters.example` });
    await tocsin.drain();
    await tocsin.db.database.query(
      `UPDATE deliveries d SET state = o.state, reason = o.reason, unanswered = o.unanswered, route = 'relay'
       FROM (SELECT message_id, row_number() OVER (ORDER BY created_at, id) AS n FROM letters) l
       JOIN unnest($1::text[], $2::text[], $3::integer[]) WITH ORDINALITY o(state, reason, unanswered, n) ON o.n = l.n
       WHERE d.message_id = l.message_id`,
      [outcomes.map(([state]) => state), outcomes.map(([, reason]) => reason), outcomes.map(([, , times]) => times)],
    );
    return { office, campaign };
  }
  const replaceAddress = (office: { id: string }) =>
    tocsin.as('approver', 'POST', `/api/offices/${office.id}/contact-points`, { address: 'new@unhcr.example' });

  it('sends again what surely did not arrive, to where the office is now, and nothing else', async () => {
    const { office, campaign } = await campaignWith([
      ['bounced', 'address_refused', 0],
      ['failed', 'address_needs_smtputf8', 0],
      ['failed', 'given_up', 1],
      ['uncertain', 'no_answer', 1],
      ['accepted', null, 0],
      ['delivered', null, 0],
    ]);
    // While its address is the old one, a letter that it refused would be refused again.
    expect((await plan(campaign)).lines).toMatchObject([
      { group: 'our_side', reason: 'address_needs_smtputf8', count: 1 },
    ]);
    await replaceAddress(office);
    const seen = await plan(campaign);
    expect(seen).toMatchObject({ notNow: null, uncertain: 2, resends: [] });
    expect(seen.lines.map(({ reason, count, office: { name } }) => [name, reason, count])).toEqual([
      [office.name, 'address_needs_smtputf8', 1],
      [office.name, 'address_refused', 1],
    ]);
    const count = 2;
    expect((await resend('viewer', campaign, { count })).status).toBe(403);
    expect((await resend('editor', campaign, { count: 3 })).body.code).toBe('CAMPAIGNS_RESEND_CHANGED');
    expect((await resend('editor', campaign, { count, groups: ['uncertain'] })).status).toBe(400);
    expect((await resend('editor', campaign, { count, reason: '' })).status).toBe(400);
    const both = await Promise.all([resend('editor', campaign, { count }), resend('editor', campaign, { count })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'new@unhcr.example')).toHaveLength(2);
    expect(await mailsTo(tocsin, OFFICE)).toHaveLength(6);
    const after = await plan(campaign);
    expect(after).toMatchObject({ lines: [], uncertain: 2, notNow: null });
    expect(after.resends).toMatchObject([
      { planned: 2, queued: 2, handed: 2, leftOut: 0, reason: 'Addresses are mended.' },
    ]);
    expect(after.resends[0]!.askedBy.name).not.toBeNull();
    const acts = await tocsin.db.database.query<{ act: string }>(
      `SELECT act FROM staff_acts WHERE subject_id = $1 AND act LIKE '%resend%'`,
      [campaign.id],
    );
    expect(acts).toEqual([{ act: 'campaign.resend-letters' }]);
  });

  it('may change their mind: what has not been handed over is as it was; a campaign that was stopped sends nothing again', async () => {
    const { office, campaign } = await campaignWith([
      ['bounced', 'address_refused', 0],
      ['bounced', 'address_refused', 0],
    ]);
    await replaceAddress(office);
    // The hour's letters of the office have gone, so that none is handed over yet.
    await tocsin.db.database.query(`UPDATE offices SET letters_per_hour = 1 WHERE id = $1`, [office.id]);
    const before = (await board()).items.map(({ id, stage }) => [id, stage]);
    expect((await resend('editor', campaign, { count: 2 })).status).toBe(200);
    await tocsin.drain();
    const [running] = (await plan(campaign)).resends;
    const taken = 2 - running!.handed;
    expect(running).toMatchObject({ queued: 2, takenBack: 0 });
    const cancel = (id: string) =>
      tocsin.as<LetterResendPlanView & Coded>(
        'editor',
        'POST',
        `/api/campaigns/${campaign.id}/letter-resends/${id}/cancel`,
      );
    expect((await cancel(campaign.id)).body.code).toBe('CAMPAIGNS_RESEND_UNKNOWN');
    expect((await cancel(running!.id)).body.resends).toMatchObject([{ takenBack: taken }]);
    expect((await cancel(running!.id)).body.resends).toMatchObject([{ takenBack: taken }]);
    const bounced = (await board('stage=bounced')).items.map(({ id, stage }) => [id, stage]);
    expect(taken).toBeGreaterThan(0);
    expect(bounced).toHaveLength(taken);
    expect(before).toEqual(expect.arrayContaining(bounced));
    await stopCampaign(tocsin, campaign);
    expect((await resend('editor', campaign, { count: taken })).body.code).toBe('CAMPAIGNS_RESEND_NOT_NOW');
  });
});

describe('An editor who looks after a letter of which nobody knows whether it arrived', () => {
  it('is never let to send it again without saying that the office may get it twice', async () => {
    const { id } = await letterInState('uncertain');
    const refused = await act(id, 'retry', {});
    expect([refused.status, refused.body.code]).toEqual([409, 'CAMPAIGNS_DUPLICATE_RISK']);
    await tocsin.drain();
    expect(await mailsTo(tocsin, OFFICE)).toHaveLength(1);
    expect((await act(id, 'retry', { acceptDuplicate: true })).status).toBe(200);
    await tocsin.drain();
    expect(await mailsTo(tocsin, OFFICE)).toHaveLength(2);
    expect((await story(id)).acts).toMatchObject([{ act: 'retry', acceptDuplicate: true }]);
  });

  it('asks the office and writes down that it arrived, which its supporter then reads', async () => {
    const { id, link } = await letterInState('uncertain');
    expect(textOf((await tocsin.visit(link)).body)).toContain('No answer came');
    const settled = await act(id, 'settle', { outcome: 'arrived' });
    expect(settled.body).toMatchObject({ stage: 'delivered', attention: false, may: { retry: 'no', settle: false } });
    expect(textOf((await tocsin.visit(link)).body)).not.toContain('No answer came');
    const campaign = await campaignNow(tocsin, { id: settled.body.campaign.id });
    expect(campaign.numbers.deliveries).toEqual({ delivered: 1 });
    expect((await act(id, 'settle', { outcome: 'not_arrived' })).status).toBe(409);
  });
});

describe('Letters held because their office has no address', () => {
  it('go at once when somebody has found one and releases them', async () => {
    const office = await addOffice(tocsin);
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    const points = (await tocsin.as<typeof office>('viewer', 'GET', `/api/offices/${office.id}`)).body.contactPoints;
    const end = { reason: 'The mailbox was closed.' };
    await tocsin.as('editor', 'POST', `/api/contact-points/${points[0]!.id}/end`, end);
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    expect((await board('stage=no_address')).items).toMatchObject([{ attention: true }]);
    const release = () => tocsin.as<Coded>('editor', 'POST', '/api/letters/release', { officeId: office.id });
    expect((await release()).body.code).toBe('CAMPAIGNS_OFFICE_UNREACHABLE');
    const found = { address: 'new@unhcr.example' };
    expect((await tocsin.as('editor', 'POST', `/api/offices/${office.id}/contact-points`, found)).status).toBe(403);
    await tocsin.as('approver', 'POST', `/api/offices/${office.id}/contact-points`, found);
    expect((await release()).body).toEqual({ letters: 1 });
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'new@unhcr.example')).toHaveLength(1);
    expect((await release()).body).toEqual({ letters: 0 });
  });
});

describe('Letters to an office that learns no supporter', () => {
  const at = (campaign: CampaignView, what: string) =>
    `/api/campaigns/${campaign.id}/offices/${campaign.offices[0]!.officeId}/${what}`;
  const gathered = async (campaign: CampaignView) =>
    (await tocsin.as<GatheredView>('viewer', 'GET', at(campaign, 'gathered'))).body;
  const record = (campaign: CampaignView, body: object) =>
    tocsin.as<GatheredView & Coded>('editor', 'POST', at(campaign, 'handover'), { note: 'By post.', ...body });
  const today = () => tocsin.clock.now().toISOString().slice(0, 10);

  async function threeLetters() {
    const office = await addOffice(tocsin, { body: 'An Embassy', country: 'CN', disclosure: 'gathered_only' });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    const links: string[] = [];
    for (const name of ['one', 'two'])
      links.push(await sendLetter(tocsin, campaign, { email: `${name}@supporters.example` }));
    const own = { email: 'three@supporters.example', name: 'Quiet Supporter', body: 'My own words.' };
    links.push(await sendLetter(tocsin, campaign, own));
    await tocsin.drain();
    return { campaign, links };
  }

  it('are counted, printed without a name, and recorded as handed over, which supporters then read', async () => {
    const { campaign, links } = await threeLetters();
    const view = await gathered(campaign);
    expect(view).toMatchObject({ letters: 3, edited: 1, handovers: [] });
    const until = String(view.until);
    const file = await tocsin.download('editor', `${at(campaign, 'gathered.txt')}?until=${until}`);
    expect(file.body).toContain('2 people sent this letter as it stands:');
    expect(file.body).toContain(ACCESS.letterBody);
    expect(file.body).not.toMatch(/My own|Quiet|Example Supporter|supporters\.example/);
    const handedOn = today();
    const done = await record(campaign, { until, letters: 3, handedOn });
    expect(done.body).toMatchObject({ letters: 0, handovers: [{ letters: 3, handedOn, note: 'By post.' }] });
    expect(textOf((await tocsin.visit(links[0]!)).body)).not.toContain('waits here');
    const [letter] = (await board('stage=handed_over')).items;
    expect(await story(letter!.id)).toMatchObject({ handover: { letters: 3 }, tries: [], attention: false });
    expect((await campaignNow(tocsin, campaign)).numbers).toMatchObject({ lettersHeld: 0, lettersHandedOver: 3 });
    expect(await stopCampaign(tocsin, campaign)).toMatchObject({ endedLetters: 0 });
  });

  it('are taken out in their supporters’ own words by an approver alone, and that is recorded', async () => {
    const { campaign } = await threeLetters();
    const url = `${at(campaign, 'gathered.txt')}?until=${String((await gathered(campaign)).until)}&texts=yes`;
    expect((await tocsin.download('editor', url)).status).toBe(403);
    const file = await tocsin.download('approver', url);
    expect(file.body).toContain('My own words.');
    expect(file.body).not.toMatch(/Quiet|supporters\.example/);
    const acts = await tocsin.db.database.query(`SELECT detail FROM staff_acts WHERE act = 'letters.export'`);
    expect(acts).toMatchObject([{ detail: { letters: 3, edited: 1, texts: true } }]);
  });

  it('are not recorded as handed over when one was withdrawn since the file was made, nor twice at once', async () => {
    const { campaign } = await threeLetters();
    const file = { until: String((await gathered(campaign)).until), letters: 3, handedOn: today() };
    await tocsin.post(await linkOfFirstMail('two@supporters.example'), { answer: 'not-me' });
    const refused = await record(campaign, file);
    expect([refused.status, refused.body.code]).toEqual([409, 'CAMPAIGNS_HANDOVER_CHANGED']);
    const two = { ...file, letters: 2 };
    const answers = await Promise.all([record(campaign, two), record(campaign, two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await gathered(campaign)).handovers).toHaveLength(1);
  });

  it('were not handed over tomorrow, nor before the file was made', async () => {
    const { campaign } = await threeLetters();
    const file = { until: String((await gathered(campaign)).until), letters: 3 };
    for (const handedOn of ['2099-01-01', '2001-01-01']) {
      expect((await record(campaign, { ...file, handedOn })).body.code).toBe('CAMPAIGNS_HANDOVER_DAY');
    }
  });

  async function linkOfFirstMail(address: string): Promise<string> {
    const mails = await mailsTo(tocsin, address);
    const found = mails
      .map(({ text }) => /\/act\/confirm\/[\w-]+/.exec(text ?? '')?.[0])
      .find((link) => link !== undefined);
    if (found === undefined) throw new Error(`no link to ${address}`);
    return found;
  }
});

/** Confirmed letters without a readable word in them, a hundred to a minute. */
async function manyLetters(campaign: CampaignView, count: number): Promise<void> {
  const { query } = { query: tocsin.db.database.query.bind(tocsin.db.database) };
  const at = `$1::timestamptz - (n / 100) * interval '1 minute'`;
  const now = tocsin.clock.now();
  const id = (table: string) => `md5('${table}' || n)::uuid`;
  await query(
    `INSERT INTO supporters (id, name_sealed, address_sealed, address_hash, created_at)
     SELECT ${id('s')}, '\\x00', '\\x00', decode(md5('s' || n), 'hex'), ${at} FROM generate_series(1, $2::int) n`,
    [now, count],
  );
  await query(
    `INSERT INTO actions (id, campaign_id, supporter_id, address_hash, subject_sealed, body_sealed, edited, disclosures,
       submitted_at, pending_until, confirmed_at)
     SELECT ${id('a')}, $3, ${id('s')}, decode(md5('s' || n), 'hex'), '\\x00', '\\x00', false, '{}', ${at}, ${at}, ${at}
     FROM generate_series(1, $2::int) n`,
    [now, count, campaign.id],
  );
  await query(
    `INSERT INTO letters (id, action_id, office_id, disclosure, created_at, due_at)
     SELECT ${id('l')}, ${id('a')}, $3, 'full', ${at}, ${at} FROM generate_series(1, $2::int) n`,
    [now, count, campaign.offices[0]!.officeId],
  );
}
