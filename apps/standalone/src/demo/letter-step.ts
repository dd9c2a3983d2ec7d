import type { CampaignView, OfficeView, Page } from '#contracts';
import { until } from './visitor.js';
import { linkIn, type Walk } from './walk-step.js';

const SUPPORTER = 'supporter@inbox.example';
const OFFICE = 'protection-desk@unhcr.office.example';
const SLUG = 'access-to-detained-refugees';

/** A campaign asks UNHCR for access to detained refugees; a supporter writes, confirms, and the letter goes to the office. */
export async function driveLetters(walk: Walk, reference: string): Promise<void> {
  const campaign = await launched(walk, reference);
  walk.say(`  act      the letter drive is open  →  ${walk.publicUrl}/act/${SLUG}`);
  if (campaign.numbers.actionsConfirmed === 0) await write(walk, campaign);
  const status = await linkIn(walk, SUPPORTER, /\/letters\/[\w-]+/);
  await until('the letter at the office', () => walk.mailTo(OFFICE, ''));
  walk.say(
    `           a supporter wrote and confirmed; the letter lies at the office (an example address)  →  ${walk.publicUrl}${status}`,
  );
}

async function launched({ staff }: Walk, reference: string): Promise<CampaignView> {
  const { items } = await staff.get<Page<CampaignView>>('/api/campaigns');
  const before = items.find(({ slug }) => slug === SLUG);
  const campaign = before ?? (await staff.post<CampaignView>('/api/campaigns', await draft(staff, reference)));
  if (campaign.state !== 'draft') return campaign;
  return staff.post<CampaignView>(`/api/campaigns/${campaign.id}/launch`, { contentSha256: campaign.contentSha256 });
}

async function draft(staff: Walk['staff'], reference: string): Promise<object> {
  const { id: incidentId } = await staff.get<{ id: string }>(`/api/incidents/${reference}`);
  return {
    slug: SLUG,
    title: 'Ask UNHCR to seek access to detained refugees',
    ask: 'About 60 North Korean refugees were forced back on 26 April 2024, Human Rights Watch reports. In June 2023 NKDB put the number of those held in Chinese detention centers at 600 to 2,000. UNHCR has a mandate to protect them, and to ask to see them.\n\nAsk it to seek access to everybody who is detained.',
    letterSubject: 'Please seek access to detained North Korean refugees',
    letterBody:
      'I write about North Korean refugees who are held in China and may be forced back.\n\nHuman Rights Watch reports that about 60 people were forced back on 26 April 2024. China is a party to the 1951 Refugee Convention, its 1967 Protocol and the Convention against Torture, which forbid such returns.\n\nI ask you to seek access to everybody who is detained, and to say in public what answer you receive.',
    goal: 200,
    incidentId,
    officeIds: [await officeId(staff)],
  };
}

async function officeId(staff: Walk['staff']): Promise<string> {
  const { items } = await staff.get<Page<OfficeView>>('/api/offices');
  const before = items.find(({ bodyName }) => bodyName === 'UNHCR');
  if (before?.contactPoint) return before.id;
  const bodies = await staff.get<Page<{ id: string; name: string }>>('/api/bodies');
  const body =
    bodies.items.find(({ name }) => name === 'UNHCR') ??
    (await staff.post<{ id: string }>('/api/bodies', { name: 'UNHCR', country: null }));
  const office =
    before ??
    (await staff.post<OfficeView>('/api/offices', {
      bodyId: body.id,
      name: 'Protection desk (an example)',
      salutation: 'To the Protection desk,',
      disclosure: 'full',
    }));
  await staff.post(`/api/offices/${office.id}/contact-points`, { address: OFFICE });
  return office.id;
}

async function write(walk: Walk, campaign: CampaignView): Promise<void> {
  if ((await walk.mailTo(SUPPORTER, '')) === null) {
    await walk.visitor.submit(`/act/${SLUG}`, {
      subject: campaign.letterSubject,
      body: `${campaign.letterBody}\n\nI add this line of my own, as supporters are asked to.`,
      name: 'A supporter',
      email: SUPPORTER,
    });
  }
  await walk.visitor.submit(await linkIn(walk, SUPPORTER, /\/act\/confirm\/[\w-]+/), { answer: 'confirm' });
}
