import type {
  AddOfficeRequest,
  BodyView,
  CampaignView,
  DraftCampaignRequest,
  OfficeView,
  SubmitActionRequest,
} from '#contracts';
import type { TestTocsin } from '../tocsin.js';
import { linkIn, mailsTo, networkFor } from './subscribe.js';

interface OfficeGiven extends Partial<Omit<AddOfficeRequest, 'bodyId'>> {
  body?: string;
  country?: string | null;
  /** Null for an office that cannot be reached. */
  address?: string | null;
}

/** The office of the High Commissioner for Refugees, at an example address, unless the test says otherwise. */
export async function addOffice(tocsin: TestTocsin, given: OfficeGiven = {}): Promise<OfficeView> {
  const { body = 'UNHCR', country = null, address = 'office@unhcr.example', ...office } = given;
  const name = office.name ?? 'High Commissioner for Refugees';
  const request = { salutation: 'Dear High Commissioner {name}', disclosure: 'full', ...office, name };
  const bodyId = await bodyOf(tocsin, body, country);
  const added = await ok(tocsin.as<OfficeView>('approver', 'POST', '/api/offices', { ...request, bodyId }));
  if (address === null) return added;
  return ok(tocsin.as<OfficeView>('editor', 'POST', `/api/offices/${added.id}/contact-points`, { address }));
}

async function bodyOf(tocsin: TestTocsin, name: string, country: string | null): Promise<string> {
  const { items } = await ok(tocsin.as<{ items: BodyView[] }>('editor', 'GET', '/api/bodies'));
  const known = items.find((body) => body.name === name);
  return known?.id ?? (await ok(tocsin.as<BodyView>('editor', 'POST', '/api/bodies', { name, country }))).id;
}

/** What the campaign of these tests asks UNHCR for. */
export const ACCESS: Omit<DraftCampaignRequest, 'officeIds' | 'language' | 'goal' | 'incidentId' | 'attachPdf'> = {
  title: 'Ask UNHCR for access to detained refugees',
  ask: 'Hundreds of people from North Korea are held in China. UNHCR has a right to see them.\n\nAsk it to insist on that.',
  letterSubject: 'Access to detained refugees',
  letterBody: 'I ask you to insist on access to everyone detained.\n\nPlease tell me what your office has done.',
};

export async function draftCampaign(
  tocsin: TestTocsin,
  given: Partial<DraftCampaignRequest> & { officeIds: string[] },
): Promise<CampaignView> {
  return ok(tocsin.as<CampaignView>('editor', 'POST', '/api/campaigns', { ...ACCESS, ...given }));
}

/** Approves the text that was looked at. */
export function launch(tocsin: TestTocsin, { id, contentSha256 }: CampaignView, also: { readByMe?: boolean } = {}) {
  return tocsin.as<CampaignView & { code: string; message: string }>(
    'approver',
    'POST',
    `/api/campaigns/${id}/launch`,
    { contentSha256, ...also },
  );
}

/** A launched campaign to some offices, to UNHCR unless the test says otherwise. */
export async function launchCampaign(
  tocsin: TestTocsin,
  { offices, ...words }: Partial<DraftCampaignRequest> & { offices?: OfficeView[] } = {},
): Promise<CampaignView> {
  const to = offices ?? [await addOffice(tocsin)];
  const draft = await draftCampaign(tocsin, { ...words, officeIds: to.map(({ id }) => id) });
  return ok(launch(tocsin, draft));
}

export async function campaignNow(tocsin: TestTocsin, { id }: { id: string }): Promise<CampaignView> {
  return ok(tocsin.as<CampaignView>('viewer', 'GET', `/api/campaigns/${id}`));
}

/** Stops a campaign for a reason that only staff see. */
export function stopCampaign(tocsin: TestTocsin, { id }: { id: string }) {
  return ok(
    tocsin.as<{ endedActions: number; endedLetters: number; cancelledMails: number }>(
      'editor',
      'POST',
      `/api/campaigns/${id}/stop`,
      { reason: 'A relative may be recognised in the text.' },
    ),
  );
}

/** Posts the form as a browser does, each address from a network of its own unless one is given. */
export async function writeLetter(
  tocsin: TestTocsin,
  { slug }: { slug: string },
  { from, ...form }: Partial<SubmitActionRequest> & { email: string; from?: string },
) {
  const fields = {
    subject: ACCESS.letterSubject,
    body: ACCESS.letterBody.replaceAll('\n', '\r\n'),
    name: 'Example Supporter',
    ...form,
  };
  const answer = await tocsin.api.inject({
    method: 'POST',
    url: `/act/${slug}`,
    remoteAddress: from ?? networkFor(form.email),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
  return { status: answer.statusCode, body: answer.body };
}

/** The path of the confirmation link in the newest mail to an address. */
export async function confirmLetterLinkFor(tocsin: TestTocsin, address: string): Promise<string> {
  return linkIn((await mailsTo(tocsin, address)).at(-1), '/act/confirm/');
}

/** Presses "Confirm my letter". Returns the page that follows, and the path of the status page when it names one. */
export async function confirmLetter(tocsin: TestTocsin, link: string) {
  const page = await tocsin.post(link, { answer: 'confirm' });
  return { ...page, statusLink: /\/letters\/[\w-]+/.exec(page.body)?.[0] ?? null };
}

/** Writes a letter and confirms it by the link of the mail; nothing is drained after that. Returns the path of its status page. */
export async function sendLetter(
  tocsin: TestTocsin,
  campaign: { slug: string },
  form: Partial<SubmitActionRequest> & { email: string },
): Promise<string> {
  await writeLetter(tocsin, campaign, form);
  await tocsin.drain();
  const { status, statusLink } = await confirmLetter(tocsin, await confirmLetterLinkFor(tocsin, form.email));
  if (statusLink === null) throw new Error(`confirming answered ${status}`);
  return statusLink;
}

/** A page's text, without its tags. */
export function textOf(html: string): string {
  const entities: Record<string, string> = { '&#x27;': "'", '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' };
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');
}

async function ok<Body>(asked: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
