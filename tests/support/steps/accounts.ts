import { FirstLink } from '#auth';
import type { Role } from '#contracts';
import { linkIn, mailsTo } from './subscribe.js';
import { ask, originOf } from './sign-in.js';
import type { TestTocsin } from '../tocsin.js';

/** The path of the first administrator's link. */
export async function firstLink(tocsin: TestTocsin): Promise<string> {
  const url = await tocsin.api.get(FirstLink).url();
  if (url === null) throw new Error('there is no first link any more');
  return new URL(url).pathname;
}

/** Invites somebody as the console does and hands out the mail. Returns the path of the link in it. */
export async function invite(
  tocsin: TestTocsin,
  cookie: string,
  person: { email: string; name?: string; role?: Role; language?: string },
): Promise<string> {
  const answer = await ask(tocsin, cookie, 'POST', '/api/invitations', { name: 'Invited', role: 'analyst', ...person });
  if (answer.status !== 201) throw new Error(`inviting answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return welcomeLinkTo(tocsin, person.email);
}

/** The path of the link in the newest mail to an address. */
export async function welcomeLinkTo(tocsin: TestTocsin, email: string): Promise<string> {
  await tocsin.drain();
  return linkIn((await mailsTo(tocsin, email)).at(-1), '/console/welcome/');
}

/** Asks for a link to choose a new password. */
export function askForPassword(tocsin: TestTocsin, email: string, from = '127.0.0.1') {
  return tocsin.api.inject({
    method: 'POST',
    url: '/api/password-resets',
    remoteAddress: from,
    headers: { origin: originOf(tocsin) },
    payload: { email },
  });
}

/** Asks the API as a page does for somebody who is not signed in. */
export async function open<Body = unknown>(tocsin: TestTocsin, url: string, body?: object) {
  return ask<Body>(tocsin, '', body === undefined ? 'GET' : 'POST', url, body);
}

/** The address of the API that a page of the console asks about its link. */
export function apiOf(path: string): string {
  return path.replace('/console/welcome/', '/api/welcome/').replace('/console/password/', '/api/password-resets/');
}
