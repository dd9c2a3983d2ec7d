import { Clock, createLogger, loadConfig } from '#config';
import { Outbound } from '#outbound';
import { SnsCertificates } from './sns-certificates.js';
import { SnsDoor } from './sns-door.js';
import { isCertificateOfSns, isOfSns } from './sns-message.js';

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:mail';
const AT = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123.pem';

describe('an address in a message of Amazon SNS', () => {
  it('is believed in the region of our topic alone, over https, at the usual port and without a login', () => {
    const addresses = [
      AT,
      'http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123.pem',
      'https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0123.pem',
      'https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0123.pem',
      'https://sns.eu-west-1.amazonaws.com@evil.example/SimpleNotificationService-0123.pem',
      'https://a:b@sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123.pem',
      'https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0123.pem',
      'https://bucket.s3.eu-west-1.amazonaws.com/SimpleNotificationService-0123.pem',
      'no address',
      '',
    ];
    expect(addresses.filter((address) => isOfSns(address, TOPIC))).toEqual([AT]);
  });

  it('is that of a certificate only where Amazon keeps its certificates', () => {
    const host = 'https://sns.eu-west-1.amazonaws.com';
    const paths = [
      '/SimpleNotificationService-0123.pem',
      '/?Action=Publish',
      '/x/../SimpleNotificationService.pem',
      '/a.pem',
    ];
    expect(paths.filter((path) => isCertificateOfSns(host + path, TOPIC))).toEqual([paths[0]]);
  });
});

describe('a certificate that cannot be had now', () => {
  it('is asked for through the guard, and the provider is asked to come again', async () => {
    const config = loadConfig(
      {
        DATABASE_URL: 'postgres://127.0.0.1/none',
        TOCSIN_KEY: Buffer.alloc(32, 1).toString('base64'),
        LOG_LEVEL: 'silent',
      },
      { root: '/' },
    );
    const clock = new Clock();
    const asked: string[] = [];
    const resolve = (hostname: string) => {
      asked.push(hostname);
      return Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
    };
    const outbound = new Outbound(config, clock, { resolve });
    const certificates = new SnsCertificates(outbound, clock);
    const door = new SnsDoor(certificates, outbound, clock, createLogger('silent'));
    const message = {
      Type: 'Notification',
      TopicArn: TOPIC,
      Timestamp: clock.now().toISOString(),
      SigningCertURL: AT,
      SignatureVersion: '2',
      Signature: 'AAAA',
    };
    const open = () => door.open(message, TOPIC).catch((error: unknown) => (error as { code: string }).code);
    expect(await Promise.all([open(), open()])).toEqual(['MAIL_WEBHOOK_LATER', 'MAIL_WEBHOOK_LATER']);
    expect(asked).toEqual(['sns.eu-west-1.amazonaws.com', 'sns.eu-west-1.amazonaws.com']);
  });
});
