import { FEEDBACK_REASONS } from '#contracts';
import type { Words } from '#face';

/** Why a mail came back, in words; a reason that is not known yet is said as it stands. */
export function feedbackReason(t: Words, reason: string | null): string {
  if (reason === null) return '';
  const known = FEEDBACK_REASONS.find((one) => one === reason);
  return known === undefined ? reason : t(`console.feedback.reason.${known}`);
}

const FOUND = {
  token: 'token',
  'message-id': 'messageId',
  session: 'session',
  nothing: 'nothing',
  'bad token': 'badToken',
} as const;

/** How a piece was tied to its mail, in words. */
export function foundInWords(t: Words, foundBy: string): string {
  const known = Object.entries(FOUND).find(([name]) => name === foundBy)?.[1];
  return known === undefined ? foundBy : t(`console.feedback.found.${known}`);
}
