import { verify, type X509Certificate } from 'node:crypto';
import { objectOf, textOf } from './webhook.js';

/** What Amazon SNS delivers: a notification, or the question whether an address is to get any. */
export type SnsMessage = Readonly<Partial<Record<string, string>>> & { Type: string };

/** The fields that are signed, in their order; those that a message lacks are left out. */
const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;
const DIGESTS: Readonly<Record<string, string>> = { '1': 'sha1', '2': 'sha256' };

/** Reads a message; null where it is none of the three types. */
export function readSnsMessage(body: unknown): SnsMessage | null {
  const fields = Object.entries(objectOf(body)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const message = Object.fromEntries(fields);
  const type = textOf(message['Type']);
  return Object.hasOwn(SIGNED, type) ? { ...message, Type: type } : null;
}

/** Whether the certificate's key signed the message, by signature version 1 (SHA-1) or 2 (SHA-256). */
export function isSignedBySns(message: SnsMessage, certificate: X509Certificate): boolean {
  const digest = DIGESTS[message['SignatureVersion'] ?? ''];
  const signature = message['Signature'] ?? '';
  if (digest === undefined || signature === '') return false;
  const text = SIGNED[message.Type as keyof typeof SIGNED]
    .filter((name) => message[name] !== undefined)
    .map((name) => `${name}\n${message[name]}\n`)
    .join('');
  return verify(digest, Buffer.from(text), certificate.publicKey, Buffer.from(signature, 'base64'));
}

/** Whether an address is that of a certificate of Amazon SNS in the region of a topic. */
export function isCertificateOfSns(address: string, topicArn: string): boolean {
  return isOfSns(address, topicArn) && /^\/SimpleNotificationService-[\w-]{1,64}\.pem$/.test(new URL(address).pathname);
}

/** Whether an address is one of Amazon SNS in the region of a topic, over https at the usual port. */
export function isOfSns(address: string, topicArn: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'https:' && host === `sns.${topicArn.split(':')[3]}.amazonaws.com` && username + password === '';
}
