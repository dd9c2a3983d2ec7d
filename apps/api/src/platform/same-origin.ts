import type { FastifyRequest } from 'fastify';
import { authError } from '#auth';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A cookie goes along with whatever a browser is made to send, so what acts by a cookie must prove that a page of ours sent it:
 * by `Sec-Fetch-Site`, which no page can write, or by an `Origin` that is PUBLIC_URL's. @throws AUTH_OTHER_SITE
 */
export function assertSameOrigin({ method, headers }: FastifyRequest, publicUrl: string): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  const proved = site === undefined ? headers.origin === new URL(publicUrl).origin : site === 'same-origin';
  if (!proved) throw authError('AUTH_OTHER_SITE');
}
