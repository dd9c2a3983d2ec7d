import { type Dispatcher, Client } from 'undici';
import { BodyTooLarge, readBody } from './body.js';
import { guardedConnector, type Resolve } from './guarded-connector.js';
import { isRedirect } from './target.js';

export interface Exchange {
  url: URL;
  headers: Record<string, string>;
  resolve: Resolve;
  mayBePrivate: boolean;
  maxBytes: number;
  /** What is left of the time for the whole chain of redirects. */
  millisecondsLeft: number;
  /** Aborts at that time, or when the caller loses interest. */
  signal: AbortSignal;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Empty for redirects and for statuses that have none. */
  body: Buffer;
}

/** One GET over a connection of its own, which is closed before this returns. Throws what the network throws; see `failureOf`. */
export async function exchange(ask: Exchange): Promise<Answer> {
  const connect = guardedConnector(ask);
  const client = new Client(ask.url.origin, { connect, headersTimeout: 0, bodyTimeout: 0 });
  try {
    const answer = await client.request({
      method: 'GET',
      path: `${ask.url.pathname}${ask.url.search}`,
      headers: ask.headers,
      signal: ask.signal,
      reset: true,
    });
    return await readAnswer(answer, ask);
  } finally {
    await client.destroy();
  }
}

async function readAnswer(answer: Dispatcher.ResponseData, ask: Exchange): Promise<Answer> {
  const status = answer.statusCode;
  const headers = flat(answer.headers);
  // A body that is left unread errors when its connection is closed; somebody has to listen.
  answer.body.on('error', () => {});
  if (isRedirect(status, headers.location) || status === 304 || status === 204) {
    return { status, headers, body: Buffer.alloc(0) };
  }
  if (Number(headers['content-length'] ?? 0) > ask.maxBytes) throw new BodyTooLarge();
  return { status, headers, body: await readBody(answer.body, headers['content-encoding'], ask.maxBytes, ask.signal) };
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'set-cookie'
      ? []
      : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return Object.fromEntries(entries);
}
