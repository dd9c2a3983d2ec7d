import type { CampaignView, IncidentView, Page } from '#contracts';
import { DEMO_CAMPAIGNS, type DemoCampaign } from './campaigns.js';
import { addLetters } from './crowd.js';
import { officeId } from './offices.js';
import { until } from './visitor.js';
import { linkIn, type Walk } from './walk-step.js';

const SUPPORTER = 'supporter@inbox.example';
const OFFICE = 'protection-desk@unhcr.office.example';

/** Campaigns ask offices for something precise; supporters write and confirm, and the letters go to the offices. */
export async function driveLetters(walk: Walk, references: readonly string[]): Promise<void> {
  for (const demo of DEMO_CAMPAIGNS) await drive(walk, demo, references[demo.incident]!);
  const status = await linkIn(walk, SUPPORTER, /\/letters\/[\w-]+/);
  await until('the letter at the office', () => walk.mailTo(OFFICE, ''));
  walk.say(
    `           a supporter wrote and confirmed; the letter lies at the office (an example address)  →  ${walk.publicUrl}${status}`,
  );
}

async function drive(walk: Walk, demo: DemoCampaign, reference: string): Promise<void> {
  const { items } = await walk.staff.get<Page<{ id: string; slug: string }>>('/api/campaigns');
  const before = items.find(({ slug }) => slug === demo.slug);
  const id =
    before?.id ?? (await walk.staff.post<CampaignView>('/api/campaigns', await draft(walk, demo, reference))).id;
  let campaign = await walk.staff.get<CampaignView>(`/api/campaigns/${id}`);
  if (campaign.state === 'draft') {
    // An invented campaign endangers nobody; what the harm check finds in it may stand.
    const { contentSha256, harm, judged } = campaign;
    const launch = { contentSha256, despite: harm.map(({ words }) => words), readByMe: !judged };
    campaign = await walk.approver.post<CampaignView>(`/api/campaigns/${id}/launch`, launch);
  }
  if (campaign.state === 'open' && campaign.numbers.actionsConfirmed === 0) {
    if (demo === DEMO_CAMPAIGNS[0]) await write(walk, campaign);
    await addLetters(walk.app, campaign, demo.letters);
  }
  if (campaign.state === 'open' && demo.over !== undefined) {
    await lettersOut(walk, id);
    await walk.staff.post(`/api/campaigns/${id}/stop`, { reason: demo.over });
  }
  const state = demo.over === undefined ? 'open' : 'over';
  walk.say(`  act      the letter drive is ${state}: ${demo.title}  →  ${walk.publicUrl}/act/${demo.slug}`);
}

async function draft(walk: Walk, demo: DemoCampaign, reference: string): Promise<object> {
  const { offices, incident: _, letters: _letters, over: _over, ...campaign } = demo;
  const { id: incidentId } = await walk.staff.get<IncidentView>(`/api/incidents/${reference}`);
  const officeIds: string[] = [];
  for (const key of offices) officeIds.push(await officeId(walk, key));
  return { ...campaign, incidentId, officeIds };
}

/** Waits until no letter waits for its turn any more. */
async function lettersOut(walk: Walk, id: string): Promise<void> {
  await until('the letters to be on their way', async () => {
    const { numbers } = await walk.staff.get<CampaignView>(`/api/campaigns/${id}`);
    return numbers.lettersHanded > 0 && numbers.lettersWaiting === 0;
  });
}

/** One of them goes the whole way of a supporter, over the public pages. */
async function write(walk: Walk, { slug, letterSubject, letterBody }: CampaignView): Promise<void> {
  if ((await walk.mailTo(SUPPORTER, '')) === null) {
    await walk.visitor.submit(`/act/${slug}`, {
      subject: letterSubject,
      body: `${letterBody}\n\nI add this line of my own, as supporters are asked to.`,
      name: 'A supporter',
      email: SUPPORTER,
    });
  }
  await walk.visitor.submit(await linkIn(walk, SUPPORTER, /\/act\/confirm\/[\w-]+/), { answer: 'confirm' });
}
