import { operatorOf, registrable } from './operator-name.js';

describe('the operator behind a host of an MX record', () => {
  it.each([
    ['gmail-smtp-in.l.google.com', 'google'],
    ['aspmx.l.google.com.', 'google'],
    ['ASPMX2.GOOGLEMAIL.COM', 'google'],
    ['example-org.mail.protection.outlook.com', 'microsoft'],
    ['mta7.am0.yahoodns.net', 'yahoo'],
    ['mx1.naver.com', 'naver'],
    ['mail.example.or.kr', 'example.or.kr'],
    ['mx.mail.example.co.uk', 'example.co.uk'],
    ['mx.example.org', 'example.org'],
    ['google.com.example.net', 'example.net'],
    ['localhost', 'localhost'],
  ])('%s is %s', (host, operator) => {
    expect(operatorOf(host)).toBe(operator);
  });

  it('is not a whole country', () => {
    expect(registrable('mail.example.go.kr')).toBe('example.go.kr');
    expect(registrable('or.kr')).toBe('or.kr');
  });
});
