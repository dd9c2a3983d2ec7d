import type { INestApplicationContext } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { ActionConfirmation, ActionService } from '#campaigns';
import type { CampaignView } from '#contracts';
import { Database } from '#database';
import { SubscriberService } from '#subscribers';
import { RELAY_DOMAIN } from './example-relay.js';

/** Addresses whose mail the demo's own relay answers in different ways. */
const RELAY_READERS = ['later-one', 'later-two', 'refused', 'broken', 'reader-a', 'reader-b', 'reader-c', 'reader-d'];
const READERS = 36;

/** Readers in two languages, some of them discreet, as rows: nobody wants to watch forty people sign up. */
export async function addReaders(app: INestApplicationContext): Promise<number> {
  const addresses = Array.from({ length: READERS }, (_, n) => `reader-${n + 4}@inbox.example`);
  for (const [n, address] of addresses.entries()) await addReader(app, address, n);
  return READERS;
}

/** Readers at the demo's relay, for whom not everything goes well. */
export async function addRelayReaders(app: INestApplicationContext): Promise<number> {
  for (const [n, name] of RELAY_READERS.entries()) await addReader(app, `${name}@${RELAY_DOMAIN}`, n);
  return RELAY_READERS.length;
}

async function addReader(app: INestApplicationContext, address: string, n: number): Promise<void> {
  const subscribers = app.get(SubscriberService);
  await app.get(Database).transaction(async (tx) => {
    const wish = { address, kinds: [], language: n % 3 === 0 ? 'ko' : 'en', discreet: n % 9 === 0 };
    const { id } = await subscribers.pend(tx, wish);
    // Some never confirm, as happens.
    if (n % 12 !== 11) await subscribers.confirm(tx, id);
  });
}

/** Supporters who wrote and confirmed, through the same services as the public pages. */
export async function addLetters(app: INestApplicationContext, campaign: CampaignView, count: number): Promise<void> {
  const database = app.get(Database);
  for (let n = 0; n < count; n += 1) {
    const email = `supporter-${campaign.slug}-${n}@inbox.example`;
    const form = {
      subject: campaign.letterSubject,
      body: `${campaign.letterBody}${n % 2 === 0 ? '' : OWN_LINE[campaign.language === 'ko' ? 'ko' : 'en']}`,
      name: campaign.language === 'ko' ? `참여자 ${n + 1}` : `Supporter ${n + 1}`,
      email,
    };
    await database.transaction((tx) =>
      app.get(ActionService).submit(tx, { campaign: campaign.id, network: `demo-${campaign.slug}-${n}` }, form),
    );
    const [action] = await database.query<{ id: string }>(
      `SELECT id FROM actions WHERE campaign_id = $1 AND confirmed_at IS NULL ORDER BY id DESC LIMIT 1`,
      [campaign.id],
    );
    const token = app.get(PublicLinks).token('confirm-action', action!.id);
    // The last one has not opened the mail yet.
    if (n < count - 1) await database.transaction((tx) => app.get(ActionConfirmation).confirm(tx, token));
  }
}

const OWN_LINE = {
  en: '\n\nI add this line of my own, as supporters are asked to.',
  ko: '\n\n이 문장은 제가 직접 덧붙였습니다.',
};
