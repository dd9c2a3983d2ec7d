import { readAddress } from './address.js';

describe('somebody who types a mail address', () => {
  it.each([
    ['Name@Example.ORG', 'Name@example.org'],
    [' name+tag@example.org ', 'name+tag@example.org'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['x@bücher.example', 'x@xn--bcher-kva.example'],
    ['x@예시.example', 'x@xn--vv4b11d.example'],
    ['x@ｅｘａｍｐｌｅ。org', 'x@example.org'],
    ['사람@example.org', '사람@example.org'],
  ])('may type %j', (typed, written) => {
    expect(readAddress(typed)?.text).toBe(written);
  });

  it('MAIL 25: may type composed or decomposed letters; they are one address', () => {
    expect(readAddress('jose\u0301@example.org')?.text).toBe(readAddress('jos\u00e9@example.org')?.text);
  });

  it.each([
    'nobody',
    '',
    '@',
    'a@',
    '@example.org',
    'a b@example.org',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@127.1',
    'a@0x7f.1',
    'a@-x.example',
    'a@x-.example',
    '"a b"@example.org',
    'a@example.org>',
    '<a@example.org>',
    'a,b@example.org',
    'a@b@example.org',
    'a@exam%70le.org',
    'a@example.org.',
    'a@example..org',
    'a..b@example.org',
    '.a@example.org',
    'a@example.org\r\nRCPT TO:<b@example.org>',
    'a\u0000@example.org',
    'a\u2028@example.org',
    'a(b)@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'x'.repeat(64)}.example`,
    `a@${'abcdefg.'.repeat(32)}example`,
  ])('may not type %j', (typed) => {
    expect(readAddress(typed)).toBeNull();
  });
});
