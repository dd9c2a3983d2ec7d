import type { ClaimView, CreateIncidentRequest, DeskReportView, IncidentView, Page } from '#contracts';
import { DEMO_REPORTS } from './reports.js';
import { until } from './visitor.js';
import type { Walk } from './walk-step.js';

interface Desk {
  reports: DeskReportView[];
}

/** Watch, read, verify, publish. @returns references of the two incidents */
export async function publishIncidents(walk: Walk): Promise<{ october: string; april: string }> {
  await watch(walk);
  const known = await walk.staff.get<Page<IncidentView>>('/api/incidents');
  const desk = known.items.length === 0 ? await read(walk) : { reports: [] };
  const october = await publish(
    walk,
    known.items,
    desk,
    OCTOBER,
    (claim) => claim.dateStart === '2023-10-09' || isSeoul(claim),
  );
  const april = await publish(walk, known.items, desk, APRIL, (claim) => claim.dateStart === '2024-04-26');
  return { october, april };
}

const OCTOBER: CreateIncidentRequest = {
  kind: 'return',
  title: 'North Koreans forced back over five crossings',
  summary:
    'Human Rights Watch reports convoys over five border crossings on the night of Monday, 9 October 2023. South Korea’s Unification Ministry said on 13 October that a large number of people appeared to have been returned, and that it could not tell how many.',
  dateStart: '2023-10-09',
  dateEnd: '2023-10-09',
  places: ['China', 'North Korea'],
  verification: 'confirmed',
};

const APRIL: CreateIncidentRequest = {
  kind: 'return',
  title: 'Refugees forced back from Jilin and Liaoning',
  summary: 'Human Rights Watch, citing a missionary, reports the forced return of about 60 North Korean refugees.',
  dateStart: '2024-04-26',
  dateEnd: '2024-04-26',
  places: ['Jilin', 'Liaoning'],
  verification: 'reported',
};

const isSeoul = (claim: ClaimView) => claim.qualifier === 'vague' && /Unification Ministry/.test(claim.quote);

async function watch({ staff, site, say }: Walk): Promise<void> {
  const { items } = await staff.get<Page<{ url: string }>>('/api/sources');
  if (items.length > 0) return;
  await staff.post('/api/sources', { name: 'Example wire', url: site.feedUrl });
  say(`  watch    the feed ${site.feedUrl} was added and is being polled`);
}

/** Waits until every report that belongs here has been read. */
async function read({ staff, say }: Walk): Promise<Desk> {
  const about = DEMO_REPORTS.length - 1; // one of them is about freight trains
  const reports = await until('the reports on the desk', async () => {
    const page = await staff.get<Page<DeskReportView>>('/api/desk');
    return page.items.length >= about && page.items;
  });
  const claims = reports.reduce((sum, report) => sum + report.claims.length, 0);
  say(
    `  read     ${reports.length} of ${DEMO_REPORTS.length} reports belong here; they state ${claims} facts, each with its sentence`,
  );
  return { reports };
}

async function publish(
  walk: Walk,
  known: IncidentView[],
  { reports }: Desk,
  request: CreateIncidentRequest,
  belongs: (claim: ClaimView) => boolean,
): Promise<string> {
  const before = known.find(({ title }) => title === request.title);
  const claims = reports
    .flatMap((report) => report.claims)
    .filter((claim) => claim.aggregate === null && belongs(claim));
  const incident =
    before ??
    (await walk.staff.post<IncidentView>('/api/incidents', { ...request, claimIds: claims.map(({ id }) => id) }));
  const { id, reference, revision } = incident;
  if (incident.publishedVersion === null) {
    await walk.staff.post(`/api/incidents/${id}/publish`, { revision });
  }
  walk.say(
    `  verify   ${reference}: ${request.title}, event ${request.verification}  →  ${walk.publicUrl}/record/${reference}`,
  );
  return reference;
}
