import { MAIL_REASONS, type MailReason } from '#contracts';
import type { Words } from '../words/words.js';

/** Why a delivery is in its state, as a sentence; what somebody wrote themselves is said as it stands. Null for none. */
export function mailReason(t: Words, reason: string | null): string | null {
  if (reason === null) return null;
  return isMailReason(reason) ? t(`mail.reason.${reason}`) : reason;
}

function isMailReason(reason: string): reason is MailReason {
  return (MAIL_REASONS as readonly string[]).includes(reason);
}
