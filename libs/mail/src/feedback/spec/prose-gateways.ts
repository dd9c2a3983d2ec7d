import { LOST, ORIGINAL, type Written } from './mails.js';

/** Gateways that stand before a mail server. The program, its mail, what is to be held of the address. */
export const FROM_GATEWAYS: readonly (readonly [string, Written, string, boolean])[] = [
  [
    'IMail',
    {
      from: 'postmaster@imail.example',
      subject: 'Undeliverable Mail',
      headers: { 'X-Mailer': '<SMTP32 v8.22>' },
      body: `User mailbox exceeds allowed size: ${LOST}\n\nOriginal message follows.\n\n${ORIGINAL}`,
    },
    'mailboxfull',
    false,
  ],
  [
    'MailFoundry',
    {
      from: 'MAILER-DAEMON@mf.example',
      subject: 'Message delivery has failed',
      body: `This is a MIME encoded message\n\nUnable to deliver message to: <${LOST}>\nDelivery failed for the following reason:\nServer mx.dest.example[192.0.2.2] failed with: 552 5.2.2 mailbox full\n\nThis has been a permanent failure.  No further delivery attempts will be made.`,
    },
    'mailboxfull',
    false,
  ],
  [
    'MailMarshal',
    {
      from: 'postmaster@mm.example',
      subject: 'Undeliverable Mail: "Hello"',
      body: `Your message:\n   From:    sender@example.org\n   Subject: Hello\n\nCould not be delivered because of\n\n550 5.1.1 User unknown\n\nThe following recipients were affected:\n    ${LOST}\n\nAdditional Information\n======================\n`,
    },
    'userunknown',
    true,
  ],
  [
    'Messaging Server',
    {
      from: 'Internet Mail Delivery <postmaster@ms.example>',
      subject: 'Delivery Notification: Delivery has failed',
      body: `This report relates to a message you sent with the following header fields:\n\n  Message-id: <a@example.org>\n  To: ${LOST}\n\nYour message cannot be delivered to the following recipients:\n\n  Recipient address: ${LOST}\n  Reason: Remote SMTP server has rejected address\n  Diagnostic code: smtp;550 5.1.1 <${LOST}>... User Unknown\n  Remote system: dns;mx.dest.example (TCP|192.0.2.1|1|192.0.2.2|25)\n`,
    },
    'userunknown',
    true,
  ],
  [
    'SurfControl',
    {
      from: 'postmaster@sc.example',
      subject: 'Message non-deliverable',
      headers: { 'X-SEF-Processed': '5_0', 'X-Mailer': 'SurfControl E-mail Filter' },
      body: `Your message could not be sent.\nA transcript of the attempts to send the message follows.\nThe number of attempts made: 1\nAddressed To: ${LOST}\n\nMon 3 Nov 2025 10:00:00 +0000\nFailed to send to identified host,\n${LOST}: [192.0.2.5], 550 5.1.1 ${LOST}... No such user\n--- Message non-deliverable.`,
    },
    'userunknown',
    true,
  ],
  [
    'InterScan',
    {
      from: '"InterScan MSS" <postmaster@tm.example>',
      subject: 'Mail could not be delivered',
      body: `Sent <<< RCPT TO:<${LOST}>\nReceived >>> 550 <${LOST}>... user unknown\n`,
    },
    'userunknown',
    true,
  ],
  [
    'm-FILTER',
    {
      from: 'm-filter@mf.example',
      subject: 'failure notice',
      headers: { 'X-Mailer': 'm-FILTER' },
      body: `このメールは送信できませんでした。\n\n以下のメールアドレスへの送信に失敗しました。\n${LOST}\n\n\n-------server message\n550 unknown user <${LOST}>\n\n-------SMTP command\nDATA\n\n-------original message\n${ORIGINAL}`,
    },
    'filtered',
    false,
  ],
  [
    'McAfee',
    {
      from: 'postmaster@mc.example',
      subject: 'Delivery Status',
      headers: { 'X-NAI-Header': 'Modified by McAfee' },
      body: `   --- The following addresses had delivery problems ---\n\n<${LOST}>   (User unknown ${LOST})\n`,
    },
    'filtered',
    false,
  ],
  [
    'Mimecast',
    {
      from: 'postmaster@mimecast.example',
      subject: '[Postmaster] Email Delivery Failure',
      body: `This is a Mail Delivery Subsystem message.\nAn email that you attempted to send to the following address could not be delivered:\n\n-- ${LOST}\n\nThe problem appears to be :\n-- Recipient email address is possibly incorrect\nAdditional information follows :\n-- 5.4.1 Recipient address rejected: Access denied.\n`,
    },
    'userunknown',
    true,
  ],
];
