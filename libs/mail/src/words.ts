/** Where a delivery goes: out through the relay, or into the development mailbox. */
export const MAIL_ROUTES = ['relay', 'mailbox'] as const;
export type MailRoute = (typeof MAIL_ROUTES)[number];

/** What the reasons that mail itself writes say to a person. Reasons of other libs are shown as they stand. */
const REASONS: Record<string, string> = {
  suppressed: 'This address asked never to be mailed again, or no mail reaches it.',
  message_cancelled: 'The message was cancelled before its turn came.',
  relay_unreached: 'The relay does not answer; it is asked again every half minute.',
  relay_refuses_login: 'The relay does not accept our user name and password; it is asked again later.',
  relay_tls_failed: 'No encrypted connection to the relay came about; it is asked again later.',
  relay_defers: 'The relay asked to try again later.',
  relay_refuses_us: 'The relay refuses our sender or our configuration; the message is paused until staff look at it.',
  refused_by_policy: 'The receiving side refuses this mail by its policy.',
  address_refused: 'The receiving side says that this address cannot be delivered to.',
  given_up: 'Deferred for three days; no more tries.',
  no_answer: 'The connection ended before the relay said whether it took the mail; a person decides what to do.',
  sent_again: 'An earlier try had no answer, so the same mail (same Message-ID) was sent once more.',
  address_invalid: 'The address is not one that can be written to.',
  address_needs_smtputf8: 'The address has letters outside ASCII before the @, which the relay cannot carry.',
  slot_empty: 'Something that the text of the mail needs was not given.',
  unsafe_value: 'A value for a header held a line break or a control character.',
  refused_here: 'The mail could not be put together.',
};

/** A reason as a sentence; null for none. */
export function reasonInWords(reason: string | null): string | null {
  return reason === null ? null : (REASONS[reason] ?? reason);
}
