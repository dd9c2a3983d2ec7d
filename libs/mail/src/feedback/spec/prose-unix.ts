import { LOST, ORIGINAL, type Written } from './mails.js';

/** Programs that grew up on Unix, and the providers that run them. The program, its mail, what is to be held of the address. */
export const FROM_UNIX: readonly (readonly [string, Written, string, boolean])[] = [
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
];
