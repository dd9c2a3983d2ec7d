import { phrases } from '../rules/phrases.js';
import type { Software } from './software.js';

const QMAIL_ADDRESS = /^(?:To\s*:)?<([^>]+@[^>]*)>:\s*(.*)$/;
const QMAIL_HINTS: Software['hints'] = [
  ['mailboxfull', phrases('disk quota exceeded')],
  ['mesgtoobig', phrases('message size exceeds fixed maximum message size:')],
  ['hostunknown', phrases("sorry, i couldn't find any host")],
  ['systemfull', phrases('mailbox unavailable (not enough free space)')],
  ['suspend', phrases('mailaddress is administrati*disabled')],
  ['exceedlimit', phrases('the message exeeded the maximum size the user accepts')],
  [
    'systemerror',
    phrases(`automatic homedir creat | illegal value in ldap | ldap attribute is not given | ldap server | ldap lookup |
      too many results returned but | while executing qmail-forward | bad interpreter: | system error`),
  ],
  [
    'networkerror',
    phrases(
      "sorry, i wasn't able to establish an smtp connection | mail exchanger or ip address | listed as a best-preference mx",
    ),
  ],
  [
    'userunknown',
    /no mailbox here by that name|^(?!.*(?:remote host said|in the queue too long)).*does not like recipient\./,
  ],
  ['onhold', /does not like recipient\..*(?:in the queue too long)/],
  ['expired', /^(?!.*remote host said).*in the queue too long/],
];
const EXIM_HINTS: Software['hints'] = [
  [
    'hostunknown',
    phrases(
      'all host address lookups failed permanently | all relevant mx records point to non-existent | unrouteable address',
    ),
  ],
  ['mailboxfull', phrases('mailbox is full | error: quota exceed')],
  ['notaccept', phrases('an mx or srv record indicated no smtp service | no host found for existing smtp connection')],
  [
    'syntaxerror',
    phrases(
      'angle-brackets nested too deep | expected word or "<" | domain missing in source-routed | malformed address:',
    ),
  ],
  ['userunknown', phrases('user not found')],
  [
    'systemerror',
    phrases('delivery to file forbidden | delivery to pipe forbidden | local delivery failed | lmtp error after'),
  ],
  ['contenterror', phrases('too many "received" headers')],
  [
    'expired',
    phrases(`retry timeout exceeded | no action is required on your part | retry time not reached for any host | delay reason: |
      all hosts have been failing for a long time | has been frozen | was frozen on arrival | host not reachable`),
  ],
];
/** Exim's words after which a refusal of the name or the connection follows. */
const EXIM_COMMANDS: Software['command'] = [
  [/after initial connection/i, 'CONN'],
  [/after (?:pipelined )?(?:HELO|EHLO)/i, 'EHLO'],
  [/after (?:pipelined )?MAIL/i, 'MAIL'],
  [/after (?:pipelined )?RCPT/i, 'RCPT'],
  [/after (?:pipelined )?(?:DATA|end of data|sending data block)/i, 'DATA'],
];

/** Programs that Unix servers run. */
export const UNIX: readonly Software[] = [
  {
    name: 'qmail',
    signs: [
      [
        'text',
        /Hi\. (?:This is the|The) (?:qmail|.{0,80}deliver)|^(?:Hi\. )?This is the (?:machine generated message from mail service|mail delivery agent at)|Below this line is a copy of the message|Su mensaje no pudo ser entregado|unable to deliver your message to the following/im,
      ],
      ['subject', /^(?:failure notice|Permanent Delivery Failure|Failure Notice)/i],
      ['received', /\(qmail\s+\d+\s+invoked for bounce\)/],
    ],
    enough: 2,
    ends: /^--- (?:Below this line is a copy|Original message follows|Enclosed are the original|Undelivered message)/i,
    address: [QMAIL_ADDRESS],
    command: [
      [/but greeting failed/i, 'CONN'],
      [/but my name was rejected/i, 'EHLO'],
      [/but sender was rejected/i, 'MAIL'],
      [/does not like recipient/i, 'RCPT'],
      [/failed on DATA command|failed after I sent the message/i, 'DATA'],
      [/\[RCPT_TO\]/, 'RCPT'],
    ],
    hints: [['blocked', /but my name was rejected/], ['rejected', /but sender was rejected/], ...QMAIL_HINTS],
  },
  {
    name: 'exim',
    signs: [
      [
        'text',
        /This message was created automatically by (?:the )?mail delivery|A message that you sent (?:was rejected by the local scanning|contained one or more recipient addresses)|^Message \S+ (?:has been frozen|was frozen on arrival)|router encountered the following error|Это письмо создано автоматически/m,
      ],
    ],
    starts:
      /This message was created automatically|A message that you sent|^Message \S+ (?:has been|was) frozen|router encountered/,
    ends: /^-+ ?(?:This is a copy of (?:the|your) message|The body of the message|The header of the original)|^Included is a copy of the message header|^Received: from mail\.zoho\.com/i,
    address: [
      /^\s{1,3}<?([^\s<>"]+@[^\s<>"]*[^\s<>":])>?(?:\s+<[^>]+>)?:?\s*$/,
      /^\s{1,3}<?([^\s<>"]+@[^\s<>"]*[^\s<>":])>?:\s+(.*)$/,
      /^"([^\s"]+@[^\s"]+)":\s*$/,
      /^<?([^\s<>"]+@[^\s<>":]+)>?:?\s*$/,
      /^([^\s<>"]+@[^\s<>":]+)\s+(Invalid Address.*)$/i,
      /^\[Status: .*<([^>]+@[^>]+)>(.*)$/,
      /^\s+\(generated (?:from|by) ([^\s()]+@[^\s()]+)\)/,
    ],
    command: EXIM_COMMANDS,
    hints: [
      ['mesgtoobig', phrases('mail size limit exceeded')],
      ['blocked', /after (?:pipelined )?(?:helo|ehlo)/],
      ['expired', phrases('delivery retry timeout exceeded')],
      ...EXIM_HINTS,
    ],
  },
  {
    name: 'opensmtpd',
    signs: [['text', /This is the MAILER-DAEMON, please DO NOT REPLY to this/]],
    starts: /list of recipients:|these recipients/,
    ends: /^\s+Below is a copy of the original message/,
    address: [/^\s*([^\s<>]+@[^\s<>]+?):?\s+(\S.*)$/, /^\s*([^\s<>]+@[^\s<>:]+):?\s*$/],
    hints: [
      ['expired', phrases('envelope expired')],
      ['hostunknown', phrases('invalid domain name | domain does not exist')],
      ['notaccept', phrases('destination seem to reject all mails')],
      [
        'networkerror',
        phrases(`address family mismatch on | all routes to destination blocked | bad dns lookup | could not retrieve source |
          loop detected | network error on | no mx found | no valid route | temporary failure in mx lookup`),
      ],
      ['securityerror', phrases('could not retrieve credentials')],
    ],
  },
  {
    name: 'dragonfly',
    signs: [['text', /This is the DragonFly Mail Agent/]],
    ends: /^(?:Original message follows|Message headers follow)/,
    address: [/There was an error delivering your mail to <([^>]+)>(.*)$/],
  },
  {
    name: 'sendmail-5',
    signs: [
      ['text', /-----\s*Transcript of session follows\s*-----/i],
      [
        'text',
        /-----\s*(?:Unsent message follows|No message was collected|Original message follows|The following addresses had (?:permanent|transient|delivery))/i,
      ],
    ],
    ends: /^\s*-----\s*(?:Unsent message|No message was collected|Original message|Message header)/i,
    address: [
      /^(?<said>\d{3} +<(?<address>[^<>\s]+@[^<>\s]+)>\.\.\.\s*.*)$/,
      /^\s*<?([^\s<>]+@[^\s<>]+)>?(?:\.\.\.\s*(.*))?$/,
    ],
    asksOriginal: true,
  },
];
