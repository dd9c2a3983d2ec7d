import type {
  AlertStatusView,
  AlertView,
  CreateIncidentRequest,
  FigureRequest,
  IncidentView,
  PublicationPreview,
  Role,
} from '#contracts';
import type { TestTocsin } from '../tocsin.js';

interface CodedAnswer {
  code: string;
}

/** The forced return of 9 October 2023: the event is confirmed, the figure only reported. */
const OCTOBER: CreateIncidentRequest = {
  kind: 'return',
  title: 'Hundreds forced back over five crossings',
  summary: 'South Korea’s Unification Ministry said on 13 October that a large number appeared to have been returned.',
  dateStart: '2023-10-09',
  dateEnd: '2023-10-09',
  places: ['China', 'Jilin'],
  verification: 'confirmed',
  level: {
    reason: 'The ministry said on 13 October that people appeared to have been returned.',
    basis: { kind: 'government', who: 'Unification Ministry', url: 'https://gov.example/2023-10-13' },
  },
};

const AT_LEAST_500: FigureRequest = {
  countMin: 500,
  countMax: null,
  qualifier: 'at_least',
  verification: 'reported',
  attributedTo: 'Human Rights Watch',
  saidOn: '2023-10-12',
};

/** Puts an incident on the public record. */
export async function publishIncident(
  tocsin: TestTocsin,
  { figures = [AT_LEAST_500], ...incident }: Partial<CreateIncidentRequest> & { figures?: FigureRequest[] } = {},
): Promise<IncidentView> {
  const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', { ...OCTOBER, ...incident });
  for (const figure of figures) await tocsin.as('editor', 'POST', `/api/incidents/${made.body.id}/figures`, figure);
  return publish(tocsin, made.body.id);
}

/** Publishes what is believed now; what stands on the record already is updated, or changed as `more` says. */
export async function publish(tocsin: TestTocsin, id: string, more: object = {}): Promise<IncidentView> {
  const { body } = await tocsin.as<IncidentView>('editor', 'GET', `/api/incidents/${id}`);
  const change = body.publishedVersion === null ? {} : { change: { kind: 'update', note: { en: 'More is known.' } } };
  const request = { revision: body.revision, ...change, ...more };
  const answer = await publishSeen(tocsin, id, request);
  if (answer.status !== 200) throw new Error(`publishing answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return body;
}

/** Looks at the preview and asks to publish that very page; the answer may be a refusal. */
export async function publishSeen<Body>(
  tocsin: TestTocsin,
  id: string,
  request: object,
  role: 'editor' | 'approver' = 'approver',
) {
  const { pageSha256 } = (await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${id}/preview`)).body;
  return tocsin.as<Body>(role, 'POST', `/api/incidents/${id}/publish`, { pageSha256, ...request });
}

/** As `publishSeen`, by somebody who has taken every look that the harm check asks for. What it stops stays stopped. */
export async function publishLooked(tocsin: TestTocsin, id: string, request: object) {
  const { warnings } = (await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${id}/preview`)).body;
  const looked = warnings.filter(({ severity }) => severity === 'look').map(({ key }) => key);
  return publishSeen(tocsin, id, { ...request, looked });
}

export async function draftAlert(tocsin: TestTocsin, incident: { reference: string }): Promise<AlertView> {
  const { status, body } = await tocsin.as<AlertView>('editor', 'POST', '/api/alerts', {
    incident: incident.reference,
  });
  if (status !== 201) throw new Error(`drafting answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Approves the text that was looked at. */
export function approveAlert(tocsin: TestTocsin, { id, contentSha256 }: AlertView, role: Role = 'approver') {
  return tocsin.as<AlertView & CodedAnswer>(role, 'POST', `/api/alerts/${id}/approve`, { contentSha256 });
}

export async function statusOf(tocsin: TestTocsin, { id }: { id: string }): Promise<AlertStatusView> {
  return (await tocsin.as<AlertStatusView>('viewer', 'GET', `/api/alerts/${id}/status`)).body;
}
