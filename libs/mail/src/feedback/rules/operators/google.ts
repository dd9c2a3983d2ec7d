import { phrases } from '../phrases.js';
import type { Operator } from './operator.js';

const NO_DOMAIN = phrases('responded with code nxdomain | domain name not found | server returned answer with no data');

/** Gmail and Google Workspace, for mail they receive and for mail they send on. */
export const GOOGLE: Operator = {
  name: 'google',
  hosts: /(?:^|\.)(?:google\.com|gmail\.com|googlemail\.com)$/,
  marks: /gsmtp$| - gsmtp|support\.google\.com\/(?:mail|a)\b/,
  rules: [
    {
      reason: 'userunknown',
      says: phrases("account that you tried to reach does not exist | because the address couldn't be found"),
    },
    {
      reason: 'userunknown',
      status: /^5\.1\.[23]$/,
      says: phrases('able to find the recipient domain | is not a valid rfc 5321 address | is not a valid rfc-5321'),
    },
    { reason: 'mailboxfull', says: phrases('is over quota | out of storage space | email quota exceeded | overquota') },
    { reason: 'suspend', says: phrases('that you tried to reach is disabled | that you tried to reach is inactive') },
    {
      reason: 'speeding',
      says: phrases(
        'receiving mail too quickly | receiving mail at a rate | peak smtp relay limit | sending quota exceeded',
      ),
    },
    {
      reason: 'speeding',
      says: phrases('daily smtp relay | daily user sending limit | this mail has been rate limited.'),
    },
    { reason: 'requireptr', says: phrases('ptr record | does not match the ip address of the hostname') },
    { reason: 'badreputation', says: phrases('very low reputation') },
    {
      reason: 'securityerror',
      says: phrases('senders to use tls/ssl | tls required for rcpt domain | too many login attempts'),
    },
    {
      reason: 'authfailure',
      says: phrases(`senders to authenticate | spf record of the sending domain | dmarc policy | fails to pass authentication |
        hard fail policy | checks for an spf record with a hard fail | spf or dkim organizational | aligned with either`),
    },
    {
      reason: 'policyviolation',
      says: phrases(
        'same message-id: | illegal attachment | presents a potential security issue | has a policy that prohibited',
      ),
    },
    {
      reason: 'blocked',
      says: phrases(
        'ip not in whitelist | try again later, closing connection | helo/ehlo argument | an unusual rate of',
      ),
    },
    { reason: 'spamdetected', says: phrases('likely unsolicited mail | nature of the content or the links') },
    { reason: 'mesgtoobig', status: /^5\.3\.4$/, says: phrases('message size limits | message size limit of') },
    { reason: 'exceedlimit', status: /^5\.(?:2\.3|3\.4)$/ },
    {
      reason: 'notcompliantrfc',
      says: phrases('not rfc 5322 compliant | rfcmessagenoncompliant | mail message is malformed'),
    },
    {
      reason: 'notcompliantrfc',
      says: phrases('valid address in the from: header | multiple addresses in from: | valid message-id: header'),
    },
    {
      reason: 'notcompliantrfc',
      says: phrases('encoded-word syntax | unicode character in a disallowed header | is not a valid rfc 5321 address'),
    },
    { reason: 'rejected', says: phrases('mail sending denied | unauthenticated email is not accepted') },
    {
      reason: 'norelaying',
      says: phrases('mail relay denied | invalid credentials for relay | not authorized to send email directly'),
    },
    { reason: 'networkerror', says: phrases('message exceeded * hops | had no relevant answers') },
    { reason: 'hostunknown', status: /^5/, says: NO_DOMAIN },
    { reason: 'networkerror', says: NO_DOMAIN },
    { reason: 'notaccept', says: phrases('null mx') },
    {
      reason: 'expired',
      says: phrases(
        'connection expired | timeout - closing connection | could not contact dns servers | did not accept our requests to connect',
      ),
    },
    {
      reason: 'securityerror',
      says: phrases(
        'authentication required | application-specific password | log in * web browser | username and password not accepted',
      ),
    },
    {
      reason: 'syntaxerror',
      says: phrases(
        'smtp protocol violation | syntax error | bad sequence of commands | unrecognized command | must issue a starttls',
      ),
    },
    {
      reason: 'systemerror',
      says: phrases('temporary system problem | server busy | multiple destination domains | temporarily rejected'),
    },
    { reason: 'systemerror', says: phrases('domain policy size per transaction exceeded') },
    { reason: 'toomanyconn', says: phrases('too many recipients') },
  ],
};
