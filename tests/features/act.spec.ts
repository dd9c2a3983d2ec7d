import { mailsTo } from '../support/steps/subscribe.js';
import {
  ACCESS,
  addOffice,
  campaignNow,
  confirmLetter,
  confirmLetterLinkFor,
  launchCampaign,
  sendLetter,
  textOf,
  writeLetter,
} from '../support/steps/campaign.js';
import { TestTocsin } from '../support/tocsin.js';

let tocsin: TestTocsin;
beforeAll(async () => {
  tocsin = await TestTocsin.start();
  await tocsin.keep();
});
afterEach(() => tocsin.rewind());
afterAll(() => tocsin.stop());

const rows = (table: string) => tocsin.db.database.query<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`);

describe('A visitor who opens the page of a letter drive', () => {
  it('reads what is asked, what each recipient learns of them, and then the letter, ready to be changed', async () => {
    const full = await addOffice(tocsin);
    const named = await addOffice(tocsin, { body: 'A Parliament', name: 'Committee', disclosure: 'name_only' });
    const gathered = await addOffice(tocsin, {
      body: 'An Embassy',
      country: 'CN',
      name: 'Ambassador',
      disclosure: 'gathered_only',
    });
    const { slug } = await launchCampaign(tocsin, { offices: [full, named, gathered], goal: 2000 });
    const { status, body } = await tocsin.visit(`/act/${slug}`);
    const text = textOf(body);
    expect(status).toBe(200);
    expect(text).toContain('UNHCR has a right to see them.');
    expect(text).toContain('0 letters confirmed · goal 2,000');
    expect(text).toMatch(/High Commissioner for Refugees, UNHCR learns your name and your e-mail address/);
    expect(text).toMatch(/Committee, A Parliament learns your name, and not your e-mail address/);
    expect(text).toMatch(/Ambassador, An Embassy learns neither your name nor your address/);
    expect(body.indexOf('learns your name')).toBeLessThan(body.indexOf('name="name"'));
    expect(body).toContain(ACCESS.letterBody.split('\n')[0]);
    expect(body).not.toContain('<script');
  });

  it('finds no page for a draft or for nothing', async () => {
    expect((await tocsin.visit('/act/nothing-of-the-kind')).status).toBe(404);
  });

  it('is counted only after confirming', async () => {
    const campaign = await launchCampaign(tocsin);
    await writeLetter(tocsin, campaign, { email: 'one@supporters.example' });
    expect(textOf((await tocsin.visit(`/act/${campaign.slug}`)).body)).toContain('0 letters confirmed');
    await tocsin.drain();
    await confirmLetter(tocsin, await confirmLetterLinkFor(tocsin, 'one@supporters.example'));
    expect(textOf((await tocsin.visit(`/act/${campaign.slug}`)).body)).toContain('1 letter confirmed');
  });
});

describe('A supporter who makes a mistake in the form', () => {
  it('is told in words, and everything typed is kept', async () => {
    const campaign = await launchCampaign(tocsin);
    const typed = { email: 'nobody', name: '', subject: 'My <own> subject', body: 'My own "words" & more' };
    const { status, body } = await writeLetter(tocsin, campaign, typed);
    expect(status).toBe(400);
    expect(body).toContain('Offices discard letters without one.');
    expect(body).toContain('value="My &lt;own&gt; subject"');
    expect(body).toContain('My own &quot;words&quot; &amp; more</textarea>');
    expect(body).toContain('value="nobody"');
    const again = await writeLetter(tocsin, campaign, { ...typed, name: 'Example Supporter' });
    expect(again.status).toBe(400);
    expect(again.body).toContain('not an e-mail address');
  });

  it('may write 10,000 characters and no more', async () => {
    const campaign = await launchCampaign(tocsin);
    const email = 'long@supporters.example';
    expect((await writeLetter(tocsin, campaign, { email, body: '말'.repeat(10_001) })).status).toBe(400);
    expect((await writeLetter(tocsin, campaign, { email, body: '말'.repeat(10_000) })).status).toBe(200);
  });
});

describe('Somebody who types an address', () => {
  it('gets the same answer whether it is new, was used today, or comes from a program', async () => {
    const campaign = await launchCampaign(tocsin);
    const email = 'one@supporters.example';
    const first = await writeLetter(tocsin, campaign, { email });
    const second = await writeLetter(tocsin, campaign, { email });
    const program = await writeLetter(tocsin, campaign, {
      email: 'two@supporters.example',
      website: 'http://x.example',
    });
    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    expect(program).toEqual(first);
    await tocsin.drain();
    expect(await mailsTo(tocsin, email)).toHaveLength(1);
    expect(await mailsTo(tocsin, 'two@supporters.example')).toHaveLength(0);
    expect(await rows('actions')).toHaveLength(1);
  });

  it('sends a stranger one mail a day, in which nothing of the form stands', async () => {
    const campaign = await launchCampaign(tocsin);
    const email = 'stranger@supporters.example';
    await writeLetter(tocsin, campaign, { email, name: 'Rude Name', subject: 'Rude subject', body: 'Rude body' });
    tocsin.clock.forward({ hours: 24 });
    await writeLetter(tocsin, campaign, { email });
    await tocsin.drain();
    const mails = await mailsTo(tocsin, email);
    expect(mails).toHaveLength(2);
    expect(mails.map(({ source }) => source).join()).not.toMatch(/rude/i);
    expect(mails[0]!.text).toContain(ACCESS.title);
  });

  it('can begin ten letters a day from one network, and keeps what was typed beyond that', async () => {
    const campaign = await launchCampaign(tocsin);
    const from = '192.0.2.9';
    for (let number = 1; number <= 10; number += 1) {
      expect((await writeLetter(tocsin, campaign, { email: `n${number}@supporters.example`, from })).status).toBe(200);
    }
    const refused = await writeLetter(tocsin, campaign, { email: 'n11@supporters.example', body: 'Kept words', from });
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('Kept words');
    tocsin.clock.forward({ hours: 24 });
    expect((await writeLetter(tocsin, campaign, { email: 'n11@supporters.example', from })).status).toBe(200);
  });
});

describe('The owner of an address who gets the mail', () => {
  const email = 'owner@supporters.example';

  it('changes nothing by opening the link', async () => {
    const campaign = await launchCampaign(tocsin);
    await writeLetter(tocsin, campaign, { email });
    await tocsin.drain();
    const link = await confirmLetterLinkFor(tocsin, email);
    const page = await tocsin.visit(link);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Confirm my letter');
    expect(page.body).not.toContain('Example Supporter');
    expect(await rows('letters')).toEqual([]);
    expect((await campaignNow(tocsin, campaign)).numbers).toMatchObject({ actionsPending: 1, actionsConfirmed: 0 });
  });

  it('confirms once however often the button is pressed', async () => {
    const campaign = await launchCampaign(tocsin);
    await writeLetter(tocsin, campaign, { email });
    await tocsin.drain();
    const link = await confirmLetterLinkFor(tocsin, email);
    const answers = await Promise.all([confirmLetter(tocsin, link), confirmLetter(tocsin, link)]);
    const third = await confirmLetter(tocsin, link);
    expect([...answers, third].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set([...answers, third].map(({ statusLink }) => statusLink)).size).toBe(1);
    await tocsin.drain();
    expect(await rows('letters')).toHaveLength(1);
    expect(await mailsTo(tocsin, email)).toHaveLength(2);
  });

  it('is told kindly that a second letter is not kept', async () => {
    const campaign = await launchCampaign(tocsin);
    await sendLetter(tocsin, campaign, { email });
    tocsin.clock.forward({ hours: 24 });
    await writeLetter(tocsin, campaign, { email: 'OWNER@supporters.example', body: 'Another letter' });
    await tocsin.drain();
    const mails = await mailsTo(tocsin, 'OWNER@supporters.example');
    const link = /\/act\/confirm\/[\w-]+/.exec(mails.at(-1)!.text!)![0];
    const { status, body, statusLink } = await confirmLetter(tocsin, link);
    expect([status, statusLink]).toEqual([200, null]);
    expect(textOf(body)).toContain('this second one was not kept');
    expect(await rows('letters')).toHaveLength(1);
    expect(await rows('supporters')).toHaveLength(1);
    expect((await confirmLetter(tocsin, link)).body).toContain('was not kept');
  });

  it('erases everything by saying that it was not them', async () => {
    const campaign = await launchCampaign(tocsin);
    await writeLetter(tocsin, campaign, { email });
    await tocsin.drain();
    const link = await confirmLetterLinkFor(tocsin, email);
    expect((await tocsin.post(link, { answer: 'not-me' })).status).toBe(200);
    expect(await rows('supporters')).toEqual([]);
    expect(await rows('actions')).toMatchObject([
      { supporter_id: null, address_hash: null, subject_sealed: null, body_sealed: null, ended_reason: 'not_me' },
    ]);
    expect((await tocsin.post(link, { answer: 'not-me' })).status).toBe(200);
    expect((await confirmLetter(tocsin, link)).status).toBe(410);
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'office@unhcr.example')).toEqual([]);
  });

  it('takes a confirmed letter back as long as it has not left', async () => {
    const campaign = await launchCampaign(tocsin);
    await writeLetter(tocsin, campaign, { email });
    await tocsin.drain();
    const link = await confirmLetterLinkFor(tocsin, email);
    const { statusLink } = await confirmLetter(tocsin, link);
    await tocsin.post(link, { answer: 'not-me' });
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'office@unhcr.example')).toEqual([]);
    expect(textOf((await tocsin.visit(statusLink!)).body)).toContain('It was not sent.');
  });

  it('cannot use a forged link', async () => {
    await launchCampaign(tocsin);
    expect((await tocsin.visit('/act/confirm/AAAA')).status).toBe(404);
    expect((await tocsin.post('/act/confirm/AAAA', { answer: 'confirm' })).status).toBe(404);
  });
});
