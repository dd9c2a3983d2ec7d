/** What the API says when it cannot do what it was asked (docs/errors.md). */
export interface ErrorAnswer {
  code: string;
  message: string;
  remedy: string;
  details: Record<string, unknown>;
}

/** An answer that is not a success, or none at all: then `status` is 0 and `code` is `OFFLINE`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly remedy: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** A view as JSON carries it: instants are ISO 8601 strings. */
export type Wire<View> = View extends Date
  ? string
  : View extends readonly (infer Item)[]
    ? Wire<Item>[]
    : View extends object
      ? { [Name in keyof View]: Wire<View[Name]> }
      : View;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type SignInAgain = () => Promise<void>;

let signInAgain: SignInAgain | null = null;
let beingAsked: Promise<void> | null = null;
let staffId: string | null = null;

/** Who asks for a new sign-in when a session has ended; every request that failed waits for it and is then sent again. */
export function onSessionEnd(ask: SignInAgain | null): void {
  signInAgain = ask;
}

/**
 * Whom this page belongs to until it is loaded anew. Each request says so, and the API refuses it when the browser's cookie is somebody
 * else's by now, such as after a sign-in in another tab.
 */
export function belongsTo(id: string): void {
  staffId ??= id;
}

/** Whom this page belongs to; null before anybody is known. */
export function ownerOfPage(): string | null {
  return staffId;
}

/** What tells the API whom this page belongs to. */
export function ownerHeader(): Record<string, string> {
  return staffId === null ? {} : { 'x-tocsin-staff': staffId };
}

/**
 * Asks the JSON API. A session that has ended is asked for again over the screen, which keeps what was typed.
 * @throws ApiError
 */
export async function ask<View>(method: Method, path: string, body?: unknown): Promise<Wire<View>> {
  const answer = await send(method, path, body);
  if (answer.status === 401 && signInAgain !== null && !path.startsWith('/api/session')) {
    beingAsked ??= signInAgain().finally(() => (beingAsked = null));
    await beingAsked;
    return read<Wire<View>>(await send(method, path, body));
  }
  return read<Wire<View>>(answer);
}

export const get = <View>(path: string): Promise<Wire<View>> => ask('GET', path);
export const post = <View>(path: string, body: unknown = {}): Promise<Wire<View>> => ask('POST', path, body);
export const put = <View>(path: string, body: unknown): Promise<Wire<View>> => ask('PUT', path, body);
export const del = <View>(path: string): Promise<Wire<View>> => ask('DELETE', path);

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...ownerHeader(),
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError(0, 'OFFLINE', '', '');
  }
}

async function read<Answer>(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const json: unknown = text === '' ? undefined : parsed(text);
  if (answer.ok) return json as Answer;
  const { code = 'API_FAILED', message = '', remedy = '', details = {} } = (json ?? {}) as Partial<ErrorAnswer>;
  throw new ApiError(answer.status, code, message, remedy, details);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A path with its query; parts that are undefined, null or empty are left out, lists are joined by commas. */
export function withQuery(path: string, query: Record<string, unknown>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    parts.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = parts.toString();
  return text === '' ? path : `${path}?${text}`;
}
