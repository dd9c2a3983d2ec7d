import { defineErrors } from '#contracts';
import { KEY_ERRORS } from './pgp/key-error-table.js';

export const mailError = defineErrors({
  ...KEY_ERRORS,
  MAIL_ADDRESS_INVALID: {
    kind: 'invalid',
    message: 'This is not a mail address that can be written to.',
    remedy: 'Give one address such as name@example.org, without quotation marks, comments or an address literal.',
  },
  MAIL_RECIPIENTS_INVALID: {
    kind: 'invalid',
    message: 'MAIL_RECIPIENTS has an entry (number {position}) that is neither *, nor an address, nor @domain.',
    remedy: 'Write *, name@example.org or @example.org, separated by commas; sub-domains are listed one by one.',
  },
  MAIL_INBOUND_PORT: {
    kind: 'conflict',
    message: 'Mail that comes back cannot be taken at port {port} of {host} ({why}).',
    remedy:
      'EADDRINUSE: end the other program, or set INBOUND_PORT to a port that is free. EACCES: set one above 1023. EADDRNOTAVAIL: set INBOUND_HOST to an address of this machine.',
  },
  MAIL_RECIPIENT_NOT_ALLOWED: {
    kind: 'forbidden',
    message: 'A mail to somebody whom MAIL_RECIPIENTS does not name was about to leave.',
    remedy: 'Nothing was sent. This is a fault of Tocsin; please report it.',
  },
  MAIL_HEADER_UNSAFE: {
    kind: 'invalid',
    message: 'A value for the mail header "{header}" holds a line break or a control character.',
    remedy: 'Take line breaks and control characters out of names, subjects and addresses.',
  },
  MAIL_HEADER_RESERVED: {
    kind: 'invalid',
    message: 'The header "{header}" is written by mail itself and cannot be given.',
    remedy: 'Leave it out.',
  },
  MAIL_SLOT_EMPTY: {
    kind: 'invalid',
    message: 'The message has a slot "{slot}" that nothing fills.',
    remedy: 'Give the slot when the delivery is prepared, or declare it as a link of the message.',
  },
  MAIL_HTML_TOO_LARGE: {
    kind: 'invalid',
    message: 'The HTML part has {bytes} bytes; providers cut mails off at {limit}.',
    remedy: 'Shorten the message and link to the rest.',
  },
  MAIL_UNSUBSCRIBE_MISSING: {
    kind: 'invalid',
    message: 'A message of the stream {stream} needs a link named unsubscribe_url (RFC 8058).',
    remedy: 'Declare the link when the message is composed.',
  },
  MAIL_MESSAGE_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no message {message}.',
    remedy: 'Check the id.',
  },
  MAIL_MESSAGE_OVER: {
    kind: 'conflict',
    message: 'All mail of this message has left or was stopped; nothing waits any more.',
    remedy: 'Look at the state of its deliveries.',
  },
  MAIL_RESEND_NOT_NOW: {
    kind: 'conflict',
    message: 'This message cannot be sent again now ({why}).',
    remedy:
      'under_way: wait until it has come to its end. stopped: draft a new alert. resending: wait, or cancel that resend. not_a_list: send letters again on their own page.',
  },
  MAIL_RESEND_CHANGED: {
    kind: 'conflict',
    message: 'There were {seen} people to send to again; now there are {now}. Nothing was sent.',
    remedy: 'Look at the numbers again and ask once more.',
  },
  MAIL_RESEND_UNKNOWN: {
    kind: 'not_found',
    message: 'This message has no resend {resend}.',
    remedy: 'Look at the resends of the message.',
  },
  MAIL_FEEDBACK_UNKNOWN: {
    kind: 'not_found',
    message: 'Nothing came back under the id {feedback}.',
    remedy: 'Look it up in the list of what came back.',
  },
  MAIL_DELIVERY_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no delivery {delivery}.',
    remedy: 'Look it up in the list of recipients.',
  },
  MAIL_ADDRESS_FORGOTTEN: {
    kind: 'gone',
    message: 'This address has been forgotten; only what became of the mail is kept.',
    remedy: 'There is nothing to do: the person has left or was ended on request.',
  },
  MAIL_NOT_SUPPRESSED: {
    kind: 'not_found',
    message: 'This address is not among those that are never mailed.',
    remedy: 'Check how it is written.',
  },
  MAIL_SIGNING_FAILED: {
    kind: 'unavailable',
    message: 'Mail of {domain} could not be signed, so none of it left.',
    remedy: 'See `tocsin dkim list`; make and activate a new key, then resume the message.',
  },
  MAIL_DKIM_NAME_INVALID: {
    kind: 'invalid',
    message: 'The domain or the selector of the key cannot stand in the DNS.',
    remedy: 'Give a domain such as example.org and a selector of small letters, digits and hyphens.',
  },
  MAIL_DKIM_SELECTOR_TAKEN: {
    kind: 'conflict',
    message: 'There is a key {selector} for {domain} already; a selector is used once.',
    remedy: 'Give another selector.',
  },
  MAIL_DKIM_KEY_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no key {selector} for {domain}.',
    remedy: 'See `tocsin dkim list`.',
  },
  MAIL_DKIM_KEY_RETIRED: {
    kind: 'gone',
    message: 'The key {selector} has been retired and its private half erased.',
    remedy: 'Make a new key.',
  },
  MAIL_DKIM_RSA_FIRST: {
    kind: 'conflict',
    message: 'Ed25519 never signs alone: many receivers can check RSA only.',
    remedy: 'Activate an RSA key first, or retire the Ed25519 key before the last RSA key.',
  },
  MAIL_MAILBOX_UNKNOWN: {
    kind: 'not_found',
    message: 'The development mailbox has no mail {mail}.',
    remedy: 'Look at the list of mails.',
  },
  MAIL_WEBHOOK_UNKNOWN: {
    kind: 'not_found',
    message: 'No provider tells anything here.',
    remedy: 'Set up the provider in the settings of Tocsin (docs/runbook.md), or check the address.',
  },
  MAIL_WEBHOOK_REFUSED: {
    kind: 'unauthenticated',
    message: 'It is not proved that this comes from the provider.',
    remedy:
      'Compare the key or password in the settings of Tocsin with that of the provider. Nothing was read or changed.',
  },
  MAIL_WEBHOOK_LATER: {
    kind: 'unavailable',
    message: 'Part of this could not be taken in yet.',
    remedy: 'Send the same again in a minute; what was taken in counts once.',
  },
  MAIL_STREAM_PAUSED: {
    kind: 'conflict',
    message: 'All mail of the stream {stream} stands still because too many people complained.',
    remedy: 'Look at the streams under Mail, and let the stream go on there once you know why.',
  },
  MAIL_STREAM_NOT_PAUSED: {
    kind: 'conflict',
    message: 'The stream {stream} does not stand still; somebody may have let it go on already.',
    remedy: 'Look at the list of streams.',
  },
  MAIL_COUNT_MISMATCH: {
    kind: 'conflict',
    message: 'The message {message} has {prepared} deliveries for {candidates} candidates.',
    remedy: 'Prepare the audience again by the same criteria; what stands already is not written twice.',
  },
});
