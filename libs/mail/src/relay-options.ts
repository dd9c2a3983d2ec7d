import { isIP } from 'node:net';
import type { Settings } from '#config';
import type { RelayTimeouts } from './relay-timeouts.js';

/** Where a relay is and how to speak with it, as nodemailer takes it. */
export interface RelayOptions {
  host: string;
  port: number;
  secure: boolean;
  requireTLS: boolean;
  ignoreTLS: boolean;
  tls: { rejectUnauthorized: boolean };
  auth: { user: string; pass: string } | undefined;
  maxConnections: number;
}

/**
 * The operator's relay, read from its URL. Its query is ignored, so that no setting of nodemailer's can be smuggled in.
 * Unless the relay is on loopback, TLS is required where MAIL_TLS says so, and always before a password is told.
 */
export function relayOptions(smtpUrl: string, tls: Settings['MAIL_TLS'], maxConnections: number): RelayOptions {
  const url = new URL(smtpUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const auth = url.username === '' ? undefined : { user: decode(url.username), pass: decode(url.password) };
  const strict = !isLoopback(host) && (tls === 'required' || auth !== undefined);
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: strict && !secure,
    ignoreTLS: false,
    tls: { rejectUnauthorized: strict },
    auth,
    maxConnections,
  };
}

/** The development mailbox of this process: loopback, no TLS, no password. */
export function mailboxOptions(port: number, maxConnections: number): RelayOptions {
  const plain = {
    secure: false,
    requireTLS: false,
    ignoreTLS: true,
    tls: { rejectUnauthorized: true },
    auth: undefined,
  };
  return { host: '127.0.0.1', port, ...plain, maxConnections };
}

/** A connection as nodemailer takes it. */
export function connectionOptions({ maxConnections: _, auth: __, ...options }: RelayOptions, timeouts: RelayTimeouts) {
  return {
    ...options,
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.reply,
  };
}

/** Whether a host is this machine; a name that only looks like it is not. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

function decode(text: string): string {
  return decodeURIComponent(text);
}
