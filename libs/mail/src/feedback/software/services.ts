import { phrases } from '../rules/phrases.js';
import type { Software } from './software.js';

/** Providers of mail and of telephones, and programs that nobody knows the name of. */
export const SERVICES: readonly Software[] = [
  {
    name: 'amazon-receiving',
    signs: [
      ['x-ses-outgoing', /./],
      ['text', /^This message could not be delivered\./m],
    ],
    address: [],
    hints: [
      ['filtered', phrases('mailbox does not exist')],
      ['mesgtoobig', phrases('message too large')],
      ['mailboxfull', phrases('mailbox full')],
      ['contenterror', phrases('message content rejected')],
    ],
  },
  {
    name: 'google-groups',
    signs: [
      ['x-failed-recipients', /@googlegroups\.com/i],
      ['text', /group you tried to contact/],
    ],
    address: [],
    addressHeader: 'x-failed-recipients',
    hints: [
      ['rejected', phrases('* may need to join the group')],
      ['onhold', /group/],
    ],
  },
  {
    name: 'gmail',
    signs: [
      ['text', /^\s*(?:Delivery to the following recipients? (?:failed|has been delayed)|The following message to <)/m],
    ],
    starts: /Delivery to the following recipient/,
    ends: /^\s*----- (?:Original message|Message header follows)/,
    address: [/^\s+([^\s<>@]+@[^\s<>@]+)\s*$/],
    command: [
      [/\(state 6\)/, 'MAIL'],
      [/\(state (?:8|9|12)\)/, 'AUTH'],
      [/\(state 13\)/, 'EHLO'],
      [/\(state 14\)/, 'RCPT'],
      [/\(state 1[578]\)/, 'DATA'],
    ],
    // What the number means unless an exact status code says more.
    hints: [
      ['norelaying', /\(state 12\)/],
      ['systemerror', /\(state [689]\)/],
      ['blocked', /^(?!.*\b[45]\.[1-6]\.[1-9]).*\(state 13\)/],
      ['userunknown', /^(?!.*\b[45]\.\d\.[1-9]).*\(state 14\)/],
      ['filtered', /^(?!.*\b[45]\.\d\.[1-9]).*\(state 1[578]\)/],
      ['hostunknown', phrases('dns error: domain name not found | dns server returned answer with no data')],
      [
        'expired',
        phrases('could not contact dns servers | recipient has been delayed | did not accept our requests to connect'),
      ],
    ],
  },
  {
    name: 'google-workspace',
    signs: [
      ['text', /^\*\* .{3,80} \*\*\s*$/m],
      ['from', /mailer-daemon@(?:google|googlemail)\.com/i],
    ],
    starts: /^\*\* /,
    address: [/wasn't delivered to (\S+@\S+?)\s+(because.*)$/, /delivering your message to (\S+@\S+?)\.(\s.*)$/],
    asksOriginal: true,
    hints: [
      ['userunknown', phrases("because the address couldn't be found")],
      ['notaccept', phrases('null mx')],
      ['hostunknown', phrases('responded with code nxdomain')],
      ['networkerror', phrases('had no relevant answers')],
    ],
  },
  {
    name: 'biglobe',
    signs: [['text', /-----\s*The following addresses had delivery problems\s*-----/]],
    starts: /The following addresses had delivery problems/,
    address: [/^\s*<?([^\s<>]+@[^\s<>]+)>?\s*$/],
    hints: [
      ['filtered', phrases('mail delivery failed... user unknown')],
      ['mailboxfull', phrases("number of messages in recipient's mailbox exceeded the local limit")],
    ],
  },
  {
    name: 'ezweb',
    signs: [
      ['from', /@(?:ezweb\.ne\.jp|au\.com|[\w.-]*dion\.ne\.jp|app\.auone-net\.jp)/i],
      [
        'text',
        /The user\(s\) account is|was rejected by a remote|was not delivered within|Could not be delivered to: <|did not receive this message/,
      ],
    ],
    address: [
      /^\s*Recipient: <([^>]+)>()/,
      /^<([^<>\s]+@[^<>\s]+)>:?\s*(.*)$/,
      /^\s*Could not be delivered to: <([^>]+)>()/,
    ],
    command: [
      [/>>> RCPT/, 'RCPT'],
      [/>>> MAIL/, 'MAIL'],
      [/>>> DATA/, 'DATA'],
    ],
    hints: [
      ['mailboxfull', phrases('account is temporarily over quota | as their mailbox is full')],
      ['suspend', phrases('account is disabled. | account is temporarily limited.')],
      ['expired', phrases('your message was not delivered within')],
      ['hostunknown', phrases('as the remote domain doesnt exist')],
      ['userunknown', />>> rcpt to/],
      ['norelaying', phrases('due to the following smtp relay error')],
      ['onhold', phrases('was rejected by a remote mail server')],
    ],
  },
  {
    name: 'verizon',
    signs: [['text', /^Error:\s+No valid recipients for this MM|^Message could not be delivered to mobile/m]],
    address: [/^To:\s+(\S*@\S+)()/],
    explainsFirst: true,
    hints: [['userunknown', phrases('no valid recipients for this mm')]],
  },
  {
    name: 'verizon-text',
    signs: [
      ['from', /@vtext\./i],
      ['text', /^\s*RCPT TO:\s*\S+@\S+/m],
      ['text', /^\s*MAIL FROM:/m],
    ],
    address: [/^\s*RCPT TO:\s*<?([^\s<>]+@[^\s<>]+)>?()/],
    saying: [/^(?:Error:\s*)?(\d{3} .*)$/, /^(?!\s|Message details|Error message below|[\w -]+:)(\S.*)$/],
    explainsFirst: true,
    hints: [['userunknown', phrases('550 - requested action not taken: no such user here')]],
  },
  {
    name: 'apachejames',
    signs: [
      ['text', /^\s*RCPT TO:\s*\S+@\S+/m],
      ['text', /^\s*MAIL FROM:/m],
    ],
    address: [/^\s*RCPT TO:\s*<?([^\s<>]+@[^\s<>]+)>?()/],
    saying: [/^(?:Error:\s*)?(\d{3} .*)$/, /^(?!\s|Message details|Error message below|[\w -]+:)(\S.*)$/],
    explainsFirst: true,
  },
  {
    name: 'fml',
    signs: [
      ['x-mlserver', /./],
      ['message-id', /FML/],
    ],
    ends: /^Original mail as follows/,
    address: [/^(?<said>.*<(?<address>[^<>\s]+@[^<>\s]+)>.*)$/],
    asksOriginal: true,
    hints: [
      [
        'rejected',
        phrases(
          'not member article | not a member | reject mail | reject spammers | reject since | spammer is rejected',
        ),
      ],
      [
        'systemerror',
        phrases(
          'duplicated message-id | detected a loop condition | loop back warning | loop alert | system error message',
        ),
      ],
      ['securityerror', phrases('security alert')],
    ],
  },
  {
    name: 'unnamed-brackets',
    signs: [['text', /^-+\s*The following addresses had delivery errors\s*-+/m]],
    address: [/^\s*([^\s<>]+@[^\s<>]+)\s+\[(.*)\]\s*$/],
  },
  {
    name: 'unnamed-list',
    signs: [['text', /^\d+ error\(s\):/m]],
    starts: /^\d+ error\(s\):/,
    ends: /^The attachment contains the original/,
    address: [
      /^(?<said>.*rejected recipient <(?<address>[^<>\s]+@[^<>\s]+)>.*)$/i,
      /^(?<said>.*errors?: *(?<address>[^\s<>]+@[^\s<>]*[^\s<>.]).*)$/i,
    ],
  },
];
