import { decodeText } from './decode-text.js';

const bytes = (...values: (number[] | string)[]) =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from(value))));
const KOREAN = [0xb0, 0xad, 0xc1, 0xa6, 0xba, 0xcf, 0xbc, 0xdb]; // 강제북송 in KS X 1001
const CHINESE = [0xc7, 0xb2, 0xb7, 0xb5]; // 遣返 in GB 2312

describe('a page that says how it is encoded', () => {
  it.each([
    ['the HTTP header', bytes(KOREAN), 'text/html; charset=EUC-KR', '강제북송'],
    ['the HTTP header, in quotes', bytes(KOREAN), 'text/html; charset="ks_c_5601-1987"; x=y', '강제북송'],
    ['a name that only Windows knows', bytes(KOREAN), 'text/html;charset=cp949', '강제북송'],
    ['the XML declaration', bytes(`<?xml version='1.0' encoding='gb2312'?><a>`, CHINESE), null, '遣返'],
    ['a meta element', bytes('<html><head><meta charset=gbk><title>', CHINESE), 'text/html', '遣返'],
    [
      'an old meta element',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">', KOREAN),
      '',
      '강제북송',
    ],
    [
      'a meta element, the header being nonsense',
      bytes('<meta charset=euc-kr>', KOREAN),
      'text/html; charset=none',
      '강제북송',
    ],
    ['Shift_JIS', bytes([0x8b, 0xad, 0x90, 0xa7]), 'text/html; charset=x-sjis', '強制'],
    ['Big5', bytes([0xbb, 0xba, 0xaa, 0xf0]), 'text/html; charset=big5', '遣返'],
    [
      'ISO-2022-JP, which looks like ASCII',
      bytes([0x1b, 0x24, 0x42, 0x36, 0x2f, 0x1b, 0x28, 0x42]),
      'text/plain; charset=iso-2022-jp',
      '強',
    ],
    ['UTF-16 without a mark', bytes([0x41, 0x00, 0x42, 0x00]), 'text/html; charset=utf-16', 'AB'],
  ])('is read by %s', (_, body, contentType, text) => {
    expect(decodeText(body, contentType).endsWith(text)).toBe(true);
  });

  it('is not believed when its bytes are valid UTF-8', () => {
    expect(decodeText(Buffer.from('<meta charset=euc-kr>북송'), 'text/html; charset=iso-8859-1')).toContain('북송');
  });

  it('is believed less than its byte order mark', () => {
    expect(decodeText(bytes([0xff, 0xfe, 0x41, 0x00]), 'text/html; charset=utf-8')).toBe('A');
    expect(decodeText(bytes([0xef, 0xbb, 0xbf, 0x41]))).toBe('A');
  });
});

describe('a Korean page', () => {
  it('keeps the syllables that only Windows encodes, and the tags around damaged letters', () => {
    expect(decodeText(bytes([0x8c, 0x63, 0x81, 0x41, 0xc6, 0x52, 0xa2, 0xe6], 'a'), 'text/html; charset=euc-kr')).toBe(
      '똠갂힣€a',
    );
    expect(decodeText(bytes([0xb0], '<b>', [0xff, 0xff]), 'text/html; charset=euc-kr')).toBe('\uFFFD<b>\uFFFD');
  });
});

describe('a page that says nothing', () => {
  it('is read as windows-1252 when it is not UTF-8', () => {
    expect(decodeText(bytes('caf', [0xe9, 0x20, 0x93], 'x', [0x94, 0x80]))).toBe('café “x”€');
  });

  it('is read as UTF-8 when a letter or two of many are broken', () => {
    const cut = Buffer.from('강제북송된 사람들이 있다').subarray(0, -2);
    expect(decodeText(cut)).toBe('강제북송된 사람들이 있\uFFFD');
  });

  it('may be empty', () => expect(decodeText(Buffer.alloc(0), 'text/html; charset=utf-8')).toBe(''));
});
