import type { AlertListItem, AlertStatusView, AlertView, Page } from '#contracts';
import { until } from './visitor.js';
import { linkIn, type Walk } from './walk-step.js';

const READERS = ['reader-one@inbox.example', 'reader-two@inbox.example', 'reader-three@inbox.example'];

/** Three people subscribe and confirm, an alert is drafted, approved and sent, and one of them leaves. */
export async function alertSubscribers(walk: Walk, reference: string): Promise<void> {
  const { items } = await walk.staff.get<Page<AlertListItem>>('/api/alerts');
  const before = items.find((alert) => alert.incident === reference);
  if (before === undefined || before.approvedAt === null) {
    for (const address of READERS) await subscribe(walk, address);
    walk.say(`  alert    ${READERS.length} people subscribed and confirmed by mail`);
  }
  const id = before?.id ?? (await walk.staff.post<AlertView>('/api/alerts', { incident: reference })).id;
  const { contentSha256, approvedAt } = await walk.staff.get<AlertView>(`/api/alerts/${id}`);
  if (approvedAt === null) await walk.staff.post(`/api/alerts/${id}/approve`, { contentSha256 });
  const { sentence } = await until('the alert to be sent', async () => {
    const status = await walk.staff.get<AlertStatusView>(`/api/alerts/${id}/status`);
    return status.state === 'sent' && status;
  });
  const mail = await walk.mailTo(READERS[0]!, '2023');
  walk.say(`           ${sentence}  →  ${walk.publicUrl}/mailbox${mail === null ? '' : `/${mail.id}`}`);
  await leave(walk, READERS[2]!);
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
