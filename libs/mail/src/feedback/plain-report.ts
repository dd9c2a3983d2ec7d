import { type Action, type Evidence, noEvidence } from './evidence.js';
import { addressesIn, addressIn } from './mail/addresses.js';
import { headersOf } from './mail/read-mail.js';
import type { Reason } from './reasons.js';
import { comparable } from './rules/phrases.js';
import { commandIn } from './rules/smtp-words.js';
import { remoteHostIn, transcriptOf } from './report-text.js';
import { isOf, type Reading, type Software, SOFTWARE } from './software/index.js';

/** Where the mail that came back begins, whoever reports. */
const ORIGINAL =
  /^(?:Return-Path|Received|DKIM-Signature|X-Original-To):|^\s*-*\s*(?:Original message(?: follows| headers)?|Below (?:this line )?is a copy|Included is a copy|This is a copy of|Copy of the message|Message headers? follows?|Unsent message|Returned message|Your original message|Begin(?:ning of)? forwarded message)\b/i;
const DELAY =
  /has been delayed|is delayed for more than|warning message only|delivery attempts will (?:be )?continue|will continue to (?:try|attempt)|temporary failure report|not yet been delivered|will be retried|still undelivered after|still being retried|no action is required on your part/i;
const ARRIVED =
  /(?:was|were|has been) successfully (?:delivered|relayed)|was relayed to these recipients|was delivered to the following/i;
const RECIPIENTS = 100;
const LINES = 1000;

interface Entry {
  address: string;
  lines: string[];
}

/** Which program wrote a report in prose; null when none is told by its signs. */
export function softwareOf(reading: Reading): Software | null {
  return SOFTWARE.find((one) => isOf(one, reading)) ?? null;
}

/** Reads a report in prose by what is known of its program; an empty list when it names nobody. */
export function readPlainReport(software: Software, { mail, text }: Reading): Evidence[] {
  const region = regionOf(text, software);
  const { entries, before } = entriesOf(region, software);
  const whole = region.join('\n');
  if (entries.length === 0) {
    entries.push(...namedElsewhere(software, { mail, text }).map((address) => ({ address, lines: region })));
  }
  share(entries);
  const transcript = transcriptOf(region);
  return entries.slice(0, RECIPIENTS).map(({ address, lines }) => {
    const own = software.explainsFirst === true ? [...before, ...lines] : lines;
    const told = own.filter((line) => line !== '').length > 0 ? own : before;
    const diagnostic = told.join(' ').replace(/\s+/g, ' ').trim();
    const context = entries.length === 1 ? whole : diagnostic;
    return {
      ...noEvidence(address),
      action: actionOf(whole),
      diagnostic,
      command: commandBy(software, context) || commandIn(diagnostic) || transcript.command,
      remoteHost: remoteHostIn(diagnostic),
      hint: hintOf(software, diagnostic),
    };
  });
}

/** What a program's own words mean; null when it says nothing of its own. */
export function hintOf({ hints = [] }: Pick<Software, 'hints'>, diagnostic: string): Reason | null {
  const says = comparable(diagnostic);
  return hints.find(([, matcher]) => matcher.test(says))?.[0] ?? null;
}

/** Whom the mail that came back was for; null when it does not come along. */
export function recipientOfOriginal({ mail, text }: Reading): string | null {
  const part = mail.parts.find(({ type }) =>
    /^message\/(?:rfc822|global(?:-headers)?$)|^text\/rfc822-headers/.test(type),
  );
  const quoted = /^To:[ \t]*(.+)$/im.exec(text.split('\n').slice(-200).join('\n'))?.[1] ?? '';
  return addressIn(part === undefined ? '' : headersOf(part.body).text('to')) ?? addressIn(quoted);
}

/** Addresses that the report's own lines do not name: in a field of the header, or in the mail that came back. */
function namedElsewhere({ addressHeader, asksOriginal }: Software, reading: Reading): string[] {
  const named = addressHeader === undefined ? [] : addressesIn(reading.mail.headers.text(addressHeader));
  if (named.length > 0 || asksOriginal !== true) return named;
  const address = recipientOfOriginal(reading);
  return address === null ? [] : [address];
}

function regionOf(text: string, { starts, ends }: Software): string[] {
  const lines = text.split('\n', 5000);
  const from =
    starts === undefined
      ? 0
      : Math.max(
          0,
          lines.findIndex((line) => starts.test(line)),
        );
  const rest = lines.slice(from);
  const to = rest.findIndex((line, at) => at > 0 && (ends?.test(line) === true || ORIGINAL.test(line)));
  return (to < 0 ? rest : rest.slice(0, to)).slice(0, LINES);
}

function entriesOf(region: readonly string[], software: Software): { entries: Entry[]; before: string[] } {
  const entries: Entry[] = [];
  const before: string[] = [];
  for (const line of region) {
    const found = addressOfLine(line, software);
    const current = entries.at(-1);
    if (found !== null && entries.length < RECIPIENTS) {
      const known = entries.find(({ address }) => address.toLowerCase() === found.address.toLowerCase());
      if (known === undefined) entries.push({ address: found.address, lines: [found.said] });
      else known.lines.push(found.said);
      continue;
    }
    const said = sayingOf(line, software);
    if (said !== '') (current?.lines ?? before).push(said);
  }
  return { entries, before };
}

function addressOfLine(line: string, software: Software): { address: string; said: string } | null {
  if (!line.includes('@') || line.length > 2000) return null;
  for (const pattern of software.address) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const address = addressIn(found.groups?.['address'] ?? found[1] ?? '');
    if (address !== null)
      return { address, said: (found.groups === undefined ? found[2] : found.groups['said']) ?? '' };
  }
  return null;
}

function sayingOf(line: string, { saying }: Software): string {
  if (saying === undefined) return line.trim();
  const found = saying.map((pattern) => pattern.exec(line)).find((one) => one !== null);
  return (found?.[1] ?? '').trim();
}

/** Several addresses and then one explanation: it is about all of them. */
function share(entries: Entry[]): void {
  const empty = ({ lines }: Entry) => lines.every((line) => line === '');
  for (let at = entries.length - 2; at >= 0; at -= 1) {
    if (empty(entries[at]!)) entries[at]!.lines = entries[at + 1]!.lines;
  }
}

function actionOf(whole: string): Action | null {
  if (ARRIVED.test(whole)) return 'delivered';
  return DELAY.test(whole) && !/permanent (?:error|failure)|failed permanently/i.test(whole) ? 'delayed' : null;
}

function commandBy({ command = [] }: Software, context: string): Evidence['command'] {
  return command.find(([pattern]) => pattern.test(context))?.[1] ?? '';
}
