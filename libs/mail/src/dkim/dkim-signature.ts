import { createHash, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { type Field, relaxedValue } from '../compose/field.js';

/** How a signature is made (RFC 6376, RFC 8463). */
export const DKIM_ALGORITHMS = ['rsa-sha256', 'ed25519-sha256'] as const;
export type DkimAlgorithm = (typeof DKIM_ALGORITHMS)[number];

/** A key that is ready to sign. */
export interface SigningKey {
  algorithm: DkimAlgorithm;
  domain: string;
  selector: string;
  key: KeyObject;
}

/** Signed once more than they occur: adding another one breaks the signature (RFC 6376 8.15). */
const OVERSIGNED = ['From', 'Subject', 'Date', 'To', 'Reply-To'];
/** Left out: what a relay may add, change or repeat, and what is meant for a provider, which takes it out. */
const UNSIGNED =
  /^(?:return-path|received|comments|keywords|(?:resent-)?bcc|dkim-signature|x-pm-.*|x-mailgun-.*|x-smtpapi)$/i;

/** A message has some two dozen names, and every mail of it the same. */
const known = new Map<string, boolean>();

function isSigned(name: string): boolean {
  let covered = known.get(name);
  if (covered === undefined) {
    if (known.size > 1000) known.clear();
    covered = !UNSIGNED.test(name);
    known.set(name, covered);
  }
  return covered;
}

/** With a callback the thread pool signs, so that all cores do. */
const signed = promisify(sign) as (algorithm: string | null, data: Buffer, key: KeyObject) => Promise<Buffer>;

/** What all signatures of one mail share. */
export interface SignedContent {
  /** The value of h=. */
  names: string;
  /** The canonical fields, each with its line end. */
  fields: string;
  /** bh=. */
  bodyHash: string;
}

/** @param body canonical already, as RFC 6376 3.4.4 has it */
export function signedContent(fields: readonly Field[], body: string): SignedContent {
  let names = '';
  let signedFields = '';
  for (const { name, relaxed } of fields) {
    if (!isSigned(name)) continue;
    names += `${name}:`;
    signedFields += `${relaxed}\r\n`;
  }
  return {
    names: names + OVERSIGNED.join(':'),
    fields: signedFields,
    // A body of nothing but a line end is canonically empty.
    bodyHash: createHash('sha256')
      .update(body === '\r\n' ? '' : body, 'latin1')
      .digest('base64'),
  };
}

/**
 * One DKIM-Signature header with its line end: relaxed/relaxed, the whole body, no l=.
 * @throws what the key says; a mail must not leave then
 */
export async function dkimSignature(content: SignedContent, by: SigningKey, at: Date): Promise<string> {
  const value =
    `v=1; a=${by.algorithm}; c=relaxed/relaxed; d=${by.domain};\r\n` +
    ` s=${by.selector}; t=${Math.floor(at.getTime() / 1000)};\r\n` +
    ` h=${foldedNames(content.names)};\r\n bh=${content.bodyHash};\r\n b=`;
  const input = Buffer.from(`${content.fields}dkim-signature:${relaxedValue(value)}`, 'latin1');
  const signature = await signedBytes(input, by);
  return `DKIM-Signature: ${value}${inLines(signature)}\r\n`;
}

/** A list of some dozen names is the same for every mail of a message. */
const folded = new Map<string, string>();

function foldedNames(names: string): string {
  let lines = folded.get(names);
  if (lines === undefined) {
    if (folded.size > 100) folded.clear();
    lines = names.replace(/(.{50,66}:)/g, '$1\r\n  ');
    folded.set(names, lines);
  }
  return lines;
}

/** Base64 in lines of 68 characters. */
function inLines(bytes: Buffer): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 51)
    out += `${at === 0 ? '' : '\r\n '}${bytes.toString('base64', at, at + 51)}`;
  return out;
}

/** RFC 8463 3: Ed25519 signs the SHA-256 hash of what RSA signs. */
function signedBytes(input: Buffer, { algorithm, key }: SigningKey): Promise<Buffer> {
  if (algorithm === 'rsa-sha256') return signed('sha256', input, key);
  return signed(null, createHash('sha256').update(input).digest(), key);
}
