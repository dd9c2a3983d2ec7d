import { z } from 'zod';
import { flag, isP256, list, mailAddress, ownAddress, port, seconds, urlOf } from './setting-kinds.js';
import { PER_STREAM } from './stream-settings.js';

/**
 * Every setting of Tocsin, one sentence each. `.env.example` is generated from these descriptions, and an architecture test
 * compares the two. A variable that is set to nothing counts as not set.
 */
export const Settings = z.object({
  DATABASE_URL: urlOf('postgres:', 'postgresql:').describe(
    'PostgreSQL 14 or newer. Not set: `npm start` runs an embedded PostgreSQL under TOCSIN_DATA.',
  ),
  REDIS_URL: urlOf('redis:', 'rediss:').describe(
    'Redis for the queues (maxmemory-policy noeviction). Not set: the queues live in PostgreSQL.',
  ),
  SMTP_URL: urlOf('smtp:', 'smtps:').describe(
    'The relay that carries mail to people. Not set: every mail stays in the development mailbox.',
  ),
  MAIL_RECIPIENTS: list.describe(
    'Who may be mailed for real: * for everybody, or a list of addresses and @domains. Not set: nobody; their mail stays in the development mailbox.',
  ),
  MAIL_REDIRECT: mailAddress
    .optional()
    .describe(
      'For trials: nobody is mailed for real, whatever MAIL_RECIPIENTS says; each mail stays in the development mailbox, and a copy with a marked subject goes to this address. Its links are real.',
    ),
  MAIL_FROM: ownAddress
    .default('tocsin@localhost.example')
    .describe('The address that mail comes from, and replies to alerts go to.'),
  MAIL_TLS: z
    .enum(['required', 'opportunistic'])
    .default('required')
    .describe('Whether the relay must offer TLS before a mail is handed over. Loopback relays are exempt.'),
  MAIL_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .default(5)
    .describe('How many connections to the relay one worker keeps open.'),
  ...PER_STREAM,
  MAIL_OPERATOR_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .describe(
      'How many mails for one mail operator (Google, Naver, …) may be on their way at a time, over all workers together.',
    ),
  MAIL_OPERATOR_RATE: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'How many mails a minute one mail operator is sent at most, over all workers together. Not set: as many as it takes until it asks for less.',
    ),
  MAIL_DNS: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'Whether workers ask the DNS who receives the mail of a domain (MX). Only domains are asked for, never addresses. off: each domain counts as an operator of its own.',
    ),
  BOUNCE_ADDRESS: z
    .string()
    .regex(
      /^[!-*,-;=?A-~]{1,16}@[^\s@<>]+$/,
      'must be one address of at most 16 ASCII characters and no + before the @',
    )
    .optional()
    .describe(
      'Where servers report mail that did not arrive; each mail gets a variant of its own, such as bounce+<token>@example.org. Not set: reports go to MAIL_FROM.',
    ),
  INBOUND_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe(
      'The port on which the worker takes mail that comes back, from your mail server. Not set: none is taken.',
    ),
  INBOUND_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on for mail that comes back. Anything but loopback makes it reachable by others.'),
  INBOUND_PROTOCOL: z
    .enum(['smtp', 'lmtp'])
    .default('lmtp')
    .describe('What your mail server speaks when it hands over mail that comes back.'),
  IMAP_URL: urlOf('imaps:', 'imap:').describe(
    'A mailbox that what comes back is read from every minute, as imaps://name:password@host/INBOX; imap: encrypts by STARTTLS, but on loopback. Not set: none is read.',
  ),
  IMAP_DONE: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The folder that mails are moved to once they are in the database. Not set: they are marked as read.'),
  SES_TOPIC_ARN: z
    .string()
    .regex(
      /^arn:aws(?:-us-gov)?:sns:[a-z0-9-]{1,30}:\d{12}:[\w-]{1,256}$/,
      'must be the ARN of one topic, such as arn:aws:sns:eu-west-1:123456789012:mail',
    )
    .optional()
    .describe(
      'The Amazon SNS topic on which Amazon SES tells what became of mails; it calls /webhooks/mail/ses. Not set: that address does not exist.',
    ),
  MAILGUN_SIGNING_KEY: z
    .string()
    .min(16, 'must be the signing key for webhooks, of at least 16 characters')
    .optional()
    .describe(
      'The key with which Mailgun signs what it tells at /webhooks/mail/mailgun. Not set: that address does not exist.',
    ),
  POSTMARK_WEBHOOK_LOGIN: z
    .string()
    .regex(/^[^:\s]{1,100}:\S{16,200}$/, 'must be name:password with a password of at least 16 characters')
    .optional()
    .describe(
      'Name and password, as name:password, with which Postmark calls /webhooks/mail/postmark: it signs nothing. Not set: that address does not exist.',
    ),
  SENDGRID_VERIFICATION_KEY: z
    .string()
    .refine(isP256, 'must be the verification key of the signed event webhook, in base64')
    .optional()
    .describe(
      'The public key of what SendGrid signs and tells at /webhooks/mail/sendgrid. Not set: that address does not exist.',
    ),
  ORGANISATION: z.string().min(1).max(100).default('Tocsin').describe('The name that pages and mails carry as sender.'),
  PUBLIC_LANGUAGE: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en or ko')
    .default('en')
    .describe(
      'The language of public pages whose address names none (en, ko, …). Every other language has them under its own name, such as /ko.',
    ),
  LETTER_PDF_FONTS: list.describe(
    'Font files (TTF, OTF or TTC), joined by commas, for letters that go as PDF in a script that the standard fonts lack. They come before the fonts that are found on this machine, such as those of the Debian package fonts-noto-cjk.',
  ),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on. Anything but loopback makes this server reachable by others.'),
  PORT: port(4480).describe('The port of the web pages and of the API. 0 takes any free port.'),
  PUBLIC_URL: urlOf('http:', 'https:').describe(
    'How the public reaches this server; links in mails begin with it. Not set: http://HOST:PORT.',
  ),
  TRUSTED_PROXIES: list.describe(
    'Addresses or networks of reverse proxies whose X-Forwarded-For is believed, for limits only; no address is kept.',
  ),
  TOCSIN_DATA: z
    .string()
    .min(1)
    .default('.tocsin')
    .describe('The folder for the embedded database and the key file, relative to the project.'),
  TOCSIN_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64, as `tocsin key` prints them')
    .optional()
    .describe(
      'The key that names and addresses are encrypted with. Not set: made at first start, kept in TOCSIN_DATA/secret.key.',
    ),
  OUTBOUND_ALLOW: list.describe(
    'Hosts (host or host:port) that sources may be fetched from although they are on a private network.',
  ),
  OUTBOUND_TIMEOUT_SECONDS: seconds(20, 1, 300).describe('How long one request to a source may take in all.'),
  OUTBOUND_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .default(5_000_000)
    .describe('How large an answer of a source may be, in bytes after decompression.'),
  OUTBOUND_GAP_MILLISECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(1000)
    .describe('The least time between two requests to one host.'),
  SWEEP_AFTER_SECONDS: seconds(300).describe('How long work may lie untouched before the sweep asks for it again.'),
  SHUTDOWN_SECONDS: seconds(20, 1, 300).describe('How long a stopping process may take to finish what is under way.'),
  TWO_APPROVERS: flag.describe('Whether an alert needs the approval of two people.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much is logged. Names and addresses are never logged.'),
});
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof Settings;
