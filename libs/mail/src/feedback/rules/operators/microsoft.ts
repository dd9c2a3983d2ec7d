import { phrases } from '../phrases.js';
import type { Operator } from './operator.js';

/** Exchange Online, Outlook.com and Exchange: enhanced codes of their own from x.x.100 up, and the S- and AS-numbers. */
export const MICROSOFT: Operator = {
  name: 'microsoft',
  hosts: /(?:^|\.)(?:outlook\.com|hotmail\.com|onmicrosoft\.com|exchangelabs\.com|office365\.com|live\.com|msn\.com)$/,
  marks: /recipient address rejected: access denied|\.(?:prod|protection)\.outlook\.com/,
  rules: [
    { reason: 'userunknown', status: /^5\.4\.1$/, says: phrases('recipient address rejected: access denied') },
    {
      reason: 'userunknown',
      status: /^5\.(?:1\.(?:1|3|4|5|6|10|20)|5\.0)$/,
      says: phrases(`recipientnotfound | recipnotfound | not found | user unknown | bad destination mailbox | mailbox unavailable |
        invalid recipient address | reserved by rfc 2606 | single label domains | doesn't exist | does not exist`),
    },
    { reason: 'userunknown', status: /^5\.1\.10$/, says: /^(?!.*null mx)/ },
    { reason: 'authfailure', status: /^[45]\.7\.(?:23|26|32[2-5]|509|515)$/ },
    { reason: 'badreputation', status: /^4\.7\.650$/ },
    { reason: 'badreputation', says: phrases('rate limited due to ip reputation') },
    { reason: 'requireptr', status: /^5\.7\.25$/ },
    {
      reason: 'blocked',
      status: /^4\.7\.(?:8[5-9]\d|5\d\d|6\d\d)$/,
      says: phrases('access denied, please try again later'),
    },
    { reason: 'blocked', status: /^5\.7\.(?:506|507|510|511|513|60[6-9]|6[1-4]\d|51)$/ },
    { reason: 'blocked', says: phrases('part of their network is on our block list | (s3150) | (s3140)') },
    { reason: 'rejected', status: /^5\.1\.[78]$/ },
    { reason: 'rejected', status: /^5\.7\.(?:12|124|13|13[3-6]|50[1-3]|512|750)$/ },
    { reason: 'suspend', status: /^5\.7\.50[45]$/ },
    { reason: 'speeding', status: /^5\.(?:1\.90|2\.12[12]|7\.508|7\.7[0-4]\d)$/ },
    { reason: 'speeding', says: phrases('recipient thread limit exceeded | submission quota exceeded') },
    { reason: 'securityerror', status: /^[45]\.(?:4\.317|7\.321|7\.57)$/ },
    {
      reason: 'systemerror',
      says: phrases('suspiciousremoteservererror | message failed to be replicated | pfa agent busy'),
    },
    {
      reason: 'systemerror',
      says: phrases('server busy | service not available | service not active | temporary server error'),
    },
    { reason: 'networkerror', status: /^4\.4\.31[26]$|^5\.4\.(?:14|312)$/ },
    {
      reason: 'networkerror',
      says: phrases('nonexistentdomain | hop count exceeded | routing loop detected | mxloopback'),
    },
    { reason: 'norelaying', status: /^5\.7\.64$/ },
    { reason: 'hostunknown', status: /^5\.4\.310$/, says: phrases('does not exist') },
    { reason: 'norelaying', says: phrases('relay access denied | unable to relay') },
    { reason: 'securityerror', says: phrases('client was not authenticated') },
    {
      reason: 'notaccept',
      says: phrases('hosted tenant which has no mail-enabled subscriptions | missing or bad storedriver mdb'),
    },
    { reason: 'expired', status: /^[45]\.4\.(?:7|300|316)$/ },
    { reason: 'exceedlimit', status: /^5\.2\.3$/ },
    { reason: 'contenterror', status: /^5\.6\.11$/ },
    {
      reason: 'contenterror',
      says: phrases('too many related errors | message depth exceeded | invalid message content'),
    },
    { reason: 'policyviolation', status: /^5\.7\.9\d\d$/ },
    { reason: 'policyviolation', status: /^5\.0\.350$/ },
    { reason: 'spamdetected', says: phrases('content filter agent quarantined this message') },
    { reason: 'suspend', says: phrases('mailbox cannot be accessed') },
    { reason: 'systemfull', says: phrases('insufficient system resources') },
    { reason: 'systemerror', status: /^5\.(?:1\.4|2\.4|2\.14|3\.190)$/ },
    { reason: 'rejected', status: /^5\.7\.1$/, says: phrases('delivery not authorized | notauthorized') },
  ],
};
