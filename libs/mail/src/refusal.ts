import { CodedError, type MailReason } from '#contracts';

const REASON_OF: Partial<Record<string, MailReason>> = {
  MAIL_ADDRESS_INVALID: 'address_invalid',
  MAIL_SLOT_EMPTY: 'slot_empty',
  MAIL_HEADER_UNSAFE: 'unsafe_value',
  MAIL_KEY_LAPSED: 'key_expired',
  MAIL_NOT_ENCRYPTED: 'not_encrypted',
};

/** Why a mail that cannot be put together fails, in a word of the ledger. */
export function reasonOf(error: unknown): MailReason {
  return REASON_OF[error instanceof CodedError ? error.code : ''] ?? 'refused_here';
}
