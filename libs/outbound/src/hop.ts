import type { AllowList } from './allow-list.js';
import type { Answer } from './exchange.js';
import type { FetchOptions } from './fetched.js';
import { outboundError } from './outbound.errors.js';
import { redirectOf, targetOf } from './target.js';

const MAX_REDIRECTS = 5;

/** One request of a chain of redirects. */
export interface Hop {
  url: URL;
  /** Only while every host so far is allow-listed: a stranger's redirect must not reach our own servers. */
  mayBePrivate: boolean;
  /** Conditional headers; dropped for good when the chain leaves their origin. */
  validators: Record<string, string>;
  /** Addresses asked so far, this one included. */
  seen: ReadonlySet<string>;
}

/** @throws OUTBOUND_URL_INVALID, OUTBOUND_PORT_REFUSED */
export function firstHop(address: string, options: FetchOptions, allow: AllowList): Hop {
  const url = targetOf(address, allow);
  const named = options.foundAt === undefined || (URL.canParse(options.foundAt) && allow.has(new URL(options.foundAt)));
  return {
    url,
    mayBePrivate: named && allow.has(url),
    validators: validatorsOf(options),
    seen: new Set([url.href]),
  };
}

/**
 * The hop that an answer sends us to, or null when the answer is the last.
 * @throws OUTBOUND_TOO_MANY_REDIRECTS, OUTBOUND_REDIRECT_REFUSED, OUTBOUND_URL_INVALID, OUTBOUND_PORT_REFUSED
 */
export function nextHop(hop: Hop, answer: Answer, allow: AllowList): Hop | null {
  const url = redirectOf(hop.url, answer.status, answer.headers.location, allow);
  if (url === null) return null;
  if (hop.seen.size > MAX_REDIRECTS || hop.seen.has(url.href)) {
    throw outboundError('OUTBOUND_TOO_MANY_REDIRECTS', { host: hop.url.hostname, limit: MAX_REDIRECTS });
  }
  return {
    url,
    mayBePrivate: hop.mayBePrivate && allow.has(url),
    validators: url.origin === hop.url.origin ? hop.validators : {},
    seen: new Set([...hop.seen, url.href]),
  };
}

/** A validator that is not plain ASCII came from a broken server, and could not be sent back. */
function validatorsOf({ etag, lastModified }: FetchOptions): Record<string, string> {
  const sendable = (value: string | null | undefined): value is string => /^[\x20-\x7e]+$/.test(value ?? '');
  return {
    ...(sendable(etag) ? { 'if-none-match': etag } : {}),
    ...(sendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}
