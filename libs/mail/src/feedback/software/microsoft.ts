import { phrases } from '../rules/phrases.js';
import type { Software } from './software.js';

/** Exchange names its refusals by objects inside it. */
const EXCHANGE_HINTS: Software['hints'] = [
  [
    'userunknown',
    phrases('resolver.adr.recipnotfound | resolver.adr.exrecipnotfound | resolver.adr.recipientnotfound'),
  ],
  ['hostunknown', phrases('smtpsend.dns.nonexistentdomain')],
  ['networkerror', phrases('smtpsend.dns.mxloopback')],
  ['systemerror', phrases('resolver.adr.badprimary | resolver.adr.invalidinsmtp | resolver.adr.ambiguous')],
  ['toomanyconn', phrases('resolver.adr.reciplimit')],
  ['securityerror', phrases('resolver.rst.authrequired')],
  ['rejected', phrases('resolver.rst.notauthorized')],
  ['mesgtoobig', phrases('resolver.rst.recipsizelimit')],
  ['expired', phrases('queue.expired')],
];

/** Servers of Microsoft that report in prose. */
export const MICROSOFT_SERVERS: readonly Software[] = [
  {
    name: 'exchange-2003',
    signs: [['text', /did not reach the following recipient\(s\):/i]],
    starts: /did not reach the following recipient/i,
    ends: /^(?:Content-Type: message\/|------_?=_NextPart)/i,
    address: [/^\s*(?:.*\bSMTP=)?'?([^\s'=;]+@[^\s';]+)'? on\b.*$/i, /^\s*'?([^\s'=;<>]+@[^\s';<>]+)'?\s*$/],
    hints: [
      ['userunknown', /000c05a6/],
      ['systemerror', /00010256|000d06b5/],
      ['networkerror', /00120270/],
      ['contenterror', /00050311|000502cc/],
      ['securityerror', /000b0981/],
      ['filtered', /000c0595/],
      ['onhold', /000b099c|000b09aa|000b09b6/],
    ],
  },
  {
    name: 'exchange-2007',
    signs: [
      [
        'text',
        /^(?:Diagnostic information for administrators|Informations de diagnostic (?:pour les|à l'attention des) administrateurs|Diagnoseinformationen für Administratoren|Información de diagnóstico para los administradores|Informações de diagnóstico para administradores|管理者向けの診断情報|Diagnostische gegevens voor beheerders|Informazioni di diagnostica per gli amministratori|Диагностические сведения для администраторов)/m,
      ],
    ],
    starts:
      /^(?:Diagnostic information|Informations de diagnostic|Diagnoseinformationen|Información de diagnóstico|Informações de diagnóstico|管理者向けの診断情報|Diagnostische gegevens|Informazioni di diagnostica|Диагностические сведения)/,
    ends: /^(?:Original message headers|En-t.{1,2}tes (?:de|du) message|Ursprüngliche Nachrichtenkopfzeilen|Encabezados de mensajes? original|Cabeçalhos|元のメッセージ)/i,
    address: [/^\s*<?([^\s<>@#'"]+@[^\s<>@]+)>?(?:<mailto:[^>]*>)?\s*$/],
    hints: EXCHANGE_HINTS,
  },
  {
    name: 'office-365',
    signs: [
      [
        'text',
        /(?:Delivery has failed to these recipients or (?:groups|distribution lists)|rejected your message to the following e-?mail addresses|Your message (?:to .{1,200} )?couldn't be delivered|wasn't found at|La remise a échoué pour|Fehler bei der Nachrichtenzustellung an folgende)/i,
      ],
    ],
    ends: /^Original message headers/i,
    address: [
      /^\s*.{0,200}?<mailto:([^>]+@[^>]+)>\s*$/,
      /^\s*([^\s<>@]+@[^\s<>@]+)\s*$/,
      /<mailto:([^>]+@[^>]+)>(.*)$/,
      /^.{0,100}\(([^\s()]+@[^\s()]+)\)\s*$/,
    ],
    hints: EXCHANGE_HINTS,
  },
  {
    name: 'outlook',
    signs: [
      [
        'text',
        /This is an automatically generated Delivery Status Notification[\s\S]{0,200}Delivery to the following recipients/,
      ],
    ],
    starts: /Delivery to the following recipients/,
    address: [/^\s+(?:\*\s+)?([^\s<>]+@[^\s<>]+)\s*$/],
    saying: [/^(?:SMTP:\w+ )?(.*\b[45]\d\d\b.*)$/, /^Routing: (.*)$/],
    command: [[/SMTP:RCPT/i, 'RCPT']],
  },
];
