import type { AlertListItem, AlertStatusView, AlertView, Page } from '#contracts';
import { addReaders, addRelayReaders } from './crowd.js';
import { until } from './visitor.js';
import { linkIn, type Walk } from './walk-step.js';

const READERS = ['reader-one@inbox.example', 'reader-two@inbox.example', 'reader-three@inbox.example'];

/** Readers subscribe; one alert reaches everybody, one meets every trouble that mail can have, one waits for its approval. */
export async function alertSubscribers(walk: Walk, references: readonly string[]): Promise<void> {
  const [october, april, august] = references as [string, string, string];
  await sendToEverybody(walk, october);
  await sendWithTrouble(walk, april);
  if ((await alertOn(walk, august)) === undefined) {
    const { id, contentSha256 } = await walk.staff.post<AlertView>('/api/alerts', { incident: august });
    await walk.staff.post(`/api/alerts/${id}/ask`, { contentSha256 });
    walk.say('           a third alert is written and waits for an approval');
  }
}

async function sendToEverybody(walk: Walk, reference: string): Promise<void> {
  const before = await alertOn(walk, reference);
  if (before === undefined || before.approvedAt === null) {
    for (const address of READERS) await subscribe(walk, address);
    const more = await addReaders(walk.app);
    walk.say(`  alert    ${READERS.length} people subscribed and confirmed by mail, ${more} more came with the demo`);
  }
  const id = await approved(walk, reference, before?.id);
  const sentence = await settled(walk, id, ['sent']);
  const mail = await walk.mailTo(READERS[0]!, '2023');
  walk.say(`           ${sentence}  →  ${walk.publicUrl}/mailbox${mail === null ? '' : `/${mail.id}`}`);
  await leave(walk, READERS[2]!);
}

/** Through the demo's own relay, which defers, refuses and breaks off. */
async function sendWithTrouble(walk: Walk, reference: string): Promise<void> {
  const before = await alertOn(walk, reference);
  if (before === undefined) await addRelayReaders(walk.app);
  const id = await approved(walk, reference, before?.id);
  const sentence = await settled(walk, id, ['sending', 'needs_attention', 'sent'], ({ states }) => states.deferred > 0);
  walk.say(
    `           a second alert met the troubles of mail: ${sentence}  →  ${walk.publicUrl}/console/alerts/${id}`,
  );
}

async function alertOn({ staff }: Walk, reference: string): Promise<AlertListItem | undefined> {
  const { items } = await staff.get<Page<AlertListItem>>('/api/alerts');
  return items.find(({ incident }) => incident === reference);
}

async function approved(walk: Walk, incident: string, before: string | undefined): Promise<string> {
  const id = before ?? (await walk.staff.post<AlertView>('/api/alerts', { incident })).id;
  const { contentSha256, approvedAt, checks } = await walk.staff.get<AlertView>(`/api/alerts/${id}`);
  const despite = checks.filter(({ ok, gate }) => gate && !ok).map(({ key }) => key);
  if (approvedAt === null) await walk.approver.post(`/api/alerts/${id}/approve`, { contentSha256, despite });
  return id;
}

async function settled(
  walk: Walk,
  id: string,
  states: readonly AlertStatusView['state'][],
  enough: (status: AlertStatusView) => boolean = () => true,
): Promise<string> {
  const { sentence } = await until('the alert to be sent', async () => {
    const status = await walk.staff.get<AlertStatusView>(`/api/alerts/${id}/status`);
    const underWay = status.states.composed + status.states.queued + status.states.attempting;
    return states.includes(status.state) && underWay === 0 && enough(status) && status;
  });
  return sentence;
}

async function subscribe(walk: Walk, address: string): Promise<void> {
  if ((await walk.mailTo(address, '')) === null) await walk.visitor.submit('/subscribe', { address, language: 'en' });
  const link = await linkIn(walk, address, /\/subscribe\/confirm\/[\w-]+/);
  await walk.visitor.submit(link, {});
}

async function leave(walk: Walk, address: string): Promise<void> {
  const link = await linkIn(walk, address, /\/unsubscribe\/[\w-]+/);
  await walk.visitor.submit(link, {});
  walk.say('           one of them left again with the link in the mail; nothing more goes there');
}
