import { OneMailAddress } from './mail-address.js';

describe('somebody who gives the address of an office', () => {
  it.each([
    [' desk@office.example ', 'desk@office.example'],
    ['담당자@office.example', '담당자@office.example'],
    ['담당.자+1@외교부.example', '담당.자+1@외교부.example'],
    ['desk@外務省。example', 'desk@外務省。example'],
    ['jose\u0301@office.example', 'jos\u00e9@office.example'],
  ])('may give %j', (given, kept) => {
    expect(OneMailAddress.parse(given)).toBe(kept);
  });

  it.each([
    '',
    'desk',
    'desk@office',
    '@office.example',
    'desk@office.example\r\nRCPT TO:<x@example.org>',
    'The desk <desk@office.example>',
    '"the desk"@office.example',
    'a@b@office.example',
    'desk@127.0.0.1',
    'desk@[127.0.0.1]',
    'desk@office..example',
    'desk@-office.example',
    '담\u200b당@office.example',
    `${'가'.repeat(22)}@office.example`,
    `desk@${'office.'.repeat(40)}example`,
  ])('may not give %j', (given) => {
    expect(OneMailAddress.safeParse(given).success).toBe(false);
  });
});
