import type { CampaignView, IncidentView } from '#contracts';
import { publish, publishIncident } from '../support/steps/alert.js';
import { addOffice, draftCampaign, launch, textOf } from '../support/steps/campaign.js';
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
});
