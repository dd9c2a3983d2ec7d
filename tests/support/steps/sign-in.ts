import { Passwords, StaffService } from '#auth';
import type { Role, SessionView } from '#contracts';
import { Database } from '#database';
import type { TestTocsin } from '../tocsin.js';

/** Good enough for the rules, and for nothing else. */
export const PASSWORD = 'lantern quarry violet tide';

/** Somebody with a password, as the console knows them. */
export interface Member {
  staffId: string;
  email: string;
  password: string;
}

/** Somebody who is signed in on one device. */
export interface SignedIn extends Member {
  session: SessionView;
  /** What their browser sends: `name=value`. */
  cookie: string;
}

/** Makes a staff member with a password, without any mail. */
export async function staffMember(
  tocsin: TestTocsin,
  role: Role,
  { email = `${role}@members.example`, name = `Member ${role}`, password = PASSWORD, language = 'en' } = {},
): Promise<Member> {
  const staff = tocsin.api.get(StaffService);
  const passwords = tocsin.api.get(Passwords);
  const hash = await passwords.hash(password, email);
  const staffId = await tocsin.api.get(Database).transaction(async (tx) => {
    const id = await staff.create(tx, { email, name, role, language });
    await passwords.set(tx, id, hash);
    return id;
  });
  return { staffId, email, password };
}

/** Posts address and password as the console does. */
export function postSignIn(
  tocsin: TestTocsin,
  { email, password }: { email: string; password: string },
  { from = '127.0.0.1', headers = {} }: { from?: string; headers?: Record<string, string> } = {},
) {
  return tocsin.api.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: from,
    headers: { origin: originOf(tocsin), ...headers },
    payload: { email, password },
  });
}

/** Signs in and keeps the cookie. */
export async function signIn(
  tocsin: TestTocsin,
  member: Member,
  options: Parameters<typeof postSignIn>[2] = {},
): Promise<SignedIn> {
  const answer = await postSignIn(tocsin, member, options);
  if (answer.statusCode !== 200) throw new Error(`signing in answered ${answer.statusCode}: ${answer.body}`);
  return { ...member, session: answer.json<SessionView>(), cookie: cookieOf(answer.headers['set-cookie']) };
}

/** A staff member of a role who is signed in. */
export async function signedInAs(
  tocsin: TestTocsin,
  role: Role,
  person: Parameters<typeof staffMember>[2] = {},
): Promise<SignedIn> {
  return signIn(tocsin, await staffMember(tocsin, role, person));
}

/** Asks the staff API as a page of the console in somebody's browser does. */
export async function ask<Body = unknown>(
  tocsin: TestTocsin,
  cookie: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: object,
  headers: Record<string, string> = { origin: originOf(tocsin) },
): Promise<{ status: number; body: Body; cookie: string | null }> {
  const answer = await tocsin.api.inject({
    method,
    url,
    headers: { cookie, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  const made = answer.headers['set-cookie'];
  return {
    status: answer.statusCode,
    body: (answer.body === '' ? null : answer.json<Body>()) as Body,
    cookie: made === undefined ? null : cookieOf(made),
  };
}

/** The cookie for a browser: `context.addCookies([browserCookie(signedIn, url)])`. */
export function browserCookie({ cookie }: { cookie: string }, url: string) {
  const at = cookie.indexOf('=');
  return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url, httpOnly: true, sameSite: 'Strict' as const };
}

/** The origin of this installation's pages. */
export function originOf(tocsin: TestTocsin): string {
  return new URL(tocsin.db.config.publicUrl).origin;
}

function cookieOf(header: string | readonly string[] | undefined): string {
  const first = typeof header === 'string' ? header : header?.[0];
  if (first === undefined) throw new Error('no cookie was given');
  return first.split(';')[0]!;
}
