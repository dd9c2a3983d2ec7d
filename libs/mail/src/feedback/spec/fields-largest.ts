import { failed, type Fields } from './mails.js';

const MICROSOFT = 'Remote-MTA: dns; dest-example.mail.protection.outlook.com';
const GOOGLE = 'Remote-MTA: dns; gmail-smtp-in.l.google.com';

/** Told in the words of Microsoft and Google. What happened, the report, the reason and whether the address is wrong for good. */
export const BY_THE_LARGEST: readonly (readonly [string, Fields, string, boolean])[] = [
  [
    'Microsoft: nobody there',
    { recipients: [failed('550 5.4.1 Recipient address rejected: Access denied. AS(201806281)', '5.4.1', MICROSOFT)] },
    'userunknown',
    true,
  ],
  [
    'Microsoft: not found',
    {
      recipients: [
        failed(
          '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
          '5.1.10',
          MICROSOFT,
        ),
      ],
    },
    'userunknown',
    true,
  ],
  [
    'Microsoft: S3150',
    {
      recipients: [
        failed(
          "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
          '5.7.1',
          MICROSOFT,
        ),
      ],
    },
    'blocked',
    false,
  ],
  [
    'Microsoft: banned',
    { recipients: [failed('550 5.7.606 Access denied, banned sending IP [192.0.2.1]', '5.7.606', MICROSOFT)] },
    'blocked',
    false,
  ],
  [
    'Microsoft: reputation',
    {
      recipients: [
        failed(
          '451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation.',
          '4.7.650',
          MICROSOFT,
        ),
      ],
    },
    'badreputation',
    false,
  ],
  [
    'Microsoft: group',
    {
      recipients: [
        failed(
          '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
          '5.7.133',
          MICROSOFT,
        ),
      ],
    },
    'rejected',
    false,
  ],
  [
    'Gmail: nobody there',
    {
      recipients: [
        failed(
          '550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking 550 5.1.1 https://support.google.com/mail/?p=NoSuchUser x - gsmtp',
          '5.1.1',
          GOOGLE,
        ),
      ],
    },
    'userunknown',
    true,
  ],
  [
    'Gmail: disabled',
    { recipients: [failed('550 5.2.1 The email account that you tried to reach is disabled.', '5.2.1', GOOGLE)] },
    'suspend',
    false,
  ],
  [
    'Gmail: storage',
    { recipients: [failed("452 4.2.2 The recipient's inbox is out of storage space.", '4.2.2', GOOGLE)] },
    'mailboxfull',
    false,
  ],
  [
    'Gmail: reputation',
    {
      recipients: [
        failed(
          '550-5.7.1 [192.0.2.1] Our system has detected that this message is 550-5.7.1 likely suspicious due to the very low reputation of the sending IP 550 5.7.1 address.',
          '5.7.1',
          GOOGLE,
        ),
      ],
    },
    'badreputation',
    false,
  ],
  [
    'Gmail: no SPF, no DKIM',
    {
      recipients: [
        failed(
          '550-5.7.26 This mail is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.',
          '5.7.26',
          GOOGLE,
        ),
      ],
    },
    'authfailure',
    false,
  ],
];
