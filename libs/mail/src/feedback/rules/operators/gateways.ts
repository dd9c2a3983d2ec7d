import { phrases } from '../phrases.js';
import type { Operator } from './operator.js';

/** Gateways in front of others' mailboxes. */
export const GATEWAYS: readonly Operator[] = [
  {
    name: 'mimecast',
    hosts: /(?:^|\.)mimecast\.(?:com|co\.za)$/,
    marks: /mimecast/,
    rules: [
      { reason: 'authfailure', says: phrases('spf sender invalid | dkim sender invalid | dmarc sender invalid') },
      {
        reason: 'badreputation',
        says: phrases('internal resources are temporarily unavailable | local ct ip reputation'),
      },
      {
        reason: 'blocked',
        says: phrases('sender address blocked | recipient temporarily unavailable | ip temporarily blacklisted'),
      },
      { reason: 'expired', says: phrases('journal messages past the expiration') },
      { reason: 'mesgtoobig', says: phrases('maximum email size exceeded') },
      { reason: 'networkerror', says: phrases('incorrect hostname used for inbounds | mail loop detected') },
      { reason: 'norelaying', says: phrases('open relay not allowed | open relay is not allowed') },
      { reason: 'notaccept', says: phrases('account inbounds disabled') },
      {
        reason: 'onhold',
        says: phrases('account outbounds disabled | hostname is not authorized | journal message past expiration'),
      },
      {
        reason: 'policyviolation',
        says: phrases(
          'anti-spoofing policy | content examination policy | host network not allowed | host network, not allowed',
        ),
      },
      {
        reason: 'rejected',
        says: phrases('administrative prohibition | envelope blocked | header-based | block policy for envelope'),
      },
      {
        reason: 'securityerror',
        says: phrases('incorrect authentication data | submitter failed to | this route requires'),
      },
      { reason: 'securityerror', says: phrases('configuration is invalid for this certificate') },
      {
        reason: 'systemerror',
        says: phrases(
          'unable to process connection | message ended early | unable to process command | unable to process an email',
        ),
      },
      {
        reason: 'toomanyconn',
        says: phrases('account service is temporarily unavailable | too many recipients | outbound thread limit'),
      },
      {
        reason: 'userunknown',
        says: phrases('501 invalid address | user unknown | invalid recipient | known recipient'),
      },
      { reason: 'spamdetected', says: phrases('rejected by header based anti-spam | message failed spam') },
      { reason: 'virusdetected', says: phrases('rejected due to malware | virus signature') },
    ],
  },
  {
    name: 'messagelabs',
    hosts: /(?:^|\.)messagelabs\.com$/,
    marks: /messagelabs|symanteccloud/,
    rules: [
      { reason: 'authfailure', says: phrases('domain authentication fail') },
      { reason: 'badreputation', says: phrases('connection rejected by policy') },
      {
        reason: 'blocked',
        says: phrases(
          'your ip is in the pbl | your ip address has been | your ip address * has been blocked | email address (* has been blocked',
        ),
      },
      { reason: 'contenterror', says: phrases('stray linefeeds in message') },
      { reason: 'securityerror', says: phrases('tls/sslv3 connection required | turn on smtp authentication') },
      { reason: 'norelaying', says: phrases('as a relay,') },
      {
        reason: 'notcompliantrfc',
        says: phrases('550 requested action aborted [4] | detected that this message is not rfc'),
      },
      { reason: 'speeding', says: phrases('too many recipients received this hour | too many messages') },
      {
        reason: 'rejected',
        says: phrases(
          'envelope domain not allowed | domain has been blocked | email address has been blocked | badmailfrom',
        ),
      },
      {
        reason: 'rejected',
        says: phrases('your email address has been blacklisted | your domain has been blacklisted'),
      },
      { reason: 'spamdetected', says: phrases('message filtered | filtered by outbound scanning') },
      {
        reason: 'userunknown',
        says: phrases('no such user | invalid recipient | mailbox is not allowed | 542 * rejected'),
      },
    ],
  },
  {
    name: 'cloudflare',
    hosts: /(?:^|\.)cloudflare\.net$/,
    rules: [
      { reason: 'blocked', says: phrases('found on one or more dnsbls | found on one or more rbls') },
      { reason: 'systemerror', says: phrases('upstream error') },
    ],
  },
];
