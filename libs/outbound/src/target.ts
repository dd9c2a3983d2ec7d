import { type AllowList, portOf } from './allow-list.js';
import { outboundError } from './outbound.errors.js';

const PORTS = new Set([80, 443, 8080, 8443]);
const MAX_LENGTH = 4096;

/**
 * A web address that may be asked for, in the one spelling that the URL standard gives it: 0x7f.1 becomes 127.0.0.1 here.
 * @throws OUTBOUND_URL_INVALID, OUTBOUND_PORT_REFUSED
 */
export function targetOf(address: string | URL, allow: AllowList): URL {
  const refuse = (reason: string) => outboundError('OUTBOUND_URL_INVALID', { reason });
  if (!URL.canParse(String(address))) throw refuse('it is not a web address');
  const url = new URL(String(address));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('it is neither http nor https');
  if (url.username !== '' || url.password !== '') throw refuse('it holds a user name or password');
  if (url.href.length > MAX_LENGTH) throw refuse(`it is longer than ${MAX_LENGTH} characters`);
  url.hostname = url.hostname.replace(/\.$/, '');
  url.hash = '';
  if (!PORTS.has(portOf(url)) && !allow.has(url)) {
    throw outboundError('OUTBOUND_PORT_REFUSED', { host: url.hostname, port: portOf(url) });
  }
  return url;
}

/**
 * Where a redirect leads, or null when the answer is not one. Redirects from https to http are refused.
 * @throws OUTBOUND_REDIRECT_REFUSED, OUTBOUND_PORT_REFUSED, OUTBOUND_URL_INVALID
 */
export function redirectOf(from: URL, status: number, location: string | undefined, allow: AllowList): URL | null {
  if (!isRedirect(status, location)) return null;
  const refuse = (reason: string) => outboundError('OUTBOUND_REDIRECT_REFUSED', { host: from.hostname, reason });
  const readable = utf8Of(location);
  if (!URL.canParse(readable, from.href)) throw refuse('it cannot be read');
  const to = new URL(readable, from.href);
  if (from.protocol === 'https:' && to.protocol === 'http:') throw refuse('it leads from https to http');
  return targetOf(to, allow);
}

/** Whether an answer sends us elsewhere. A 3xx without Location is an answer like any other. */
export function isRedirect(status: number, location: string | undefined): location is string {
  return [301, 302, 303, 307, 308].includes(status) && location !== undefined && location !== '';
}

/** Headers arrive as Latin-1; many servers put UTF-8 into Location. */
function utf8Of(location: string): string {
  const text = Buffer.from(location, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? location : text;
}
