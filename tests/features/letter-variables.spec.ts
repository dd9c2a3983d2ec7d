import PostalMime from 'postal-mime';
import { LetterRelease } from '#campaigns';
import type { CampaignView, IncidentView } from '#contracts';
import { FieldCipher } from '#database';
import { publish, publishIncident } from '../support/steps/alert.js';
import { addOffice, draftCampaign, launch, sendLetter, textOf, writeLetter } from '../support/steps/campaign.js';
import { mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  message: string;
}

const BODY =
  'I write about {{ incident.title }}: {{ incident.figure }}.{% if campaign.goal %} {{ campaign.goal }} letters.{% endif %}';

let tocsin: TestTocsin;
let incident: IncidentView;
let officeIds: string[];
beforeAll(async () => {
  tocsin = await TestTocsin.start();
  incident = await publishIncident(tocsin);
  officeIds = [(await addOffice(tocsin)).id];
  await tocsin.keep();
});
afterEach(() => tocsin.rewind());
afterAll(() => tocsin.stop());

const drafted = () => draftCampaign(tocsin, { officeIds, incidentId: incident.id, letterBody: BODY, goal: 200 });
const edit = ({ id, contentSha256 }: CampaignView, change: object) =>
  tocsin.as<CampaignView & Coded>('editor', 'PUT', `/api/campaigns/${id}`, { contentSha256, ...change });

describe('staff who put variables into a letter', () => {
  it('get the text with its values, keep what they wrote, and approve the values', async () => {
    const draft = await drafted();
    expect(draft.templates).toEqual({ letterBody: BODY });
    expect(draft.letterBody).toContain(incident.title);
    expect(draft.letterBody).toMatch(/at least 500 people, according to .+\(.*reported\)\. 200 letters\.$/);
    expect((await launch(tocsin, draft)).status).toBe(200);
    const page = textOf((await tocsin.visit(`/act/${draft.slug}`)).body);
    expect(page).toContain(draft.letterBody);
    expect(page).not.toContain('{{');
  });

  it('see a change of the goal in the text, and their own text when they change it', async () => {
    const draft = await drafted();
    const { body: changed } = await edit(draft, { goal: 300 });
    expect([changed.letterBody.endsWith('300 letters.'), changed.templates]).toEqual([true, { letterBody: BODY }]);
    const { body: plain } = await edit(changed, { letterBody: 'Without variables.' });
    expect([plain.letterBody, plain.templates]).toEqual(['Without variables.', null]);
  });

  it('are told what is wrong when they save, with line and column, and nothing is saved', async () => {
    const draft = await drafted();
    const { status, body } = await edit(draft, { letterBody: 'One.\n{{ incident.figur }}' });
    expect([status, body.code]).toEqual([400, 'CAMPAIGNS_VARIABLE_UNKNOWN']);
    expect(body.message).toContain('line 2, column 4');
    const now = await tocsin.as<CampaignView>('viewer', 'GET', `/api/campaigns/${draft.id}`);
    expect(now.body.contentSha256).toBe(draft.contentSha256);
    const without = await edit(draft, { incidentId: null });
    expect([without.status, without.body.code]).toEqual([400, 'CAMPAIGNS_VARIABLE_EMPTY']);
  });

  it('are told at the title, which nothing fills, that it may hold none', async () => {
    const draft = await drafted();
    const { status, body } = await edit(draft, { title: 'Letters about {{ incident.title }}' });
    expect([status, body.code]).toEqual([400, 'API_INVALID_FIELDS']);
    expect(body.message).toContain('title (must not hold {{ or {%)');
  });

  it('cannot launch what the record says otherwise by now, until they have read it', async () => {
    const draft = await drafted();
    const { body: view } = await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${incident.id}`);
    await tocsin.as('editor', 'PUT', `/api/incidents/${incident.id}`, {
      revision: view.revision,
      title: 'A corrected title',
    });
    await publish(tocsin, incident.id, {
      change: { kind: 'correction', note: { en: 'The title was wrong.', ko: '제목이 틀렸습니다.' } },
    });
    const refused = await launch(tocsin, draft);
    expect([refused.status, refused.body.code]).toEqual([409, 'CAMPAIGNS_VALUES_CHANGED']);
    const { body: again } = await edit(draft, { letterBody: BODY });
    expect(again.letterBody).toContain('A corrected title');
    expect((await launch(tocsin, again)).status).toBe(200);
  });

  it('see the values in the preview of what they type', async () => {
    const typed = { title: 'T', ask: 'A', letterSubject: 'S', letterBody: BODY, goal: '5', incidentId: incident.id };
    const answer = await tocsin.api.inject({
      method: 'POST',
      url: '/api/campaigns/preview',
      headers: await tocsin.credentials('editor'),
      payload: typed,
    });
    expect(textOf(answer.body)).toContain('5 letters.');
  });

  it('read in its frame what is wrong with what they type, instead of a frame that shows nothing', async () => {
    const typed = { title: 'T', ask: 'Up to {{ campaign.gaol }}.', letterSubject: 'S', letterBody: 'B', goal: '5' };
    const answer = await tocsin.api.inject({
      method: 'POST',
      url: '/api/campaigns/preview',
      headers: { ...(await tocsin.credentials('editor')), 'sec-fetch-dest': 'iframe' },
      payload: typed,
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(textOf(answer.body)).toContain('campaign.gaol');
  });
});

describe('an office that files paper', () => {
  it('gets each letter as a PDF as well, of which supporters are told', async () => {
    const draft = await draftCampaign(tocsin, { officeIds, attachPdf: true });
    expect([draft.attachPdf, (await launch(tocsin, draft)).status]).toEqual([true, 200]);
    expect(textOf((await tocsin.visit(`/act/${draft.slug}`)).body)).toContain('with the letter attached as PDF');
    await sendLetter(tocsin, draft, { email: 'paper@supporter.example' });
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, 'office@unhcr.example');
    const { attachments, text } = await PostalMime.parse(mail!.source);
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['letter.pdf', 'application/pdf'],
    ]);
    expect(
      Buffer.from(attachments[0]!.content as ArrayBuffer)
        .subarray(0, 8)
        .toString(),
    ).toBe('%PDF-1.7');
    expect(text).toContain('I ask you to insist on access');
  });

  it('gets no letter that could not be printed: the form says which characters, and keeps what was typed', async () => {
    const draft = await draftCampaign(tocsin, { officeIds, attachPdf: true });
    await launch(tocsin, draft);
    const { status, body } = await writeLetter(tocsin, draft, {
      email: 'rare@supporter.example',
      body: 'Please \u{13000}',
    });
    expect([status, textOf(body).includes('these characters cannot be: \u{13000}')]).toEqual([400, true]);
    expect(body).toContain('Please \u{13000}</textarea>');
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'rare@supporter.example')).toEqual([]);
  });

  it('gets its letter later where no font of the machine that sends it holds it', async () => {
    const draft = await draftCampaign(tocsin, { officeIds, attachPdf: true });
    await launch(tocsin, draft);
    await sendLetter(tocsin, draft, { email: 'fontless@supporter.example' });
    const { database } = tocsin.db;
    const write = (body: string) =>
      database.query(`UPDATE actions SET body_sealed = $1`, [tocsin.worker.get(FieldCipher).seal(body, 'letter')]);
    const standing = () => database.query(`SELECT held_reason, handed_at IS NOT NULL AS handed FROM letters`);
    await write('Please \u{13000}');
    await tocsin.drain();
    expect(await standing()).toEqual([{ held_reason: 'no_font', handed: false }]);
    expect(await mailsTo(tocsin, 'office@unhcr.example')).toEqual([]);
    await write('Please, in letters that every machine has.');
    tocsin.clock.forward({ minutes: 61 });
    await tocsin.worker.get(LetterRelease).release(officeIds[0]!);
    await tocsin.drain();
    expect(await standing()).toEqual([{ held_reason: null, handed: true }]);
    expect(await mailsTo(tocsin, 'office@unhcr.example')).toHaveLength(1);
  });

  it('is offered PDFs only in a script that they can hold, and what is approved says so', async () => {
    const draft = await draftCampaign(tocsin, { officeIds });
    const refused = await edit(draft, { attachPdf: true, letterBody: 'Please سلام' });
    expect([refused.status, refused.body.code]).toEqual([400, 'CAMPAIGNS_PDF_NO_FONT']);
    expect(refused.body.message).toContain('س ل ا م');
    const { body: changed } = await edit(draft, { attachPdf: true });
    expect([changed.attachPdf, changed.contentSha256 === draft.contentSha256]).toEqual([true, false]);
    expect((await launch(tocsin, draft)).body.code).toBe('CAMPAIGNS_TEXT_CHANGED');
  });
});
