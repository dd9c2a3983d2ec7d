import { LOST, type Written } from './mails.js';

const ORIGINAL = `Received: from a.example by b.example; Mon, 3 Nov 2025 09:59:00 +0000\nFrom: sender@example.org\nTo: ${LOST}\nSubject: Hello\n\nHello`;

/** Reports in prose: the program, its mail, what is to be held of the address. */
export const PROSE: readonly (readonly [string, Written, string, boolean])[] = [
  [
    'qmail, unknown user',
    {
      subject: 'failure notice',
      headers: { Received: '(qmail 1 invoked for bounce); 3 Nov 2025 10:00:00 -0000' },
      body: `Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<${LOST}>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 <${LOST}>... User Unknown\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'qmail, sender',
    {
      subject: 'failure notice',
      body: `Hi. This is the qmail-send program at mx.example.\n\n<${LOST}>:\nConnected to 192.0.2.1 but sender was rejected.\nRemote host said: 550 5.7.1 Access denied\n\n--- Below this line is a copy of the message.\n\n${ORIGINAL}`,
    },
    'rejected',
    false,
  ],
  [
    'qmail, queue',
    {
      subject: 'failure notice',
      body: `Hi. This is the qmail-send program at mx.example.\n\n<${LOST}>:\nI'm not going to try again; this message has been in the queue too long.\n\n--- Below this line is a copy of the message.\n\n${ORIGINAL}`,
    },
    'expired',
    false,
  ],
  [
    'qmail, host',
    {
      subject: 'failure notice',
      body: `Hi. This is the qmail-send program at mx.example.\n\n<${LOST}>:\nSorry, I couldn't find any host named dest.example. (#5.1.2)\n\n--- Below this line is a copy of the message.\n\n${ORIGINAL}`,
    },
    'hostunknown',
    true,
  ],
  [
    'a clone of qmail',
    {
      from: 'MAILER-DAEMON@yahoo.example',
      subject: 'Failure Notice',
      body: `Sorry, we were unable to deliver your message to the following address.\n\n<${LOST}>:\nRemote host said: 552 5.2.2 over quota [RCPT_TO]\n\n--- Below this line is a copy of the message.\n\n${ORIGINAL}`,
    },
    'mailboxfull',
    false,
  ],
  [
    'exim, unknown user',
    {
      from: 'Mail Delivery System <Mailer-Daemon@mx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${LOST}\n    host mx.dest.example [192.0.2.9]\n    SMTP error from remote mail server after RCPT TO:<${LOST}>:\n    550 No such user here\n\n------ This is a copy of the message, including all the headers. ------\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'exim, content',
    {
      from: 'Mail Delivery System <Mailer-Daemon@mx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  ${LOST}\n    SMTP error from remote mail server after end of data:\n    host mx.dest.example [192.0.2.9]: 550 This message looks like spam\n\n------ This is a copy of the message, including all the headers. ------\n\n${ORIGINAL}`,
    },
    'spamdetected',
    false,
  ],
  [
    'exim, no route',
    {
      from: 'Mail Delivery System <Mailer-Daemon@mx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  ${LOST}\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\n${ORIGINAL}`,
    },
    'hostunknown',
    true,
  ],
  [
    'exim, no mail there',
    {
      from: 'Mail Delivery System <Mailer-Daemon@mx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  ${LOST}\n    an MX or SRV record indicated no SMTP service\n\n------ This is a copy of the message, including all the headers. ------\n\n${ORIGINAL}`,
    },
    'notaccept',
    true,
  ],
  [
    'exim, frozen',
    {
      from: 'Mail Delivery System <Mailer-Daemon@mx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  ${LOST}\n    retry timeout exceeded\n\n------ This is a copy of the message, including all the headers. ------\n\n${ORIGINAL}`,
    },
    'expired',
    false,
  ],
  [
    'GMX',
    {
      from: 'GMX Mailer Daemon <mailer-daemon@gmx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of\nits recipients. This is a permanent error. The following address\nfailed:\n\n"${LOST}":\nSMTP error from remote server after RCPT command:\nhost: mx.dest.example\n5.1.1 <${LOST}>... User Unknown\n\n--- The header of the original message is following. ---\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    '1&1',
    {
      from: '"Mail Delivery System" <mailer-daemon@kundenserver.example>',
      subject: 'Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients.\n\nThe following address failed:\n\n${LOST}\n\nFor the following reason:\n\nMail size limit exceeded. For explanation visit a page\n\n--- The header of the original message is following. ---\n\n${ORIGINAL}`,
    },
    'mesgtoobig',
    false,
  ],
  [
    'Zoho',
    {
      from: 'mailer-daemon@mail.zoho.example',
      subject: 'Undelivered Mail Returned to Sender',
      headers: { 'X-ZohoMail': 'Si' },
      body: `This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error.\n\n${LOST} Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <${LOST}>... User Unknown\n\nReceived:from mail.zoho.com by mx.zohomail.com`,
    },
    'userunknown',
    true,
  ],
  [
    'OpenSMTPD',
    {
      from: 'Mailer Daemon <MAILER-DAEMON@mx.example>',
      subject: 'Delivery status notification: error',
      body: `    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\n${LOST}: Domain does not exist\n\n    Below is a copy of the original message:\n\n${ORIGINAL}`,
    },
    'hostunknown',
    true,
  ],
  [
    'DragonFly',
    {
      subject: 'Mail delivery failed',
      headers: { Received: 'from root (uid 0) by df.example (DragonFly Mail Agent v0.13)' },
      body: `This is the DragonFly Mail Agent v0.13 at df.example.\n\nThere was an error delivering your mail to <${LOST}>.\n\nmx.dest.example [192.0.2.2] did not like our RCPT TO:\n550 5.1.1 <${LOST}>: Recipient address rejected: User unknown\n\nOriginal message follows.\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Sendmail 5',
    {
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example>',
      subject: 'Returned mail: User unknown',
      body: `   ----- Transcript of session follows -----\nWhile talking to mx.dest.example:\n>>> RCPT To:<${LOST}>\n<<< 550 <${LOST}>, User Unknown\n550 <${LOST}>... User unknown\n\n   ----- Unsent message follows -----\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Exchange 2003',
    {
      from: 'System Administrator <postmaster@corp.example>',
      subject: 'Undeliverable: Hello',
      headers: { 'X-Mailer': 'Internet Mail Service (5.5.2657.72)' },
      body: `Your message\n\n  To:      someone\n  Subject: Hello\n  Sent:    Mon, 3 Nov 2025 09:00:00 -0000\n\ndid not reach the following recipient(s):\n\n${LOST} on Mon, 3 Nov 2025 09:00:01 -0000\n    The recipient name is not recognized\n    MSEXCH:IMS:CORP:SITE:SERVER 0 (000C05A6) Unknown Recipient\n`,
    },
    'userunknown',
    true,
  ],
  [
    'Exchange 2007',
    {
      from: 'Microsoft Exchange <postmaster@corp.example>',
      subject: 'Undeliverable: Hello',
      body: `Delivery has failed to these recipients or distribution lists:\n\nSomebody<mailto:${LOST}>\nThe address could not be found.\n\nDiagnostic information for administrators:\n\nGenerating server: mail.corp.example\n\n${LOST}\n#550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient ##\n\nOriginal message headers:\n\n${ORIGINAL}`,
    },
    'mesgtoobig',
    false,
  ],
  [
    'Exchange, French',
    {
      from: 'Microsoft Exchange <postmaster@corp.example>',
      subject: 'Non_remis_: Hello',
      body: `Échec de la remise à ces destinataires ou listes de distribution :\n\nInformations de diagnostic pour les administrateurs :\n\nServeur de génération : mail.corp.example\n\n${LOST}\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n\nEn-têtes de message d'origine :\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Gmail',
    {
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      body: `Delivery to the following recipient failed permanently:\n\n     ${LOST}\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the recipient domain. The error that the other server returned was: 550 550 5.1.1 <${LOST}>... User Unknown (state 14).\n\n----- Original message -----\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Google Workspace',
    {
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      body: `** Address not found **\n\nYour message wasn't delivered to ${LOST} because the address couldn't be found. Check for typos or unnecessary spaces and try again.\n\nThe response was:\n\nThe email account that you tried to reach does not exist.`,
    },
    'userunknown',
    true,
  ],
  [
    'Google Groups',
    {
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      headers: { 'X-Failed-Recipients': 'some-group@googlegroups.com' },
      body: `Hello sender@example.org,\n\nWe're writing to let you know that the group you tried to contact (some-group) may not exist, or you may not have permission to post messages to the group.\n\n * You might have spelled or formatted the group name incorrectly.\n * The owner of the group may have removed this group.\n * You may need to join the group before receiving permission to post.\n * This group may not be open to posting.\n`,
    },
    'rejected',
    false,
  ],
  [
    'Domino',
    {
      from: 'Postmaster@corp.example',
      subject: 'DELIVERY FAILURE: User unknown',
      body: `Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  ${LOST}\n\nbecause:\n\n  User someone (${LOST}) not listed in Domino Directory\n`,
    },
    'userunknown',
    true,
  ],
  [
    'Notes',
    {
      from: 'postmaster@corp.example',
      subject: 'Undeliverable message',
      body: `------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\n${LOST}\n\n------- Returned Message --------\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Active!hunter',
    {
      from: '"MAILER-DAEMON" <postmaster@ah.example>',
      subject: 'FAILURE NOTICE :',
      headers: { 'X-AHMAILID': '1' },
      body: `  ----- The following addresses had permanent fatal errors -----\n\n>>> ${LOST} <${LOST}>\n\n  ----- Transcript of session follows -----\n550 sorry, no mailbox here by that name (#5.1.1 - chkusr)\n`,
    },
    'userunknown',
    true,
  ],
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
