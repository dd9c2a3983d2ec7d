import { ActionExpiry, LetterRelease } from '#campaigns';
import type { CampaignView, OfficeView } from '#contracts';
import { mailsTo } from '../support/steps/subscribe.js';
import {
  addOffice,
  campaignNow,
  confirmLetter,
  confirmLetterLinkFor,
  draftCampaign,
  launch,
  launchCampaign,
  sendLetter,
  stopCampaign,
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

interface Coded {
  code: string;
  message: string;
}
const OFFICE = 'office@unhcr.example';

describe('An editor who adds an office of the PRC or the DPRK', () => {
  it.each(['CN', 'KP'])('can add it as gathered only and as nothing else (%s)', async (country) => {
    const { body } = await tocsin.as<{ id: string }>('editor', 'POST', '/api/bodies', { name: 'An Embassy', country });
    const office = { bodyId: body.id, name: 'Ambassador', salutation: 'Your Excellency' };
    const asked = await tocsin.as<Coded>('editor', 'POST', '/api/offices', { ...office, disclosure: 'full' });
    expect([asked.status, asked.body.code]).toEqual([409, 'OFFICIALS_GATHERED_ONLY']);
    const added = await tocsin.as<OfficeView>('editor', 'POST', '/api/offices', office);
    expect(added.body.disclosure).toBe('gathered_only');
    const url = `/api/offices/${added.body.id}`;
    const change = { revision: added.body.revision, disclosure: 'name_only', reason: 'It asked for names.' };
    expect((await tocsin.as('editor', 'PUT', url, change)).status).toBe(403);
    expect((await tocsin.as<OfficeView>('approver', 'PUT', url, change)).body.disclosure).toBe('name_only');
  });

  it('leaves a row for each act, without any address or name of a person', async () => {
    const office = await addOffice(tocsin);
    await tocsin.as('editor', 'POST', `/api/offices/${office.id}/terms`, {
      name: 'Example Holder',
      startsOn: '2020-01-01',
    });
    const acts = await tocsin.db.database.query<{ act: string; detail: object }>(`SELECT act, detail FROM staff_acts`);
    expect(acts.map(({ act }) => act)).toEqual([
      'body.add',
      'office.add',
      'office.add-contact-point',
      'office.add-term',
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/unhcr\.example|Example Holder/);
  });
});

describe('An editor who drafts a letter drive', () => {
  it('may change it, and nobody else sees it', async () => {
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    expect(draft).toMatchObject({ state: 'draft', slug: 'ask-unhcr-for-access-to-detained-refugees' });
    const edited = await tocsin.as<CampaignView>('editor', 'PUT', `/api/campaigns/${draft.id}`, {
      contentSha256: draft.contentSha256,
      title: 'Ask again',
    });
    expect(edited.body).toMatchObject({ title: 'Ask again', letterSubject: draft.letterSubject });
    expect(edited.body.contentSha256).not.toBe(draft.contentSha256);
    expect((await tocsin.visit(`/act/${draft.slug}`)).status).toBe(404);
  });

  it('cannot launch it', async () => {
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    const { contentSha256 } = draft;
    const answer = await tocsin.as('editor', 'POST', `/api/campaigns/${draft.id}/launch`, { contentSha256 });
    expect(answer.status).toBe(403);
  });

  it('gets another address for a second drive of the same title', async () => {
    const officeIds = [(await addOffice(tocsin)).id];
    const [one, two] = [await draftCampaign(tocsin, { officeIds }), await draftCampaign(tocsin, { officeIds })];
    expect(two.slug).toBe(`${one.slug}-2`);
  });
});

describe('An approver who launches a letter drive', () => {
  it('launches the very text that was read, and no other', async () => {
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    const { contentSha256 } = draft;
    await tocsin.as('editor', 'PUT', `/api/campaigns/${draft.id}`, { contentSha256, letterBody: 'Something else.' });
    const refused = await launch(tocsin, draft);
    expect([refused.status, refused.body.code]).toEqual([409, 'CAMPAIGNS_TEXT_CHANGED']);
    const launched = await launch(tocsin, await campaignNow(tocsin, draft));
    expect([launched.status, launched.body.state]).toEqual([200, 'open']);
  });

  it('cannot launch to an office without an address, and reads which', async () => {
    const reached = await addOffice(tocsin);
    const unreached = await addOffice(tocsin, { body: 'OHCHR', name: 'High Commissioner', address: null });
    const draft = await draftCampaign(tocsin, { officeIds: [reached.id, unreached.id] });
    const { status, body } = await launch(tocsin, draft);
    expect([status, body.code]).toEqual([409, 'CAMPAIGNS_OFFICE_UNREACHABLE']);
    expect(body.message).toContain('OHCHR, High Commissioner');
    expect(body.message).not.toContain('UNHCR');
  });

  it('fixes it: nobody can change it afterwards', async () => {
    const { id, contentSha256 } = await launchCampaign(tocsin);
    const change = { contentSha256, title: 'Another title' };
    const answer = await tocsin.as<Coded>('editor', 'PUT', `/api/campaigns/${id}`, change);
    expect([answer.status, answer.body.code]).toEqual([409, 'CAMPAIGNS_LAUNCHED_ALREADY']);
  });
});

describe('An editor who stops a letter drive', () => {
  it('ends what is pending and what waits, cancels queued mail, and closes the page, all at once', async () => {
    const office = await addOffice(tocsin, { lettersPerHour: 1 });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    await writeLetter(tocsin, campaign, { email: 'pending@supporters.example' });
    await tocsin.drain();
    const pending = await confirmLetterLinkFor(tocsin, 'pending@supporters.example');
    await sendLetter(tocsin, campaign, { email: 'handed@supporters.example' });
    const waiting = await sendLetter(tocsin, campaign, { email: 'waiting@supporters.example' });
    expect(await stopCampaign(tocsin, campaign)).toEqual({ endedActions: 1, endedLetters: 1, cancelledMails: 0 });
    await tocsin.drain();
    expect(await mailsTo(tocsin, OFFICE)).toHaveLength(1);
    expect(textOf((await tocsin.visit(waiting)).body)).toContain('It was stopped before it left. It was not sent.');
    expect((await confirmLetter(tocsin, pending)).status).toBe(410);
    const page = await tocsin.visit(`/act/${campaign.slug}`);
    expect([page.status, textOf(page.body)]).toEqual([410, expect.stringContaining('No more letters go out')]);
    expect(page.body).not.toContain('relative');
    expect((await writeLetter(tocsin, campaign, { email: 'late@supporters.example' })).status).toBe(410);
    expect((await campaignNow(tocsin, campaign)).numbers).toMatchObject({ actionsPending: 0, lettersWaiting: 0 });
  });

  it('cancels a letter that mail has but has not sent', async () => {
    const campaign = await launchCampaign(tocsin);
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.worker.get(LetterRelease).release(campaign.offices[0]!.officeId);
    expect(await stopCampaign(tocsin, campaign)).toEqual({ endedActions: 0, endedLetters: 1, cancelledMails: 1 });
    await tocsin.drain();
    expect(await mailsTo(tocsin, OFFICE)).toEqual([]);
  });

  it('while letters are being handed over leaves none that is both sent and said to be stopped', async () => {
    const campaign = await launchCampaign(tocsin);
    for (const number of [1, 2, 3, 4, 5, 6])
      await sendLetter(tocsin, campaign, { email: `n${number}@supporters.example` });
    const release = tocsin.worker.get(LetterRelease);
    const { officeId } = campaign.offices[0]!;
    const [, stopped] = await Promise.all([release.release(officeId), stopCampaign(tocsin, campaign), tocsin.drain()]);
    await tocsin.drain();
    expect((await mailsTo(tocsin, OFFICE)).length + stopped.endedLetters).toBe(6);
    expect((await campaignNow(tocsin, campaign)).numbers.lettersEnded).toBe(stopped.endedLetters);
  });

  it('may stop it twice', async () => {
    const campaign = await launchCampaign(tocsin);
    await stopCampaign(tocsin, campaign);
    expect(await stopCampaign(tocsin, campaign)).toEqual({ endedActions: 0, endedLetters: 0, cancelledMails: 0 });
    expect((await campaignNow(tocsin, campaign)).state).toBe('stopped');
  });
});

describe('A letter that nobody confirms', () => {
  it('is kept for seven days, and then everything personal in it is erased', async () => {
    const campaign = await launchCampaign(tocsin);
    await writeLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    const link = await confirmLetterLinkFor(tocsin, 'one@supporters.example');
    const expire = () => tocsin.worker.get(ActionExpiry).expire();
    tocsin.clock.forward({ days: 6, hours: 23 });
    expect(await expire()).toBe(0);
    tocsin.clock.forward({ hours: 2 });
    expect((await confirmLetter(tocsin, link)).status).toBe(410);
    expect(await expire()).toBe(1);
    expect(await expire()).toBe(0);
    expect(await tocsin.db.database.query(`SELECT * FROM supporters`)).toEqual([]);
    expect(textOf((await tocsin.visit(link)).body)).toContain('no longer here');
  });
});
