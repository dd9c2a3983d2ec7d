import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { SnsCertificates } from '#mail';
import { type OwnCertificate, ownCertificate } from '../certificate.js';
import type { TestTocsin } from '../tocsin.js';

export const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:mail';
const MAILGUN_KEY = 'key-of-mailgun-for-tests';
export const POSTMARK_LOGIN = 'postmark:a-long-password-for-tests';
const sendgrid = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** Settings of an installation to which all four providers tell. */
export const PROVIDERS = {
  SES_TOPIC_ARN: TOPIC,
  MAILGUN_SIGNING_KEY: MAILGUN_KEY,
  POSTMARK_WEBHOOK_LOGIN: POSTMARK_LOGIN,
  SENDGRID_VERIFICATION_KEY: sendgrid.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
};

/** What a provider posts. */
export interface Posted {
  payload: string | Buffer;
  headers?: Record<string, string>;
}

/** Posts it, and answers with status and body. */
export async function postWebhook(tocsin: TestTocsin, provider: string, { payload, headers = {} }: Posted) {
  const answer = await tocsin.api.inject({
    method: 'POST',
    url: `/webhooks/mail/${provider}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
  return { status: answer.statusCode, body: answer.json<{ kept?: number; code?: string; details?: object }>() };
}

const secondsOf = (at: Date) => String(Math.floor(at.getTime() / 1000));

/** As SendGrid signs: over the time and the body. */
export function bySendgrid(events: unknown, at: Date): Posted {
  const payload = JSON.stringify(events);
  const timestamp = secondsOf(at);
  const signature = sign('sha256', Buffer.from(timestamp + payload), sendgrid.privateKey).toString('base64');
  return {
    payload,
    headers: {
      'x-twilio-email-event-webhook-signature': signature,
      'x-twilio-email-event-webhook-timestamp': timestamp,
    },
  };
}

/** As Mailgun signs: over the time and a token, in the body. */
export function byMailgun(event: object, at: Date, token = `token-${(serial += 1)}`): Posted {
  const timestamp = secondsOf(at);
  const signature = createHmac('sha256', MAILGUN_KEY).update(`${timestamp}${token}`).digest('hex');
  return { payload: JSON.stringify({ signature: { timestamp, token, signature }, 'event-data': event }) };
}

/** With name and password, as Postmark calls. */
export function byPostmark(record: object, login = POSTMARK_LOGIN): Posted {
  const authorization = `Basic ${Buffer.from(login).toString('base64')}`;
  return { payload: JSON.stringify(record), headers: { authorization } };
}

const CERTIFICATE = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123.pem';
let certificate: OwnCertificate | undefined;
let serial = 0;

/** As Amazon SNS signs and posts it. @param changed fields that differ from those of a sound message, before it is signed */
export function bySes(tocsin: TestTocsin, event: object | string, changed: Record<string, string> = {}): Posted {
  certificate ??= ownCertificate('sns.amazonaws.com', tocsin.clock.now());
  // As if it had been fetched before: no test reaches Amazon.
  tocsin.api.get(SnsCertificates).keep(CERTIFICATE, certificate.pem);
  const message: Record<string, string> = {
    Type: 'Notification',
    MessageId: `sns-${(serial += 1)}`,
    TopicArn: TOPIC,
    Message: typeof event === 'string' ? event : JSON.stringify(event),
    Timestamp: tocsin.clock.now().toISOString(),
    SignatureVersion: '2',
    SigningCertURL: CERTIFICATE,
    ...changed,
  };
  const names =
    message.Type === 'Notification'
      ? ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
      : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
  const text = names.flatMap((name) => (message[name] === undefined ? [] : [`${name}\n${message[name]}\n`])).join('');
  const digest = message.SignatureVersion === '1' ? 'sha1' : 'sha256';
  const Signature = sign(digest, Buffer.from(text), certificate.key).toString('base64');
  return {
    payload: JSON.stringify({ ...message, Signature }),
    headers: { 'content-type': 'text/plain; charset=UTF-8' },
  };
}
