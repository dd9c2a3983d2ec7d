import { createHash } from 'node:crypto';
import { PublicLinks } from '#auth';
import { type SignUpRequest } from '#contracts';
import { Database } from '#database';
import { Mailbox, type MailboxMailView } from '#mail';
import { SubscriberService } from '#subscribers';
import type { TestTocsin } from '../tocsin.js';

type Wish = Partial<Pick<SignUpRequest, 'kinds' | 'discreet' | 'language'>>;

/** Posts the form as a browser does, each address from a network of its own unless one is given. */
export async function askToBeTold(
  tocsin: TestTocsin,
  address: string,
  {
    kinds = [],
    discreet = false,
    from = networkFor(address),
    website = '',
  }: Wish & { from?: string; website?: string } = {},
) {
  const fields = new URLSearchParams({ address, language: 'en', website });
  for (const kind of kinds) fields.append('kinds', kind);
  if (discreet) fields.append('discreet', 'yes');
  const answer = await tocsin.api.inject({
    method: 'POST',
    url: '/subscribe',
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: fields.toString(),
  });
  return { status: answer.statusCode, body: answer.body };
}

/** Signs up and confirms by the link of the mail. */
export async function subscribe(tocsin: TestTocsin, address: string, wish: Wish = {}): Promise<void> {
  await askToBeTold(tocsin, address, wish);
  await tocsin.drain();
  const confirmed = await tocsin.post(await confirmLinkFor(tocsin, address), {});
  if (confirmed.status !== 200) throw new Error(`confirming answered ${confirmed.status}`);
}

/** A confirmed subscriber whose way here does not matter to the test. Returns the id. */
export async function confirmedSubscriber(tocsin: TestTocsin, address: string, wish: Wish = {}): Promise<string> {
  const subscribers = tocsin.api.get(SubscriberService);
  return tocsin.api.get(Database).transaction(async (tx) => {
    const { id } = await subscribers.pend(tx, { kinds: [], discreet: false, language: 'en', ...wish, address });
    await subscribers.confirm(tx, id);
    return id;
  });
}

/** What lies in the development mailbox for an address, oldest first. */
export async function mailsTo(tocsin: TestTocsin, address: string): Promise<MailboxMailView[]> {
  const mailbox = tocsin.worker.get(Mailbox);
  const { items } = await mailbox.list({ limit: 200 });
  const own = items.filter(({ to }) => to.includes(address)).reverse();
  return Promise.all(own.map(({ id }) => mailbox.get(id)));
}

/** The path of the confirmation link in the newest mail to an address. */
export async function confirmLinkFor(tocsin: TestTocsin, address: string): Promise<string> {
  return linkIn((await mailsTo(tocsin, address)).at(-1), '/subscribe/confirm/');
}

/** The path of the first link in the text part of a mail that begins so. */
export function linkIn(mail: MailboxMailView | undefined, path: string): string {
  const found = new RegExp(`${path}[\\w-]+`).exec(mail?.text ?? '');
  if (found === null) throw new Error(`no link to ${path} in the mail "${mail?.subject}"`);
  return found[0];
}

/** The link that a mail to this subscriber would hold. */
export function leaveLinkOf(tocsin: TestTocsin, subscriberId: string): string {
  return `/unsubscribe/${tocsin.api.get(PublicLinks).token('unsubscribe', subscriberId)}`;
}

/** Posts what a mail program posts for its one click (RFC 8058). */
export async function oneClick(tocsin: TestTocsin, url: string, type: 'urlencoded' | 'multipart' = 'urlencoded') {
  const multipart = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
  const answer = await tocsin.api.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': type === 'multipart' ? 'multipart/form-data; boundary=b' : 'application/x-www-form-urlencoded',
    },
    payload: type === 'multipart' ? multipart : 'List-Unsubscribe=One-Click',
  });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

/** A network of its own for each address, so that limits per network do not meet tests that are about something else. */
export function networkFor(address: string): string {
  const [a, b] = createHash('sha256').update(address).digest();
  return `10.${a}.${b}.7`;
}
