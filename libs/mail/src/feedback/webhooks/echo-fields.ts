import type { Settings } from '#config';
import { type Field, field } from '../../compose/field.js';

/**
 * The fields by which the providers that are set up give our own id of a mail back with what they tell of it. They take them out again;
 * that is why no signature covers them. Amazon SES needs none: it tells the envelope sender.
 */
export function echoFields(settings: Settings): (deliveryId: string) => Field[] {
  const { MAILGUN_SIGNING_KEY, POSTMARK_WEBHOOK_LOGIN, SENDGRID_VERIFICATION_KEY } = settings;
  return (id) => [
    ...(MAILGUN_SIGNING_KEY === undefined ? [] : [field('X-Mailgun-Variables', `{"delivery": "${id}"}`)]),
    // KeepID: else Postmark writes a Message-ID of its own over ours.
    ...(POSTMARK_WEBHOOK_LOGIN === undefined
      ? []
      : [field('X-PM-KeepID', 'true'), field('X-PM-Metadata-delivery', id)]),
    ...(SENDGRID_VERIFICATION_KEY === undefined ? [] : [field('X-SMTPAPI', `{"unique_args": {"delivery": "${id}"}}`)]),
  ];
}
