import type { CampaignDay, CampaignListItem, CampaignView, Page } from '#contracts';
import {
  ACCESS,
  addOffice,
  campaignNow,
  draftCampaign,
  launch,
  launchCampaign,
  sendLetter,
  stopCampaign,
  textOf,
} from '../support/steps/campaign.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  message: string;
  details: { fields?: string[] };
}
type Answered = CampaignView & Coded;

let tocsin: TestTocsin;
afterEach(() => tocsin.stop());
const begin = async (settings: Record<string, string> = {}) => (tocsin = await TestTocsin.start(settings));

const edit = (draft: CampaignView, change: object) =>
  tocsin.as<Answered>('editor', 'PUT', `/api/campaigns/${draft.id}`, {
    contentSha256: draft.contentSha256,
    ...change,
  });
const launchAs = (role: 'approver' | 'administrator', { id, contentSha256 }: CampaignView) =>
  tocsin.as<Answered>(role, 'POST', `/api/campaigns/${id}/launch`, { contentSha256 });
const list = async (query: string) =>
  (await tocsin.as<Page<CampaignListItem>>('viewer', 'GET', `/api/campaigns?${query}`)).body;

describe('Two people who write one draft at once', () => {
  it('never overwrite each other: the second is told what the first changed, and nothing is lost', async () => {
    await begin();
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    const answers = await Promise.all([
      edit(draft, { title: 'The first title', goal: 50 }),
      edit(draft, { letterBody: 'The other body.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!.body;
    expect(refused.code).toBe('CAMPAIGNS_EDITED_MEANWHILE');
    const titleWon = answers[0].status === 200;
    expect(refused.details.fields).toEqual(titleWon ? ['goal', 'title'] : ['letterBody']);
    const now = await campaignNow(tocsin, draft);
    expect([now.title, now.letterBody]).toEqual(
      titleWon ? ['The first title', ACCESS.letterBody] : [ACCESS.title, 'The other body.'],
    );
  });

  it('are told of all changes since, and of the offices among them', async () => {
    await begin();
    const [one, other] = [await addOffice(tocsin), await addOffice(tocsin, { body: 'OHCHR' })];
    const draft = await draftCampaign(tocsin, { officeIds: [one.id] });
    const { body: second } = await edit(draft, { officeIds: [one.id, other.id] });
    await edit(second, { slug: 'another-page' });
    const refused = await edit(draft, { title: 'Late' });
    expect(refused.body.details.fields).toEqual(['officeIds', 'slug']);
    expect(refused.body.message).toContain('officeIds, slug');
  });
});

describe('An installation in which two people approve', () => {
  it('launches with the second person, not with the second click', async () => {
    await begin({ TWO_APPROVERS: 'true' });
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    for (const click of [1, 2]) {
      const { body } = await launchAs('approver', draft);
      expect([click, body.state, body.approvals.length, body.approvalsNeeded]).toEqual([click, 'draft', 1, 2]);
    }
    expect((await tocsin.visit(`/act/${draft.slug}`)).status).toBe(404);
    const launched = await launchAs('administrator', draft);
    expect([launched.body.state, launched.body.approvals.length]).toEqual(['open', 2]);
    expect((await tocsin.visit(`/act/${draft.slug}`)).status).toBe(200);
  });

  it('asks again for both when the text has changed between them', async () => {
    await begin({ TWO_APPROVERS: 'true' });
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    await launchAs('approver', draft);
    const { body: edited } = await edit(draft, { title: 'A new title' });
    expect(edited.approvals).toEqual([]);
    expect((await launchAs('administrator', draft)).body.code).toBe('CAMPAIGNS_TEXT_CHANGED');
    expect((await launchAs('administrator', edited)).body.state).toBe('draft');
    expect((await launchAs('approver', edited)).body.state).toBe('open');
  });

  it('launches once when both press at the same moment', async () => {
    await begin({ TWO_APPROVERS: 'true' });
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    const answers = await Promise.all([launchAs('approver', draft), launchAs('administrator', draft)]);
    expect(answers.map(({ status, body }) => [status, body.state]).sort()).toEqual([
      [200, 'draft'],
      [200, 'open'],
    ]);
    const acts = await tocsin.db.database.query(`SELECT 1 FROM staff_acts WHERE act = 'campaign.launch'`);
    expect(acts).toHaveLength(1);
  });

  it('does not count the approval of somebody who may not launch any more', async () => {
    await begin({ TWO_APPROVERS: 'true' });
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    const { body } = await launchAs('administrator', draft);
    const { staffId } = body.approvals[0]!;
    await tocsin.db.database.query(`UPDATE staff SET role = 'editor' WHERE id = $1`, [staffId]);
    expect((await campaignNow(tocsin, draft)).approvals).toEqual([]);
    expect((await launchAs('approver', draft)).body).toMatchObject({ state: 'draft', approvals: [{}] });
  });

  it('keeps each approval for ever', async () => {
    await begin();
    await launchCampaign(tocsin);
    await expect(tocsin.db.database.query(`DELETE FROM campaign_approvals`)).rejects.toThrow();
  });
});

describe('An approver of words that could endanger somebody', () => {
  const unsafe = { letterBody: 'The daughter and the son are held. Ask after the Daughter.' };
  const launchWith = ({ id, contentSha256 }: CampaignView, more: object) =>
    tocsin.as<Answered>('approver', 'POST', `/api/campaigns/${id}/launch`, { contentSha256, ...more });

  it('is told each of them and launches only by letting each stand, which is recorded', async () => {
    await begin();
    const draft = await draftCampaign(tocsin, { ...unsafe, officeIds: [(await addOffice(tocsin)).id] });
    expect(draft.harm.map(({ words }) => words)).toEqual(['daughter', 'son', 'Daughter']);
    const refused = await launchWith(draft, { despite: ['daughter', 'Daughter'] });
    expect([refused.status, refused.body.code]).toEqual([400, 'CAMPAIGNS_UNSAFE']);
    expect(refused.body.message).toContain('letterBody (relative: "son")');
    expect(refused.body.message).not.toContain('aughter');
    const despite = ['daughter', 'son', 'Daughter'];
    expect((await launchWith(draft, { despite })).body.state).toBe('open');
    const [act] = await tocsin.db.database.query<{ detail: object }>(
      `SELECT detail FROM staff_acts WHERE act = 'campaign.launch'`,
    );
    expect(act!.detail).toMatchObject({ despite });
  });

  it('has to have read a language that the check cannot judge', async () => {
    await begin();
    const draft = await draftCampaign(tocsin, { language: 'vi', officeIds: [(await addOffice(tocsin)).id] });
    expect((await launchWith(draft, {})).body.code).toBe('CAMPAIGNS_UNJUDGED');
    expect((await launchWith(draft, { readByMe: true })).body.state).toBe('open');
  });
});

describe('Staff who launch, edit and stop one campaign at the same moment', () => {
  it('end in one of the states that make sense, with the text that was approved', async () => {
    await begin();
    const draft = await draftCampaign(tocsin, { officeIds: [(await addOffice(tocsin)).id] });
    const [launched, edited, stopped] = await Promise.all([
      launch(tocsin, draft),
      edit(draft, { title: 'Changed while it was launched' }),
      tocsin.as<Coded>('editor', 'POST', `/api/campaigns/${draft.id}/stop`, { reason: 'A mistake.' }),
    ]);
    const now = await campaignNow(tocsin, draft);
    if (launched.status === 200) {
      expect([edited.body.code, now.title]).toEqual(['CAMPAIGNS_LAUNCHED_ALREADY', draft.title]);
      expect(now.contentSha256).toBe(draft.contentSha256);
      expect(now.state).toBe(stopped.status === 200 ? 'stopped' : 'open');
    } else {
      expect([launched.body.code, edited.status]).toEqual(['CAMPAIGNS_TEXT_CHANGED', 200]);
      expect([stopped.body.code, now.state]).toEqual(['CAMPAIGNS_NOT_LAUNCHED', 'draft']);
    }
  });

  it('cannot launch to an office that was closed after the draft', async () => {
    await begin();
    const office = await addOffice(tocsin);
    const draft = await draftCampaign(tocsin, { officeIds: [office.id] });
    const end = { revision: office.revision, reason: 'The post was abolished.' };
    expect((await tocsin.as('editor', 'POST', `/api/offices/${office.id}/end`, end)).status).toBe(200);
    const seen = await campaignNow(tocsin, draft);
    expect(seen.offices).toMatchObject([{ reachable: false, ended: true }]);
    const { status, body } = await launch(tocsin, draft);
    expect([status, body.code]).toEqual([409, 'CAMPAIGNS_OFFICE_UNREACHABLE']);
  });
});

describe('The preview of a letter drive', () => {
  it('is the very page that the public will see, in which nothing can be sent', async () => {
    await begin();
    const office = await addOffice(tocsin);
    const draft = await draftCampaign(tocsin, { officeIds: [office.id] });
    const url = `/api/campaigns/${draft.id}/preview`;
    expect((await tocsin.visit(url)).status).toBe(401);
    const page = await tocsin.download('viewer', url);
    expect(page.headers['content-security-policy']).toMatch(/form-action 'none'.*frame-ancestors 'self'.*sandbox/);
    expect(page.body).toContain('<form inert');
    await launch(tocsin, draft);
    const open = await tocsin.visit(`/act/${draft.slug}`);
    expect(mainOf(page.body)).toBe(mainOf(open.body));
  });

  it('shows what is being typed, with what each office learns and whether it can be reached today', async () => {
    await begin();
    const office = await addOffice(tocsin, { address: null, disclosure: 'name_only' });
    const typed = { title: '<b>Half a ti', ask: '', letterBody: 'Body', officeIds: office.id, goal: 'x' };
    const page = await tocsin.api.inject({
      method: 'POST',
      url: '/api/campaigns/preview',
      headers: {
        ...(await tocsin.credentials('editor')),
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams(typed).toString(),
    });
    expect(page.statusCode).toBe(200);
    const text = textOf(page.body);
    expect(text).toContain('<b>Half a ti');
    expect(page.body).not.toContain('<b>Half');
    expect(text).toContain('learns your name, and not your e-mail address');
    expect(text).toContain('We have no address for it today');
    expect((await tocsin.as<Page<unknown>>('viewer', 'GET', '/api/campaigns')).body.items).toEqual([]);
  });

  const mainOf = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
});

describe('Somebody who looks for a campaign', () => {
  it('filters by state, searches and pages through it, in either direction', async () => {
    await begin();
    const office = await addOffice(tocsin);
    const titles = ['Ask the ministry', 'Ask UNHCR', 'Write to the commission'];
    for (const title of titles) await draftCampaign(tocsin, { title, officeIds: [office.id] });
    const open = await launchCampaign(tocsin, { offices: [office], title: 'An open one' });
    await sendLetter(tocsin, open, { email: 'one@supporters.example' });
    expect((await list('state=draft&sort=title')).items.map(({ title }) => title)).toEqual([
      'Ask the ministry',
      'Ask UNHCR',
      'Write to the commission',
    ]);
    expect((await list('q=ASK&sort=-title')).items.map(({ title }) => title)).toEqual([
      'Ask UNHCR',
      'Ask the ministry',
    ]);
    expect((await list('sort=-letters&limit=1')).items).toMatchObject([
      { title: 'An open one', letters: 1, people: 1 },
    ]);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page: Page<CampaignListItem> = await list(`limit=1&sort=title${after}`);
      seen.push(...page.items.map(({ title }) => title));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(['An open one', ...titles]);
    const counts = await tocsin.as('viewer', 'GET', '/api/campaigns/counts');
    expect(counts.body).toEqual({ draft: 3, open: 1, stopped: 0 });
  });

  it('is told which values a filter may have', async () => {
    await begin();
    for (const query of ['state=running', 'sort=size', 'after=%FF', 'limit=0']) {
      expect((await tocsin.as('viewer', 'GET', `/api/campaigns?${query}`)).status).toBe(400);
    }
  });

  it('sees letters day by day, also as a file', async () => {
    await begin();
    const campaign = await launchCampaign(tocsin);
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await tocsin.drain();
    tocsin.clock.forward({ days: 2 });
    await sendLetter(tocsin, campaign, { email: 'two@supporters.example' });
    const days = (await tocsin.as<CampaignDay[]>('viewer', 'GET', `/api/campaigns/${campaign.id}/days`)).body;
    expect(days.map(({ actions, letters }) => [actions, letters])).toEqual([
      [1, 1],
      [0, 0],
      [1, 0],
    ]);
    await stopCampaign(tocsin, campaign);
    const file = await tocsin.download('viewer', `/api/campaigns/${campaign.slug}/days.csv`);
    expect(file.body.trim().split('\r\n')).toHaveLength(4);
    const all = await tocsin.download('viewer', '/api/campaigns/export.csv?state=stopped');
    expect(all.body).toContain(campaign.title);
    expect(all.body).not.toContain('supporters.example');
  });
});

describe('Words from everywhere in a letter drive', () => {
  it.each([
    ['of 200 characters', 'x'.repeat(200)],
    ['from right to left', 'اطلبوا من المفوضية أن تزور اللاجئين \u202Eabc'],
    ['with emoji of several parts', 'Ask 👩‍👩‍👧‍👦 now 🕯️'],
    ['with HTML in it', '<img src=x onerror=alert(1)> & "quotes"'],
    ['in Korean', '유엔난민기구에 구금된 탈북민 접견을 요청해 주십시오'],
  ])('are kept and shown as they were written: a title %s', async (_, title) => {
    await begin();
    const office = await addOffice(tocsin, { name: title });
    const campaign = await launchCampaign(tocsin, { offices: [office], title });
    expect(campaign.title).toBe(title);
    const page = await tocsin.visit(`/act/${campaign.slug}`);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('<img src=x');
    expect(textOf(page.body)).toContain(title.replace(/\s+/g, ' '));
    expect((await list(`q=${encodeURIComponent(title)}`)).items).toHaveLength(1);
  });

  it('are refused by name where they are too long or hold a line break', async () => {
    await begin();
    const officeIds = [(await addOffice(tocsin)).id];
    const words = { ...ACCESS, officeIds, title: 'x'.repeat(201), letterSubject: 'one\ntwo' };
    const { status, body } = await tocsin.as<Coded>('editor', 'POST', '/api/campaigns', words);
    expect([status, body.code]).toEqual([400, 'API_INVALID_FIELDS']);
    expect(body.details.fields).toEqual(['title', 'letterSubject']);
  });
});
