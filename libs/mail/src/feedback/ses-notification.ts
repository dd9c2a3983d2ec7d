import type { Action, Evidence } from './evidence.js';
import { noEvidence } from './evidence.js';
import type { Reason } from './reasons.js';

/** What Amazon SES tells through its notification service, in a mail whose body is JSON. */
export interface SesNotification {
  type: 'bounce' | 'complaint' | 'delivery';
  feedbackType: string;
  recipients: Evidence[];
}

type Json = Record<string, unknown>;

const REASONS: Readonly<Record<string, Reason>> = { MailboxFull: 'mailboxfull', MessageTooLarge: 'mesgtoobig' };

/** Reads such a body; null when it is none. */
export function readSesNotification(text: string): SesNotification | null {
  const body = text.trimStart();
  if (!body.startsWith('{') || !/notificationType|eventType/.test(body)) return null;
  const outer = parsed(body) ?? parsed(body.replace(/!\n[ \t]*/g, '').replace(/\n--\n[\s\S]*$/, ''));
  const inner = typeof outer?.['Message'] === 'string' ? parsed(outer['Message']) : outer;
  if (inner === null || inner === undefined) return null;
  const type = String(inner['notificationType'] ?? inner['eventType']).toLowerCase();
  if (type === 'bounce') return { type, feedbackType: '', recipients: bounced(object(inner['bounce'])) };
  if (type === 'complaint') {
    const complaint = object(inner['complaint']);
    const who = list(complaint['complainedRecipients']).map((one) => noEvidence(string(one['emailAddress'])));
    return { type, feedbackType: string(complaint['complaintFeedbackType']) || 'abuse', recipients: who };
  }
  return type === 'delivery' ? { type, feedbackType: '', recipients: delivered(object(inner['delivery'])) } : null;
}

function bounced(bounce: Json): Evidence[] {
  return list(bounce['bouncedRecipients']).map((one) => {
    const diagnostic = string(one['diagnosticCode']);
    return {
      ...noEvidence(string(one['emailAddress'])),
      action: (string(one['action']) || 'failed') as Action,
      status: string(one['status']),
      diagnostic: diagnostic.replace(/^\s*[\w-]+;\s*/, ''),
      hint: REASONS[string(bounce['bounceSubType'])] ?? null,
    };
  });
}

function delivered(delivery: Json): Evidence[] {
  const recipients = Array.isArray(delivery['recipients']) ? (delivery['recipients'] as unknown[]) : [];
  const diagnostic = string(delivery['smtpResponse']);
  return recipients.map((address) => ({ ...noEvidence(string(address)), action: 'delivered', diagnostic }));
}

function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : null;
  } catch {
    return null;
  }
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object).slice(0, 1000) : []);
