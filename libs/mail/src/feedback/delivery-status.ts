import { addressIn } from './mail/addresses.js';
import { decodeWords } from './mail/headers.js';
import type { Action, Evidence } from './evidence.js';
import { noEvidence } from './evidence.js';

/** The fields of one group, names in lower case. */
type Fields = Map<string, string>;

const ACTIONS: Readonly<Record<string, Action>> = {
  failed: 'failed',
  failure: 'failed',
  expired: 'failed',
  delayed: 'delayed',
  deferred: 'delayed',
  delivered: 'delivered',
  deliverable: 'delivered',
  relayed: 'relayed',
  expanded: 'expanded',
};

const OF_RECIPIENT =
  /^(?:final-recipient|original-recipient|action|status|diagnostic-code|remote-mta|x-actual-recipient)$/;
const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:[ \t]*(.*)$/;
/** A report with more recipients is cut: none of ours has so many. */
const RECIPIENTS = 1000;

/** Whether a text holds the fields of a delivery report, whatever its media type says. */
export function looksLikeDeliveryStatus(text: string): boolean {
  return (
    /^[ \t]*(?:Final|Original)-Recipient[ \t]*:/im.test(text) &&
    /^[ \t]*(?:Action|Status|Diagnostic-Code)[ \t]*:/im.test(text)
  );
}

/** Reads the body of a message/delivery-status (RFC 3464, RFC 6533): one evidence for each recipient, in its order. */
export function readDeliveryStatus(text: string): Evidence[] {
  const groups = groupsOf(text);
  const whole: Fields = new Map();
  const recipients: Fields[] = [];
  for (const group of groups) {
    if ([...group.keys()].some((name) => OF_RECIPIENT.test(name))) recipients.push(group);
    else for (const [name, value] of group) if (!whole.has(name)) whole.set(name, value);
  }
  return recipients
    .slice(0, RECIPIENTS)
    .map((fields) => evidenceOf(fields, whole))
    .filter(({ address, originalAddress }) => address !== '' || originalAddress !== '');
}

/** Groups stand apart by empty lines; where those are missing, a field that comes again begins the next one. */
function groupsOf(text: string): Fields[] {
  const groups: Fields[] = [];
  let group: Fields = new Map();
  let last = '';
  const next = () => {
    if (group.size > 0) groups.push(group);
    [group, last] = [new Map(), ''];
  };
  for (const line of text.split('\n')) {
    const field = FIELD.exec(line);
    if (line.trim() === '') next();
    else if (field === null) {
      // Folded, or broken in two by a program that forgot to indent: it belongs to the line before.
      if (last !== '') group.set(last, `${group.get(last)!} ${line.trim()}`.slice(0, 8000));
    } else {
      const name = field[1]!.toLowerCase();
      if (group.has(name) && OF_RECIPIENT.test(name)) next();
      if (!group.has(name)) group.set(name, field[2]!.trim());
      last = name;
    }
  }
  next();
  return joined(groups);
}

/** Some programs put an empty line between the fields of one recipient: a group without an address belongs to the one before. */
function joined(groups: readonly Fields[]): Fields[] {
  const out: Fields[] = [];
  for (const group of groups) {
    const previous = out.at(-1);
    const orphan = !group.has('final-recipient') && !group.has('original-recipient');
    const fits = [...group.keys()].some((name) => OF_RECIPIENT.test(name)) && previous?.has('final-recipient') === true;
    if (orphan && fits) for (const [name, value] of group) previous.set(name, previous.get(name) ?? value);
    else out.push(group);
  }
  return out;
}

function evidenceOf(fields: Fields, whole: Fields): Evidence {
  const diagnostic = typed(fields.get('diagnostic-code') ?? '');
  const statusField = fields.get('status') ?? '';
  const final = recipient(fields.get('final-recipient') ?? '');
  const original = recipient(fields.get('original-recipient') ?? '');
  const evidence: Evidence = {
    ...noEvidence(final || original || recipient(fields.get('x-actual-recipient') ?? '')),
    originalAddress: original === final ? '' : original,
    action: ACTIONS[/^\s*(\w+)/.exec(fields.get('action') ?? '')?.[1]?.toLowerCase() ?? ''] ?? null,
    status: /([245]\.\d{1,3}\.\d{1,3})/.exec(statusField)?.[1] ?? '',
    // Some write the reply into Status, and some explain the code there in brackets.
    diagnostic: decodeWords(diagnostic.value || /^(\d{3} .+)$/.exec(statusField)?.[1] || bracketed(statusField)),
    diagnosticType: diagnostic.type,
    remoteHost: host(fields.get('remote-mta') ?? ''),
    reportingHost: host(whole.get('reporting-mta') ?? fields.get('reporting-mta') ?? ''),
  };
  return { ...evidence, hint: hintOf(fields) };
}

/** PowerMTA writes its own judgement beside. */
const CATEGORIES: Readonly<Record<string, Evidence['hint']>> = {
  'bad-domain': 'hostunknown',
  'bad-mailbox': 'userunknown',
  'inactive-mailbox': 'suspend',
  'message-expired': 'expired',
  'no-answer-from-host': 'networkerror',
  'policy-related': 'policyviolation',
  'quota-issues': 'mailboxfull',
  'routing-errors': 'systemerror',
  'spam-related': 'spamdetected',
};

function hintOf(fields: Fields): Evidence['hint'] {
  if (/^\s*expired/i.test(fields.get('action') ?? '')) return 'expired';
  return CATEGORIES[(fields.get('x-powermta-bouncecategory') ?? '').toLowerCase()] ?? null;
}

/** `smtp; 550 no` → type and value; a value without a type is taken as SMTP. */
function typed(value: string): { type: string; value: string } {
  const found = /^\s*([A-Za-z][\w.-]{1,30})\s*;\s*(.*)$/s.exec(value);
  return found === null
    ? { type: '', value: value.trim() }
    : { type: found[1]!.toLowerCase(), value: found[2]!.trim() };
}

function bracketed(value: string): string {
  return /\(([^)]{3,})\)/.exec(value)?.[1] ?? '';
}

/** An address out of `rfc822; someone@example.org` or `utf-8; …` (RFC 6533: `\x{…}`); empty when it holds none. */
function recipient(value: string): string {
  const { type, value: text } = typed(value);
  const unescaped = text.replace(/\\x\{([0-9A-Fa-f]{1,6})\}/g, (whole, hex: string) => {
    const code = parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  // RFC 3461 has senders write `+` and `=` as hexadecimal; some receivers hand that back as it came.
  const plain = unescaped.replace(/\+(2B|3D)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (/^x-unix$/i.test(type) && /[|/]/.test(plain)) return '';
  return addressIn(plain) ?? '';
}

/** `dns; mx.example.org (192.0.2.1)` → `mx.example.org`. */
function host(value: string): string {
  const name =
    typed(value)
      .value.replace(/^\[/, '')
      .split(/[\s(\])]/)[0] ?? '';
  return name.toLowerCase();
}
