import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { headerOf, type Json, objectOf, textOf, type WebhookCall } from './webhook.js';

/**
 * How long after it was signed a call is taken, in seconds: longer than these providers try again, so that an outage loses nothing. What is
 * repeated within changes nothing, because each event counts once and a token of Mailgun stands for one body.
 */
export const FRESH_SECONDS = 25 * 3600;
/** How far a provider's clock may be ahead of ours. */
const AHEAD_SECONDS = 300;

/** Whether a time of signing is neither too old nor still to come. @param at in seconds since 1970 */
export function isFresh(at: number, now: Date): boolean {
  const age = now.getTime() / 1000 - at;
  return Number.isFinite(age) && age <= FRESH_SECONDS && age >= -AHEAD_SECONDS;
}

/** What Mailgun signed: not the body, only the time and a token that is used once. */
export interface MailgunProof {
  token: string;
}

/** Checks the signature in a body of Mailgun; null when it does not hold. */
export function mailgunProof(body: unknown, key: string, now: Date): MailgunProof | null {
  const given: Json = objectOf(objectOf(body)['signature']);
  const [timestamp, token, signature] = ['timestamp', 'token', 'signature'].map((name) => textOf(given[name]));
  if (token === '' || !/^\d{1,12}$/.test(timestamp!) || !/^[0-9a-f]{64}$/i.test(signature!)) return null;
  const right = createHmac('sha256', key).update(`${timestamp}${token}`).digest();
  if (!timingSafeEqual(right, Buffer.from(signature!, 'hex'))) return null;
  return isFresh(Number(timestamp), now) ? { token: token! } : null;
}

/** Checks a call of SendGrid: ECDSA on P-256 over the time and the very bytes. @param key base64 of its DER form */
export function isSignedBySendgrid(call: WebhookCall, key: string, now: Date): boolean {
  const signature = headerOf(call, 'x-twilio-email-event-webhook-signature');
  const timestamp = headerOf(call, 'x-twilio-email-event-webhook-timestamp');
  if (!/^\d{1,12}$/.test(timestamp) || !isFresh(Number(timestamp), now)) return false;
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  const signed = Buffer.concat([Buffer.from(timestamp), call.raw]);
  return verify('sha256', signed, publicKey, Buffer.from(signature, 'base64'));
}

/** Checks name and password (RFC 7617) in a time that tells nothing of them. @param login `name:password` */
export function hasLogin(call: WebhookCall, login: string): boolean {
  const given = /^basic +([A-Za-z0-9+/]+=*)$/i.exec(headerOf(call, 'authorization'))?.[1] ?? '';
  const digest = (text: Buffer | string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(Buffer.from(given, 'base64')), digest(login));
}
