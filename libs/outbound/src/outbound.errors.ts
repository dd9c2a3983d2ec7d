import { defineErrors } from '#contracts';

export const outboundError = defineErrors({
  OUTBOUND_ALLOW_INVALID: {
    kind: 'invalid',
    message: 'OUTBOUND_ALLOW holds an entry that is not a host or host:port (entry number {entry}).',
    remedy: 'Write host names or addresses separated by commas, such as feeds.internal.example or [::1]:8080.',
  },
  OUTBOUND_URL_INVALID: {
    kind: 'invalid',
    message: 'This address cannot be fetched: {reason}.',
    remedy: 'Give a whole address that begins with https:// or http:// and holds no user name or password.',
  },
  OUTBOUND_PORT_REFUSED: {
    kind: 'forbidden',
    message: 'Port {port} of {host} is not one that web pages are fetched from.',
    remedy: 'Use port 80, 443, 8080 or 8443, or let the operator add the host and port to OUTBOUND_ALLOW.',
  },
  OUTBOUND_ADDRESS_BLOCKED: {
    kind: 'forbidden',
    message: '{host} is not on the public internet ({range}), so nothing is fetched from it.',
    remedy: 'Check the address. If it is a server of your own, let the operator add it to OUTBOUND_ALLOW.',
  },
  OUTBOUND_UNREACHABLE: {
    kind: 'unavailable',
    message: '{host} could not be reached, or broke off ({reason}).',
    remedy: 'Check that the name is spelt right and that the site is up; it is tried again at the next poll.',
  },
  OUTBOUND_TLS_FAILED: {
    kind: 'unavailable',
    message: 'The secure connection to {host} could not be trusted ({reason}).',
    remedy:
      'The site has to renew or correct its certificate; nothing is fetched over a connection that is not verified.',
  },
  OUTBOUND_TIMEOUT: {
    kind: 'unavailable',
    message: '{host} did not answer in full within {seconds} seconds.',
    remedy: 'It is tried again at the next poll. OUTBOUND_TIMEOUT_SECONDS sets how long to wait.',
  },
  OUTBOUND_TOO_LARGE: {
    kind: 'invalid',
    message: 'The answer of {host} is larger than {maxBytes} bytes.',
    remedy: 'Give the address of a smaller page or feed, or raise OUTBOUND_MAX_BYTES.',
  },
  OUTBOUND_TOO_MANY_REDIRECTS: {
    kind: 'invalid',
    message: '{host} redirects in a circle or more than {limit} times.',
    remedy: 'Open the address in a browser and give the one it ends at.',
  },
  OUTBOUND_REDIRECT_REFUSED: {
    kind: 'forbidden',
    message: '{host} redirects to an address that is not followed: {reason}.',
    remedy: 'Open the address in a browser and give the one it ends at.',
  },
  OUTBOUND_ANSWER_UNREADABLE: {
    kind: 'unavailable',
    message: 'The answer of {host} is not sound HTTP or cannot be decompressed ({reason}).',
    remedy: 'The site has to correct its server; it is tried again at the next poll.',
  },
  OUTBOUND_ASKED_TO_WAIT: {
    kind: 'too_many',
    message: '{host} asked us to wait; {retryAfterSeconds} seconds are left.',
    remedy: 'Nothing needs to be done: ask again after that time.',
  },
  OUTBOUND_CANCELLED: {
    kind: 'unavailable',
    message: 'The request to {host} was called off.',
    remedy: 'Ask again, if it is still wanted.',
  },
});
