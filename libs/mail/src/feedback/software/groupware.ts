import { phrases } from '../rules/phrases.js';
import type { Software } from './software.js';

/** Groupware, gateways and appliances. */
export const GROUPWARE: readonly Software[] = [
  {
    name: 'domino',
    signs: [
      ['text', /^was not delivered to:|\bwas not delivered to:\s*$/m],
      ['text', /^\s*(?:because:|due to|cause:)/im],
    ],
    starts: /was not delivered to:/,
    address: [/^\s+([^\s<>]+@[^\s<>]+)\s*$/],
    hints: [
      [
        'userunknown',
        phrases(
          'not listed in domino directory | not listed in public name & address book | domino ディレクトリには見つかりません',
        ),
      ],
      ['filtered', phrases('cannot route mail to user')],
      ['systemerror', phrases('several matches found in domino directory')],
    ],
  },
  {
    name: 'notes',
    signs: [['text', /^-+ Failure Reasons/m]],
    starts: /^-+ Failure Reasons/,
    ends: /^-+ Returned Message/,
    address: [/^\s*([^\s<>]+@[^\s<>]+)\s*$/],
    explainsFirst: true,
    asksOriginal: true,
    hints: [
      ['userunknown', phrases('user not listed in public name & address book | ディレクトリのリストにありません')],
      ['networkerror', phrases('message has exceeded maximum hop count')],
    ],
  },
  {
    name: 'activehunter',
    signs: [['x-ahmailid', /./]],
    address: [/^>>> .*<([^<>\s]+@[^<>\s]+)>\s*$/],
    saying: [/^([0-9A-Za-z].*)$/],
  },
  {
    name: 'imailserver',
    signs: [
      ['x-mailer', /^<SMTP32 v/],
      ['subject', /^Undeliverable Mail\s*$/],
    ],
    enough: 1,
    ends: /^Original message follows/,
    address: [/^undeliverable\s+to\s+(\S+@\S+)()/i, /^(?<said>[A-Z][^:@]{0,100}):\s*(?<address>\S+@\S+)\s*$/],
    command: [
      [/SMTP connection failed|Unexpected connection response/i, 'CONN'],
      [/Unexpected response to EHLO/i, 'EHLO'],
      [/Server response to MAIL FROM/i, 'MAIL'],
      [/Additional RCPT TO generated/i, 'RCPT'],
      [/DATA command generated response/i, 'DATA'],
    ],
    hints: [
      ['hostunknown', /unknown host/],
      ['userunknown', /unknown user|invalid final delivery userid/],
      ['mailboxfull', /user mailbox exceeds allowed size/],
      ['virusdetected', /requested action not taken: virus detected/],
      ['spamdetected', /blacklisted url in message/],
      ['expired', /delivery failed \d+ attempts/],
    ],
  },
  {
    name: 'mailfoundry',
    signs: [['text', /^Unable to deliver message to: </m]],
    address: [/^Unable to deliver message to: <([^>]+)>()/],
  },
  {
    name: 'mailmarshal',
    signs: [['text', /^Could not be delivered because of/m]],
    starts: /^Your message:/,
    ends: /^\+{10}|^Additional Information/,
    address: [/^\s{2,}([^\s<>]+@[^\s<>]+)\s*$/],
    saying: [/^(?!\s|The following recipients|Your message|Could not be delivered|=+)(.+)$/],
    explainsFirst: true,
  },
  {
    name: 'messagingserver',
    signs: [['text', /^\s*(?:Recipient|Original) address:\s*\S+@/m]],
    ends: /^(?:Original-envelope-id|Return-path):/i,
    address: [/^\s*Recipient address:\s*(\S+@\S+)()/i, /^\s*Original address:\s*(\S+@\S+)()/i],
    saying: [/^\s*Diagnostic code:\s*(?:\w+;)?(.*)$/i, /^\s*Reason:\s*(.*)$/i, /^\s{4,}(\S.*)$/],
  },
  {
    name: 'surfcontrol',
    signs: [['x-mailer', /^SurfControl E-mail Filter/]],
    address: [/^Addressed To:\s*(\S+@\S+)()/],
    saying: [/^[^\s@]+@[^\s:]+:\s*(?:\[[^\]]*\],?)?\s*(.*)$/, /^(Failed to send.*)$/],
  },
  {
    name: 'trendmicro',
    signs: [
      ['from', /InterScan/i],
      ['subject', /^(?:Mail could not be delivered|メッセージを配信できません|メール配信に失敗しました)/],
    ],
    enough: 1,
    address: [
      /(?:<<<|>>>)\s*RCPT TO:\s*<([^>\s]+)>()/i,
      /^(?<said>Unable to deliver .*<(?<address>[^>\s]+@[^>\s]+)>.*)$/,
    ],
    saying: [/^Received\s+>>>\s+(.*)$/, /\s<<<\s(\d{3}.*)$/],
    command: [
      [/Sent\s+<<<\s+RCPT|>>> RCPT/i, 'RCPT'],
      [/Sent\s+<<<\s+MAIL|>>> MAIL/i, 'MAIL'],
      [/Sent\s+<<<\s+DATA|>>> DATA/i, 'DATA'],
    ],
    hints: [['userunknown', phrases('unable to deliver')]],
  },
  {
    name: 'mfilter',
    signs: [['x-mailer', /^m-FILTER/]],
    ends: /^-------original (?:message|mail info)/,
    address: [/^\s*([^\s<>]+@[^\s<>]+)\s*$/],
    saying: [/^(?!-------|RCPT$|DATA$|MAIL$)(.+)$/],
    command: [
      [/-------SMTP command\s+RCPT/, 'RCPT'],
      [/-------SMTP command\s+MAIL/, 'MAIL'],
      [/-------SMTP command\s+DATA/, 'DATA'],
    ],
  },
  {
    name: 'mcafee',
    signs: [['text', /--- The following addresses had delivery problems ---/]],
    starts: /--- The following addresses had delivery problems/,
    address: [/^<([^>\s]+@[^>\s]+)>\s*(?:\((.*)\))?\s*$/],
    hints: [['userunknown', phrases('user (*) unknown | 550 unknown user | user not exist | no such user')]],
  },
  {
    name: 'mimecast',
    signs: [
      ['text', /^-- \S+@\S+\s*$/m],
      ['subject', /Delivery Failure/i],
    ],
    address: [/^-- ([^\s@]+@\S+)\s*$/],
    saying: [/^-- (.*)$/],
  },
];
