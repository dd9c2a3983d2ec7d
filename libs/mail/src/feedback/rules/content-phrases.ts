import { phrases } from './phrases.js';

/** What servers say of the message and the rules it meets. */
export const CONTENT_PHRASES = {
  mesgtoobig: phrases(`
    exceeded maximum inbound message size | exceeded maximum message size | exceeds size limit |
    maximum email size exceeded | mail size limit exceeded | max message size exceeded | message file too big |
    message length exceeds administrative limit | message size exceeds fixed limit |
    message size exceeds fixed maximum message size | message size exceeds maximum value | message too big |
    message too large for this | message too large. | requires * bytes but | message was too large | size limit |
    taille limite du message atteinte | zu groß
  `),
  exceedlimit: phrases(`
    message too large | message exceeds the maximum size | exeeded the maximum size the user accepts |
    recipsizelimit
  `),
  spamdetected: phrases(`
    - spam | //www.spamhaus.org/help/help_spam | (spam) | 5.7.0 reject, id= | 5.7.1 reject, id= | anti-spam |
    antispam | appears to be spam | appears to be unsolicited | appears similar to spam | blacklisted url in message |
    block for spam | blocked by policy: no spam please | blocked by spamassassin | blocked for abuse |
    blocked for spam | bulk email | classified as spam | considered spam | considered unsolicited bulk |
    considered as spam | contains spam | content denied | content filter rejection | content judged to be spam |
    content presents * spam | contenu * spam | denied due to spam list | detected as spam |
    detected your message as spam | email is spam | emailed * spam | flagged as spam |
    greylisted * please try again in | high probability of spam | identified as spam |
    identified this email as a bulk | identified spam | is likely spam | it was detected as spam |
    it looks like spam | likely unsolicited mail | looked like spam | looks like spam | listed in work.drbl |
    mail rejete. mail rejected. * 506 | may consider spam | may contain the spam | message content rejected |
    message filtered | message refused by * spamprofiler | message rejected as spam |
    message rejected because of unacceptable content | message scored | our filters rate at and above |
    our system has detected that this message is | percent probability of being spam | possible spam | probable spam |
    probability of spam | probably spam | quarantined this message | reject bulk | rejected by * (spam) |
    rejected by recurrent pattern detection system | rejected due to spam | rejected for possible spam |
    rejected: spamassassin score | rejecting banned content | rejecting mail content |
    related to content with spam-like characteristics | rule imposed as * is blacklisted on | scored as spam |
    seems to be a spam | sender domain listed at | sending address not accepted due to spam filter | spam * exceeded |
    spam blocked | spam check | spam content | spam detected | spam email | spam is embedded | spam filter |
    spam message | spam not accepted | spam points | spam refused | spam rejection | spam score | spam-like |
    spamming not allowed | suspected spam content | temporarily blocked by our filter | this email appears to be |
    too much spam | triggered a spam block | uribl | we dont accept spam | nature of the content or the links |
    classification as bulk mail | your message failed several antispam checks | 5.7.1 spam$ | 550 spam$ | 554 spam$
  `),
  virusdetected: phrases(`
    has a potentially executable attachment | contains prohibited virus or spam |
    form of attachment has been used by recent viruses | infected with | malware | malicious | phishing |
    virus detected | virus found | virus infected | virus * detected
  `),
  contenterror: phrases(`
    agent generated message depth exceeded | bare line feed | bare lf | conversion to internet format failed |
    header size exceeds maximum permitted | improper use of 8-bit data in message header | invalid characters |
    invalid message content | message content rejected due to format |
    message header size, or recipient list, exceeds policy limit |
    message mime complexity exceeds the policy maximum | mime header |
    routing loop detected -- too many received: headers | stray linefeeds |
    this message contain improperly-formatted binary content |
    this message contain text that uses unnecessary base64 encoding | too many "received" headers
  `),
  notcompliantrfc: phrases(`
    ~ multiple * header~ | because it has duplicate headers | duplicate header |
    encoded-word syntax is not permitted | headers are not rfc compliant | is not rfc 5322 compliant |
    is not rfc 2822 compliant | mail message is malformed | message must be rfc 5322 |
    missing a valid address in the from: header | missing a valid message-id | missing required header |
    multiple addresses in from: header are not accepted | rfcmessagenoncompliant | this message is not rfc 5322 |
    unicode character in a disallowed header
  `),
  policyviolation: phrases(`
    an illegal attachment on your message | anti-spoofing policy | attachment extension is forbidden |
    attachment type | because the recipient is not accepting mail with | by non-member to a members-only list |
    closed mailing list | content examination policy | content presents a potential security issue |
    delivery restricted by policy | denied by policy | due to local policy | email not accepted for policy reasons |
    email policy violation | email rejected due to security policies | has a policy that prohibited |
    header are not accepted | header error | host network, not allowed | illegal attachment | local policy |
    message bounced due to organizational settings | message given low priority |
    message not accepted for policy reasons | messages with multiple addresses | not accepted for policy reasons |
    rejected by organization policy | rejected by policy | rejected due to local policy |
    rejected for policy reasons | policy violation | protocol violation |
    the email address used to send your message is not subscribed to this group |
    sending messages with the same message-id | this message was blocked because its content presents a potential |
    transport rule | transport.rules.rejectmessage |
    we do not accept messages containing images or other attachments |
    you have exceeded the * allowable number of posts without solving a captcha | you're using a mass mailer
  `),
  vacation: phrases(`
    automatic reply | away from my desk | away on vacation | i am away until | i am currently away | i am on leave |
    i am on vacation | i am out of the office | i will be traveling for work on | out of office | out of the office
  `),
} as const;
