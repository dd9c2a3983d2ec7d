import type { FeedbackReason } from '#contracts';

/**
 * Why a mail was not delivered, or what came back instead: the slugs that sisimai publishes, so that figures can be compared,
 * each in our own words. `docs/bounces.md` is made of this table.
 */
export const REASONS = {
  authfailure: 'SPF, DKIM or DMARC of the sending domain did not pass at the receiver.',
  badreputation: 'The receiver gives the sending address, network or domain a bad name.',
  blocked: 'The sending server was turned away for its IP address, its name or a block list.',
  contenterror: 'The form of the message was refused: headers, MIME or encoding.',
  delivered: 'The message arrived; this is a receipt and no failure.',
  exceedlimit: 'The message is longer than this mailbox accepts.',
  expired: 'The message waited in a queue until its time was over, or is still waiting.',
  feedback: 'The recipient marked the message as spam.',
  filtered: 'Refused after the content was seen, or by a rule of the recipient.',
  hasmoved: 'The mailbox has moved or changed hands, and nothing is forwarded.',
  hostunknown: 'The domain of the address does not exist.',
  mailboxfull: 'The mailbox is full.',
  mailererror: 'A program that files mail at the receiver ended with an error.',
  mesgtoobig: 'The message is larger than the receiving system accepts.',
  networkerror: 'The receiver could not be reached: name service, routing or a mail loop.',
  norelaying: 'The server does not take mail for this domain from us.',
  notaccept: 'The domain or its server takes no mail at all.',
  notcompliantrfc: 'The message breaks a rule of RFC 5322, such as a header given twice.',
  onhold: 'The receiver said something that tells no reason.',
  policyviolation: 'A rule of the receiving organisation forbids the message.',
  rejected: 'The sender address was refused.',
  requireptr: 'The sending IP address has no proper name in reverse DNS.',
  securityerror: 'Encryption or login was required and missing, or failed.',
  spamdetected: 'The content was taken for spam.',
  speeding: 'Too much mail in too short a time.',
  suspend: 'The account exists and is disabled or suspended.',
  syntaxerror: 'The servers did not understand each other: a wrong or unknown SMTP command.',
  systemerror: 'The receiving system failed or is set up wrongly.',
  systemfull: 'The receiving server has no room left.',
  toomanyconn: 'Too many connections, or too many recipients in one go.',
  undefined: 'Nothing was said.',
  userunknown: 'The mailbox does not exist.',
  vacation: 'The recipient is away; a program answered.',
  virusdetected: 'The content was taken for a virus.',
} as const satisfies Record<FeedbackReason, string>;

/** One of the slugs. */
export type Reason = FeedbackReason;

/** Reasons that say that the address itself is wrong for good. */
const ADDRESS_IS_WRONG: readonly Reason[] = ['userunknown', 'hostunknown', 'hasmoved'];

/**
 * Whether an address should not be tried again. A domain that takes no mail (RFC 7505) counts unless it says "for now".
 * @param severity the first digit of what the server answered, 4 or 5; null when it gave none
 */
export function isPermanent(reason: Reason, severity: 4 | 5 | null): boolean {
  return ADDRESS_IS_WRONG.includes(reason) || (reason === 'notaccept' && severity !== 4);
}
