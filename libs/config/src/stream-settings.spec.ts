import { CodedError } from '#contracts';
import { readSettings } from './config.js';
import { senderAddresses, streamSettings } from './stream-settings.js';

describe('an operator who gives a stream settings of its own', () => {
  const settings = readSettings({
    MAIL_FROM: 'all@tocsin.example',
    MAIL_FROM_ALERTS: 'news@alerts.example',
    SMTP_URL: 'smtp://relay.example',
    SMTP_URL_LETTERS: 'smtps://letters.example',
    MAIL_DAILY_CAP_ALERTS: '500',
    MAIL_HOURS_DIGESTS: '21:00-06:00 Asia/Seoul',
    MAIL_WARM_UP_ALERTS: '200 +50%',
  });

  it('changes that stream and no other', () => {
    const hours = { from: 1260, to: 360, zone: 'Asia/Seoul' };
    const common = { from: 'all@tocsin.example', relayUrl: 'smtp://relay.example' };
    const none = { dailyCap: undefined, hours: undefined, warmUp: undefined };
    expect(streamSettings(settings, 'alerts')).toEqual({
      ...common,
      ...none,
      from: 'news@alerts.example',
      dailyCap: 500,
      warmUp: { first: 200, growth: 50 },
    });
    expect(streamSettings(settings, 'digests')).toEqual({ ...common, ...none, hours });
    expect(streamSettings(settings, 'letters')).toEqual({ ...common, ...none, relayUrl: 'smtps://letters.example' });
    expect(streamSettings(settings, 'confirmations')).toEqual({ ...common, ...none });
  });

  it('has mail from several addresses', () => {
    expect(senderAddresses(settings)).toEqual(['all@tocsin.example', 'news@alerts.example']);
  });

  it.each([
    ['MAIL_FROM_ALERTS', 'no address'],
    ['SMTP_URL_LETTERS', 'http://relay.example'],
    ['MAIL_DAILY_CAP_DIGESTS', '0'],
    ['MAIL_DAILY_CAP_DIGESTS', 'many'],
    ['MAIL_HOURS_ALERTS', '8 to 9'],
    ['MAIL_HOURS_ALERTS', '08:00-21:00 Asia/Nowhere'],
    ['MAIL_WARM_UP_ALERTS', '345'],
    ['MAIL_WARM_UP_ALERTS', '0 +70%'],
    ['MAIL_WARM_UP_LETTERS', '200 +4%'],
    ['MAIL_WARM_UP_LETTERS', '200 +101%'],
    ['MAIL_DNS', 'perhaps'],
    ['MAIL_OPERATOR_RATE', '-1'],
  ])('is told at the start that %s cannot be %j', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(CodedError);
    expect(read).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(name) }));
    expect(read).not.toThrow(expect.objectContaining({ message: expect.stringContaining(value) }));
  });
});
