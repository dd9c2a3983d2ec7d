import { LOST, ORIGINAL, type Written } from './mails.js';

/** Mobile networks, and programs that nobody has described. The program, its mail, what is to be held of the address. */
export const FROM_OTHERS: readonly (readonly [string, Written, string, boolean])[] = [
  [
    'Biglobe',
    {
      from: 'postmaster@biglobe.ne.jp',
      subject: 'Returned mail: Mail Delivery Failed',
      body: `   ----- The following addresses had delivery problems -----\n${LOST}\n\n   ----- Non-delivered information -----\nThe number of messages in recipient's mailbox exceeded the local limit.\n`,
    },
    'mailboxfull',
    false,
  ],
  [
    'au',
    {
      from: '<Postmaster@ezweb.ne.jp>',
      subject: 'Mail System Error - Returned Mail',
      body: `Each of the following recipients was rejected by a remote\nmail server.  The reasons given by the server are included to help\nyou determine why each recipient was rejected.\n\n    Recipient: <${LOST}>\n    >>> RCPT TO:<${LOST}>\n    <<< 550 <${LOST}>: User unknown\n`,
    },
    'userunknown',
    true,
  ],
  [
    'au, disabled',
    {
      from: '<Postmaster@ezweb.ne.jp>',
      subject: 'Mail System Error - Returned Mail',
      body: `The user(s) account is disabled.\n\n<${LOST}>: 550 user unknown (in reply to RCPT TO command)\n`,
    },
    'userunknown',
    true,
  ],
  [
    'KDDI',
    {
      from: 'no-reply@app.auone-net.jp',
      subject: 'Undelivered',
      body: `Your mail sent on: Mon, 3 Nov 2025 10:00:00 +0900\n    Could not be delivered to: <${LOST}>\n    As their mailbox is full.\n`,
    },
    'mailboxfull',
    false,
  ],
  [
    'Verizon',
    {
      from: 'post_master@vtext.example',
      subject: 'Undeliverable Message',
      body: `Error: No valid recipients for this MM\n\nMessage could not be delivered to mobile.\nFrom: sender@example.org\nTo: ${LOST}\nSubject: Hello\n`,
    },
    'userunknown',
    true,
  ],
  [
    'James',
    {
      from: 'postmaster@james.example',
      subject: '[BOUNCE]',
      body: `Hi. This is the James mail server at james.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\nError message below:\n550 - Requested action not taken: no such user here\n\nMessage details:\n  Subject: Hello\n  MAIL FROM: sender@example.org\n  RCPT TO: ${LOST}\n  From: sender@example.org\n`,
    },
    'filtered',
    false,
  ],
  [
    'fml',
    {
      from: 'list-admin@lists.example',
      subject: 'Loop Back Warning: <list@lists.example>',
      headers: { 'X-MLServer': 'fml 4.0', 'Message-ID': '<2025.FML1@lists.example>' },
      body: `Duplicated Message-ID in <list@lists.example>.\n\nOriginal mail as follows:\n\n${ORIGINAL}`,
    },
    'systemerror',
    false,
  ],
  [
    'a program with brackets',
    {
      from: '"Mail Deliver System" <postmaster@x.example>',
      subject: 'Returned Mail: User unknown',
      body: `The original message was received at Mon, 3 Nov 2025 10:00:00 +0900\nfrom sender@example.org\n\n---The following addresses had delivery errors---\n\n${LOST} [User unknown]\n`,
    },
    'filtered',
    false,
  ],
  [
    'a program with a list',
    {
      from: 'MAILER-DAEMON@x.example',
      subject: 'There was an error sending your mail',
      body: `1 error(s):\n\nSMTP Server <mx.dest.example> rejected recipient <${LOST}> (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]\n\nThe attachment contains the original mail headers.\n`,
    },
    'userunknown',
    true,
  ],
  [
    'a program with technical details',
    {
      from: 'Mail Delivery System <postmaster@x.example>',
      subject: 'Delivery status notification',
      body: `      This is an automatically generated Delivery Status Notification.\n\nDelivery to the following recipients failed permanently:\n\n  * ${LOST}\n\n============\n  Technical details:\n\nSMTP:RCPT host 192.0.2.8: 553 5.3.0 <${LOST}>... No such user here\n`,
    },
    'userunknown',
    true,
  ],
  [
    'nobody has described',
    {
      from: 'Postmaster <postmaster@x.example>',
      subject: 'Undeliverable mail',
      body: `Your mail could not be delivered.\n\nRecipient: ${LOST}\nReason: 550 5.1.1 mailbox unknown\n`,
    },
    'userunknown',
    true,
  ],
  [
    'written in German',
    {
      from: 'Mail-Daemon <mailer-daemon@x.example>',
      subject: 'Ihre Nachricht wurde nicht zugestellt',
      body: `Die Nachricht konnte an den folgenden Empfänger nicht zugestellt werden:\n\nEmpfänger: ${LOST}\n\n552 5.2.2 Das Postfach ist voll\n`,
    },
    'mailboxfull',
    false,
  ],
  [
    'written in Korean',
    {
      from: 'postmaster@x.example',
      subject: '메일이 반송되었습니다',
      body: `메일을 전송하지 못했습니다.\n\n받는 사람: ${LOST}\n550 5.1.1 존재하지 않는 사용자\n`,
    },
    'userunknown',
    true,
  ],
];
