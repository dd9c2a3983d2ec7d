import { readMailgunEvent } from './mailgun-event.js';
import { readPostmarkEvent } from './postmark-event.js';
import { readSendgridEvents } from './sendgrid-event.js';
import { readSesEvent } from './ses-event.js';
import type { ProviderEvent } from './webhook.js';

const ADDRESS = 'someone@dest.example';

/** Kinds, and of the first address reason, action and whether for good. */
function meant([event]: ProviderEvent[]): unknown[] {
  if (event!.feedback === null) return ['unknown'];
  if (event!.feedback.length === 0) return ['of no use'];
  const kinds = event!.feedback.map(({ kind }) => kind).join(' + ');
  const piece = event!.feedback[0]!.recipients[0];
  return piece === undefined ? [kinds] : [kinds, piece.reason, piece.permanent];
}

describe('what Amazon SES tells', () => {
  const bounce = (bounceType: string, bounceSubType: string, said = '', status = '') =>
    meant(
      readSesEvent({
        notificationType: 'Bounce',
        mail: { messageId: 'm' },
        bounce: {
          bounceType,
          bounceSubType,
          bouncedRecipients: [{ emailAddress: ADDRESS, action: 'failed', status, diagnosticCode: said }],
        },
      }),
    );

  it.each([
    ['Permanent', 'General', 'smtp; 550 5.1.1 user unknown', '5.1.1', ['bounce', 'userunknown', true]],
    ['Permanent', 'General', '', '', ['bounce', 'userunknown', true]],
    ['Permanent', 'NoEmail', '', '', ['bounce', 'userunknown', true]],
    ['Permanent', 'Suppressed', 'Amazon SES has suppressed sending', '5.1.1', ['bounce', 'userunknown', true]],
    ['Permanent', 'OnAccountSuppressionList', '', '', ['bounce', 'filtered', false]],
    ['Permanent', 'UnsubscribedRecipient', '', '', ['bounce + unsubscribe', 'filtered', false]],
    ['Permanent', 'General', 'smtp; 550 5.7.1 message rejected as spam', '5.7.1', ['bounce', 'spamdetected', false]],
    ['Transient', 'MailboxFull', 'smtp; 552 5.2.2 over quota', '5.2.2', ['bounce', 'mailboxfull', false]],
    ['Transient', 'MessageTooLarge', '', '', ['bounce', 'mesgtoobig', false]],
    ['Transient', 'General', '', '', ['bounce', 'undefined', false]],
    ['Undetermined', 'Undetermined', '', '', ['bounce', 'undefined', false]],
    ['Whatever', 'New', '', '', ['bounce', 'undefined', false]],
  ])('%s/%s "%s" %s means %j', (type, sub, said, status, means) => {
    expect(bounce(type, sub, said, status)).toEqual(means);
  });

  it('of delays, arrivals, refusals and complaints is understood, with one event for each recipient', () => {
    const mail = { messageId: 'm', destination: [ADDRESS, 'other@dest.example'] };
    const delay = { delayType: 'MailboxFull', delayedRecipients: [{ emailAddress: ADDRESS, status: '4.2.2' }] };
    expect(meant(readSesEvent({ eventType: 'DeliveryDelay', mail, deliveryDelay: delay }))).toEqual([
      ...['delayed', 'mailboxfull', false],
    ]);
    const delivery = { recipients: [ADDRESS], smtpResponse: '250 ok' };
    expect(meant(readSesEvent({ eventType: 'Delivery', mail, delivery }))).toEqual(['delivered', 'delivered', false]);
    expect(readSesEvent({ eventType: 'Reject', mail }).map(({ id }) => id)).toEqual(['reject/m//0', 'reject/m//1']);
    expect(meant(readSesEvent({ eventType: 'Reject', mail }))).toEqual(['bounce', 'virusdetected', false]);
    const complaint = { complainedRecipients: [{ emailAddress: ADDRESS }], complaintFeedbackType: 'fraud' };
    const [told] = readSesEvent({ eventType: 'Complaint', mail, complaint });
    expect(told!.feedback![0]).toMatchObject({ kind: 'complaint', feedbackType: 'fraud' });
    expect(meant(readSesEvent({ eventType: 'Open', mail }))).toEqual(['of no use']);
    expect(meant(readSesEvent({ eventType: 'Future', mail }))).toEqual(['unknown']);
  });

  it('names our Message-ID in the common headers or among all headers', () => {
    const about = (mail: object) => readSesEvent({ eventType: 'Open', mail })[0]!.about.messageId;
    expect(about({ commonHeaders: { messageId: '<a@b.example>' } })).toBe('<a@b.example>');
    expect(about({ headers: [{ name: 'Message-ID', value: '<a@b.example>' }] })).toBe('<a@b.example>');
  });
});

describe('what Mailgun tells', () => {
  const told = (event: object) => meant(readMailgunEvent({ 'event-data': { recipient: ADDRESS, ...event } }));
  const failed = (reason: string, code: number, message: string, severity = 'permanent') =>
    told({ event: 'failed', severity, reason, 'delivery-status': { code, message } });

  it.each([
    ['bounce', 550, '5.1.1 The email account does not exist', 'permanent', ['bounce', 'userunknown', true]],
    [
      'suppress-bounce',
      605,
      'Not delivering to previously bounced address',
      'permanent',
      ['bounce', 'userunknown', true],
    ],
    ['suppress-complaint', 607, 'Marked as spam before', 'permanent', ['bounce + unsubscribe', 'filtered', false]],
    ['suppress-unsubscribe', 606, 'Unsubscribed', 'permanent', ['bounce + unsubscribe', 'filtered', false]],
    ['old', 602, 'Too old', 'permanent', ['bounce', 'expired', false]],
    ['generic', 452, '4.2.2 The mailbox is full', 'temporary', ['delayed', 'mailboxfull', false]],
  ])('%s %i "%s" (%s) means %j', (reason, code, message, severity, means) => {
    expect(failed(reason, code, message, severity)).toEqual(means);
  });

  it.each([
    ['delivered', ['delivered', 'delivered', false]],
    ['complained', ['complaint', 'feedback', false]],
    ['unsubscribed', ['unsubscribe']],
    ['rejected', ['bounce', 'policyviolation', false]],
    ['clicked', ['of no use']],
    ['future', ['unknown']],
  ])('%s means %j', (event, means) => {
    expect(told({ event })).toEqual(means);
  });
});

describe('what Postmark tells', () => {
  const bounce = (Type: string, Details = '') => meant(readPostmarkEvent({ RecordType: 'Bounce', Type, Details }));

  it.each([
    ['HardBounce', 'smtp;550 5.1.1 no such user', ['bounce', 'userunknown', true]],
    ['HardBounce', '', ['bounce', 'userunknown', true]],
    ['HardBounce', '550 No such user here', ['bounce', 'userunknown', true]],
    ['SoftBounce', '', ['bounce', 'mailboxfull', false]],
    ['Transient', '', ['delayed', 'expired', false]],
    ['SpamNotification', '', ['bounce', 'spamdetected', false]],
    ['Blocked', '', ['bounce', 'blocked', false]],
    ['DMARCPolicy', '', ['bounce', 'authfailure', false]],
    ['AutoResponder', '', ['auto_reply']],
    ['Subscribe', '', ['of no use']],
    ['Future', '', ['unknown']],
    ['toString', '', ['unknown']],
  ])('bounce %s "%s" means %j', (type, details, means) => {
    expect(bounce(type, details)).toEqual(means);
  });

  it('of arrivals, complaints and leavings is understood; what others did on the account is not taken for theirs', () => {
    const told = (record: object) => meant(readPostmarkEvent({ MessageID: 'm', Recipient: ADDRESS, ...record }));
    const change = { RecordType: 'SubscriptionChange', SuppressSending: true, SuppressionReason: 'ManualSuppression' };
    expect(told({ RecordType: 'Delivery' })).toEqual(['delivered', 'delivered', false]);
    expect(told({ RecordType: 'SpamComplaint', Type: 'SpamComplaint' })).toEqual(['complaint', 'feedback', false]);
    expect(told({ ...change, Origin: 'Recipient' })).toEqual(['unsubscribe']);
    expect(told({ ...change, Origin: 'Customer' })).toEqual(['of no use']);
    expect(told({ ...change, Origin: 'Recipient', SuppressionReason: 'HardBounce' })).toEqual(['of no use']);
    expect(told({ RecordType: 'Future' })).toEqual(['unknown']);
  });
});

describe('what SendGrid tells', () => {
  const told = (event: object) => meant(readSendgridEvents([{ email: ADDRESS, sg_event_id: 'e', ...event }]));
  const dropped = (reason: string) => told({ event: 'dropped', reason });

  it.each([
    ['Bounced Address', ['bounce', 'userunknown', true]],
    ['Invalid', ['bounce', 'userunknown', true]],
    ['Spam Reporting Address', ['bounce + unsubscribe', 'filtered', false]],
    ['Unsubscribed Address', ['bounce + unsubscribe', 'filtered', false]],
    ['Spam Content', ['bounce', 'spamdetected', false]],
    ['Some new reason', ['bounce', 'undefined', false]],
  ])('dropped for "%s" means %j', (reason, means) => {
    expect(dropped(reason)).toEqual(means);
  });

  it('of bounces goes by the words of the server first, then by its own class', () => {
    const bounce = (event: object) => told({ event: 'bounce', ...event });
    const invalid = { bounce_classification: 'Invalid Address' };
    expect(bounce({ ...invalid, reason: '550 5.1.1 no such user', status: '5.1.1' })).toEqual([
      'bounce',
      'userunknown',
      true,
    ]);
    expect(bounce({ ...invalid, reason: '550 5.7.1 spam' })).toEqual(['bounce', 'spamdetected', false]);
    expect(bounce(invalid)).toEqual(['bounce', 'userunknown', true]);
    expect(bounce({ bounce_classification: 'Reputation' })).toEqual(['bounce', 'badreputation', false]);
    expect(bounce({})).toEqual(['bounce', 'undefined', false]);
  });

  it('of delays, arrivals, complaints and leavings is understood, and a body that is no list holds no event', () => {
    expect(told({ event: 'deferred', response: '451 4.7.1 try later' })[0]).toBe('delayed');
    expect(told({ event: 'delivered', response: '250 OK' })).toEqual(['delivered', 'delivered', false]);
    expect(told({ event: 'spamreport' })).toEqual(['complaint', 'feedback', false]);
    expect(told({ event: 'group_unsubscribe' })).toEqual(['unsubscribe']);
    expect(told({ event: 'processed' })).toEqual(['of no use']);
    expect([readSendgridEvents({}), readSendgridEvents(null), meant(readSendgridEvents([null]))]).toEqual([
      ...[[], [], ['unknown']],
    ]);
  });
});

describe('anything that a provider might write', () => {
  it('is read without a fault', () => {
    const odd: unknown[] = [
      null,
      1,
      'x',
      [],
      {},
      { mail: 1, bounce: [] },
      { eventType: 'Bounce', bounce: 7, mail: null },
    ];
    for (const body of odd) {
      for (const read of [readSesEvent, readMailgunEvent, readPostmarkEvent, readSendgridEvents]) {
        expect(() => read(body)).not.toThrow();
      }
    }
  });
});
