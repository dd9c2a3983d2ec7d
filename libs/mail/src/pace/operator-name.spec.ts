import { knownOperator, registrable, sayable } from './operator-name.js';

describe('the operator behind a host of an MX record', () => {
  it.each([
    ['gmail-smtp-in.l.google.com', 'google'],
    ['aspmx.l.google.com.', 'google'],
    ['ASPMX2.GOOGLEMAIL.COM', 'google'],
    ['example-org.mail.protection.outlook.com', 'microsoft'],
    ['mta7.am0.yahoodns.net', 'yahoo'],
    ['mx1.naver.com', 'naver'],
    ['mx.example.org', undefined],
    ['google.com.example.net', undefined],
  ])('%s is %s', (host, operator) => {
    expect(knownOperator(host)).toBe(operator);
  });

  it.each([
    ['mail.example.or.kr', 'example.or.kr'],
    ['mx.mail.example.co.uk', 'example.co.uk'],
    ['mx.example.org', 'example.org'],
    ['google.com.example.net', 'example.net'],
    ['mail.example.go.kr', 'example.go.kr'],
    ['or.kr', 'or.kr'],
    ['localhost', 'localhost'],
  ])('%s belongs to %s, and not to a whole country', (host, domain) => {
    expect(registrable(host)).toBe(domain);
  });

  it.each([
    ['google', '421 4.7.28 Too many connections', '421 4.7.28 Too many connections'],
    ['own:1f', '450 4.7.0 mx.family.example: too many', '450 4.7.0'],
    ['own:1f', '421 mx.family.example is busy', '421'],
    ['own:1f', 'family.example says no', ''],
  ])('of %s, that says %j, %j is kept', (operator, said, kept) => {
    expect(sayable(operator, said)).toBe(kept);
  });
});
