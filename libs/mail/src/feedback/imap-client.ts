import { ImapFlow } from 'imapflow';
import { isLoopback } from '../relay-options.js';

/** In milliseconds: a server that says nothing must not hold a worker up. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** A client for the mailbox of IMAP_URL, not connected yet. Encrypted, and the certificate checked, unless the server is on loopback. */
export function imapClient(url: URL): ImapFlow {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'imaps:';
  const client = new ImapFlow({
    host,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    doSTARTTLS: !secure && !isLoopback(host),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    tls: { rejectUnauthorized: !isLoopback(host) },
    logger: false,
    disableAutoIdle: true,
    ...TIMEOUTS,
  });
  // Without a listener an error of the connection would end the process; whoever waits for an answer is told as well.
  client.on('error', () => undefined);
  return client;
}

/** The folder that IMAP_URL names. */
export function imapFolder(url: URL): string {
  return decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
}

/** Why a mailbox could not be read, without what a server says: that may hold the name of the mailbox. */
export function imapReason(error: unknown): string {
  const { code, authenticationFailed, name } = Object(error) as Record<string, unknown>;
  if (authenticationFailed === true) return 'login refused';
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
}
