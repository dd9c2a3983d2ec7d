import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LICENCE } from './licence.js';

/** What decides whether somebody's copy is still the newest. */
export interface Standing {
  /** Another after every change of what is answered. */
  mark: string;
  changedAt: Date | null;
}

/** Raised when the form of an answer changes, so that no copy of the old form is taken for the new. */
const FORM = 2;

/**
 * Puts validators and licence on an answer (RFC 9110, 8.8; RFC 8288) and says whether the asker has it already: then it is a 304
 * without a body. Other sites' pages may read it: all of it is public.
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, { mark, changedAt }: Standing): boolean {
  const etag = `"${createHash('sha256').update(`${FORM}|${request.url}|${mark}`).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', etag);
  void reply.header('cache-control', 'no-cache');
  void reply.header('link', `<${LICENCE.url}>; rel="license"`);
  void reply.header('access-control-allow-origin', '*');
  void reply.header('cross-origin-resource-policy', 'cross-origin');
  if (changedAt !== null) void reply.header('last-modified', changedAt.toUTCString());
  const known = request.headers['if-none-match'];
  const fresh = known === undefined ? isOlder(changedAt, request.headers['if-modified-since']) : names(known, etag);
  if (fresh) void reply.status(304);
  return fresh;
}

/** Weak comparison: a proxy may have marked ours as weak. */
function names(header: string, etag: string): boolean {
  return header.split(',').some((part) => ['*', etag].includes(part.trim().replace(/^W\//, '')));
}

function isOlder(changedAt: Date | null, since: string | undefined): boolean {
  if (changedAt === null || since === undefined) return false;
  const seconds = (time: number) => Math.floor(time / 1000);
  return seconds(changedAt.getTime()) <= seconds(Date.parse(since));
}
