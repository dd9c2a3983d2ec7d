import { createHash } from 'node:crypto';
import { LetterRelease } from '#campaigns';
import { JobQueue } from '#queue';
import { LostWorkSweep } from '#worker';
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

const OFFICE = 'office@unhcr.example';
const sweep = async () => {
  await tocsin.worker.get(LostWorkSweep).requeue(300);
  await tocsin.drain();
};
const statusText = async (link: string) => textOf((await tocsin.visit(link)).body);

describe('An office that a supporter wrote to', () => {
  it('gets the letter with salutation, text and name, and can answer the supporter', async () => {
    const office = await addOffice(tocsin);
    await tocsin.as('editor', 'POST', `/api/offices/${office.id}/terms`, {
      name: 'Example Holder',
      startsOn: '2020-01-01',
    });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example', body: 'My own words.' });
    await tocsin.drain();
    const [letter, ...more] = await mailsTo(tocsin, OFFICE);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ subject: ACCESS.letterSubject, html: null });
    expect(letter!.text!.trim()).toBe('Dear High Commissioner Example Holder,\n\nMy own words.\n\nExample Supporter');
    expect(letter!.from).toContain('Example Supporter via');
    expect(letter!.headers.find(({ name }) => name.toLowerCase() === 'reply-to')?.value).toContain(
      'one@supporters.example',
    );
    expect((await campaignNow(tocsin, campaign)).numbers).toMatchObject({ actionsEdited: 1, lettersHanded: 1 });
  });

  it('never gets a letter that was not confirmed', async () => {
    const campaign = await launchCampaign(tocsin);
    await writeLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    tocsin.clock.forward({ days: 6 });
    await sweep();
    expect(await mailsTo(tocsin, OFFICE)).toEqual([]);
  });

  it('is addressed by the holder of the day on which the letter goes, never by one who has left', async () => {
    const office = await addOffice(tocsin);
    const terms = `/api/offices/${office.id}/terms`;
    await tocsin.as('editor', 'POST', terms, { name: 'Earlier Holder', startsOn: '2020-01-01', endsOn: '2023-12-31' });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    const [letter] = await mailsTo(tocsin, OFFICE);
    expect(letter!.text).toMatch(/^Dear High Commissioner,/);
    expect(letter!.source).not.toContain('Earlier Holder');
  });

  it('of the class name only learns the name and no address', async () => {
    const office = await addOffice(tocsin, { disclosure: 'name_only' });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    const [letter] = await mailsTo(tocsin, OFFICE);
    expect(letter!.text).toContain('Example Supporter');
    expect(letter!.source).not.toContain('supporters.example');
    expect(letter!.source).not.toMatch(/^reply-to:/im);
  });

  it('of the class gathered only gets no single letter, and the supporter sees that it waits', async () => {
    const office = await addOffice(tocsin, { body: 'An Embassy', country: 'CN', disclosure: 'gathered_only' });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    const link = await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    await tocsin.as('approver', 'PUT', `/api/offices/${office.id}`, {
      revision: office.revision,
      disclosure: 'full',
      reason: 'Opened by mistake.',
    });
    tocsin.clock.forward({ hours: 2 });
    await sweep();
    expect(await mailsTo(tocsin, OFFICE)).toEqual([]);
    expect(await statusText(link)).toContain(
      'Your letter waits here until we hand them over together; it has not been sent.',
    );
    expect((await campaignNow(tocsin, campaign)).numbers).toMatchObject({ lettersHeld: 1, lettersHanded: 0 });
  });

  it('learns no more than its supporter was told, though it was opened further meanwhile', async () => {
    const office = await addOffice(tocsin, { disclosure: 'name_only' });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    const told = `${office.id}=name_only`;
    const opened = { revision: office.revision, disclosure: 'full', reason: 'It answers now.' };
    await tocsin.as('approver', 'PUT', `/api/offices/${office.id}`, opened);
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example', told });
    await tocsin.drain();
    expect((await mailsTo(tocsin, OFFICE))[0]!.source).not.toContain('supporters.example');
  });

  it('gets no more letters in an hour than it can bear, in the order in which they were confirmed', async () => {
    const office = await addOffice(tocsin, { lettersPerHour: 2 });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    const links: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      links.push(
        await sendLetter(tocsin, campaign, { email: `n${number}@supporters.example`, subject: `Letter ${number}` }),
      );
    }
    await tocsin.drain();
    const subjects = async () => (await mailsTo(tocsin, OFFICE)).map(({ subject }) => subject);
    expect(await subjects()).toEqual(['Letter 1', 'Letter 2']);
    expect(await statusText(links[4]!)).toContain('Number 3 of those that wait for this office');
    await sweep();
    expect(await subjects()).toHaveLength(2);
    tocsin.clock.forward({ minutes: 66 });
    await sweep();
    expect(await subjects()).toEqual(['Letter 1', 'Letter 2', 'Letter 3', 'Letter 4']);
    tocsin.clock.forward({ minutes: 66 });
    await sweep();
    expect(await subjects()).toHaveLength(5);
  });

  it('gets no more than that though several workers hand letters over at once', async () => {
    const office = await addOffice(tocsin, { lettersPerHour: 1 });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    for (const number of [1, 2, 3]) await writeLetter(tocsin, campaign, { email: `n${number}@supporters.example` });
    await tocsin.drain();
    for (const number of [1, 2, 3]) {
      await confirmLetter(tocsin, await confirmLetterLinkFor(tocsin, `n${number}@supporters.example`));
    }
    const release = tocsin.worker.get(LetterRelease);
    const handed = await Promise.all([1, 2, 3].map(() => release.release(office.id)));
    expect(handed.reduce((sum, count) => sum + count)).toBe(1);
    await tocsin.drain();
    expect(await mailsTo(tocsin, OFFICE)).toHaveLength(1);
  });

  it('gets its letter later when it had no address on the day', async () => {
    const office = await addOffice(tocsin);
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    await tocsin.db.database.query(`UPDATE contact_points SET valid_until = valid_from - 1`);
    const link = await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    expect(await statusText(link)).toContain('We have no address for this office today');
    await tocsin.as('approver', 'POST', `/api/offices/${office.id}/contact-points`, { address: 'new@unhcr.example' });
    tocsin.clock.forward({ minutes: 66 });
    await sweep();
    expect(await mailsTo(tocsin, 'new@unhcr.example')).toHaveLength(1);
    expect(await mailsTo(tocsin, OFFICE)).toEqual([]);
  });
});

describe('A letter whose job was lost', () => {
  it('is found by the sweep and goes once', async () => {
    const campaign = await launchCampaign(tocsin);
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.worker.get(JobQueue).queue('mail-prompt').drain();
    tocsin.clock.forward({ minutes: 6 });
    await sweep();
    await sweep();
    expect(await mailsTo(tocsin, OFFICE)).toHaveLength(1);
  });
});

describe('A supporter who follows a letter', () => {
  it('gets the link on the page and by mail, and reads that it was kept here and not sent', async () => {
    const campaign = await launchCampaign(tocsin);
    const email = 'one@supporters.example';
    const link = await sendLetter(tocsin, campaign, { email });
    expect(await statusText(link)).toContain('Waiting for its turn');
    await tocsin.drain();
    const receipt = (await mailsTo(tocsin, email)).at(-1)!;
    expect(receipt.text).toContain(link);
    expect(receipt.source).not.toContain('Example Supporter');
    const text = await statusText(link);
    expect(text).toContain('This installation does not send mail to the outside: your letter was kept here.');
    expect(text).not.toMatch(/Example Supporter|supporters\.example|My own words/);
  });

  it('finds nothing behind a link that was made for something else', async () => {
    expect((await tocsin.visit(`/letters/${createHash('sha256').update('x').digest('base64url')}`)).status).toBe(404);
  });
});

describe('The database of an installation with letters', () => {
  it('holds no name, address or letter of a supporter in clear', async () => {
    const campaign = await launchCampaign(tocsin);
    await sendLetter(tocsin, campaign, {
      email: 'one@supporters.example',
      name: 'Quiet Supporter',
      body: 'Quiet words.',
    });
    await tocsin.drain();
    const clear = /Quiet|supporters\.example/;
    const asBytes = new RegExp(
      ['Quiet', 'supporters.example'].map((text) => Buffer.from(text).toString('hex')).join('|'),
    );
    for (const table of ['supporters', 'actions', 'letters', 'messages', 'deliveries', 'staff_acts', 'rate_marks']) {
      const text = JSON.stringify(await tocsin.db.database.query(`SELECT t::text AS row FROM ${table} t`));
      expect(text).not.toMatch(clear);
      expect(text).not.toMatch(asBytes);
    }
  });
});
