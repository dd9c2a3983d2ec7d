import { generateKeyPairSync } from 'node:crypto';
import { readSettings } from '#config';
import { field } from '../../compose/field.js';
import { signedContent } from '../../dkim/dkim-signature.js';
import { echoFields } from './echo-fields.js';

const ID = '0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
const SENDGRID = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey.export({
  format: 'der',
  type: 'spki',
});

describe('what a mail carries for providers', () => {
  const all = readSettings({
    MAILGUN_SIGNING_KEY: 'key-of-mailgun-for-tests',
    POSTMARK_WEBHOOK_LOGIN: 'postmark:a-long-password-for-tests',
    SENDGRID_VERIFICATION_KEY: SENDGRID.toString('base64'),
  });

  it('is nothing where none is set up', () => {
    expect(echoFields(readSettings({}))(ID)).toEqual([]);
  });

  it('holds our own id and nothing else, and no signature covers it, since the providers take it out', () => {
    const fields = echoFields(all)(ID);
    expect(fields.map(({ name }) => name)).toEqual([
      ...['X-Mailgun-Variables', 'X-PM-KeepID', 'X-PM-Metadata-delivery', 'X-SMTPAPI'],
    ]);
    expect(JSON.parse(fields[3]!.value)).toEqual({ unique_args: { delivery: ID } });
    const { names } = signedContent([field('From', 'a@b.example'), ...fields], 'x\r\n');
    expect(names.split(':')).toEqual(['From', 'From', 'Subject', 'Date', 'To', 'Reply-To']);
  });
});

describe('the settings of providers', () => {
  it.each([
    ['SENDGRID_VERIFICATION_KEY', 'AAAA'],
    [
      'SENDGRID_VERIFICATION_KEY',
      generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    ],
    ['POSTMARK_WEBHOOK_LOGIN', 'postmark:short'],
    ['MAILGUN_SIGNING_KEY', 'short'],
    ['SES_TOPIC_ARN', 'arn:aws:sqs:eu-west-1:123456789012:mail'],
    ['SES_TOPIC_ARN', 'arn:aws:sns:evil.example/:123456789012:mail'],
    ['IMAP_URL', 'https://imap.example.org/INBOX'],
  ])('%s is refused as %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }) as Error);
  });
});
