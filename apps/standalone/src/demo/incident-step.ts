import type { DeskReportView, IncidentView, Page, PublicationPreview } from '#contracts';
import { DEMO_INCIDENTS, type DemoIncident } from './incidents.js';
import { DEMO_SOURCES } from './reports/index.js';
import { until } from './visitor.js';
import type { Walk } from './walk-step.js';

/** Watch, read, verify, publish. @returns references of the incidents, in the order of DEMO_INCIDENTS */
export async function publishIncidents(walk: Walk): Promise<string[]> {
  await watch(walk);
  const known = await walk.staff.get<Page<IncidentView>>('/api/incidents?limit=100');
  const missing = DEMO_INCIDENTS.some(({ request }) => known.items.every(({ title }) => title !== request.title));
  const desk = missing ? await read(walk, known.items.length === 0) : [];
  const references: string[] = [];
  for (const incident of DEMO_INCIDENTS) references.push(await publish(walk, known.items, desk, incident));
  return references;
}

async function watch({ staff, site, say }: Walk): Promise<void> {
  const { items } = await staff.get<Page<{ url: string }>>('/api/sources');
  for (const source of DEMO_SOURCES) {
    const url = site.feedUrl(source);
    if (items.every((known) => known.url !== url)) await staff.post('/api/sources', { name: source.name, url });
  }
  // One that does not answer, as happens to every watch list.
  const gone = `http://${site.host}/closed/feed.xml`;
  if (items.every((known) => known.url !== gone))
    await staff.post('/api/sources', { name: 'A site that closed', url: gone });
  if (items.length === 0)
    say(`  watch    ${DEMO_SOURCES.length} feeds in two languages were added and are being polled`);
}

/** Waits until every report has been read. */
async function read({ staff, say }: Walk, first: boolean): Promise<DeskReportView[]> {
  const all = DEMO_SOURCES.reduce((sum, { reports }) => sum + reports.length, 0);
  const off = DEMO_SOURCES.flatMap(({ reports }) => reports).filter(({ elsewhere }) => elsewhere === true).length;
  const desk = async () => (await staff.get<Page<DeskReportView>>('/api/desk?limit=100')).items;
  if (!first) return desk();
  const reports = await until('the reports on the desk', async () => {
    const items = await desk();
    return items.length >= all - off && items;
  });
  const claims = reports.reduce((sum, report) => sum + report.claims.length, 0);
  say(`  read     ${reports.length} of ${all} reports belong here; they state ${claims} facts, each with its sentence`);
  return reports;
}

async function publish(
  walk: Walk,
  known: IncidentView[],
  reports: DeskReportView[],
  { request, korean, belongs, published }: DemoIncident,
): Promise<string> {
  const before = known.find(({ title }) => title === request.title);
  const claimIds = reports.flatMap((report) => report.claims.filter(belongs)).map(({ id }) => id);
  const made = before ?? (await walk.staff.post<IncidentView>('/api/incidents', { ...request, claimIds }));
  const { id, reference } = made;
  if (before === undefined) {
    const { revision } = await walk.staff.get<IncidentView>(`/api/incidents/${id}`);
    await walk.staff.put(`/api/incidents/${id}`, { revision, texts: { ko: korean } });
  }
  if (published && made.publishedVersion === null) {
    const { revision } = await walk.staff.get<IncidentView>(`/api/incidents/${id}`);
    const { pageSha256 } = await walk.approver.get<PublicationPreview>(`/api/incidents/${id}/preview`);
    await walk.approver.post(`/api/incidents/${id}/publish`, { revision, pageSha256, readByMe: ['ko'] });
  }
  const where = published ? `${walk.publicUrl}/record/${reference}` : 'a draft, not on the record yet';
  walk.say(`  verify   ${reference}: ${request.title}, event ${request.verification}  →  ${where}`);
  return reference;
}
