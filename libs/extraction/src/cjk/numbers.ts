import { matchesOf } from '../matches.js';
const DIGITS: Record<string, number> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((digit, value) => [digit, value])),
  ...Object.fromEntries([...'영일이삼사오육칠팔구'].map((digit, value) => [digit, value])),
  零: 0,
  两: 2,
  兩: 2,
  壹: 1,
  首: 1,
};
const NATIVE: Record<string, number> = {
  하나: 1,
  둘: 2,
  셋: 3,
  넷: 4,
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  스무: 20,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const POWERS: Record<string, number> = { 십: 10, 十: 10, 백: 100, 百: 100, 천: 1000, 千: 1000 };
const MYRIADS = '만万萬';
/** Korean words for "two or three", "three or four" and so on. */
const EITHER: Record<string, [number, number]> = {
  한두: [1, 2],
  두세: [2, 3],
  두서너: [2, 4],
  서너: [3, 4],
  너댓: [4, 5],
  네댓: [4, 5],
  네다섯: [4, 5],
  대여섯: [5, 6],
  예닐곱: [6, 7],
  일고여덟: [7, 8],
};

const D = '[0-9０-９]';
const HAN = '[一二两兩三四五六七八九十百千零〇]';
const NATIVE_ONES = '하나|둘|셋|넷|한|두|세|네|다섯|여섯|일곱|여덟|아홉';
const NATIVE_TENS = '열|스물|서른|마흔|쉰|예순|일흔|여든|아흔';

/** A whole number in digits of either width, with units ("2천600", "1천2백", "1.2万"), or in Han or Korean numerals. No groups. */
export const CJK_NUMBER =
  `(?:${D}{1,3}(?:[,，]${D}{3})+|${D}{1,4}[.．]${D}{1,2}\\s?[만万萬]` +
  `|${D}{1,6}(?:[만万萬]\\s?(?:${D}{1,4}(?:[천千](?:${D}{1,3}백?)?)?)?|[천千](?:\\s?${D}{1,3}[백百]?)?|[백百](?:${D}{1,2})?|[십十])?` +
  `|${HAN}{0,4}[一二三四五六七八]、[二三四五六七八九](?=[十百名人位个個])[十百]?` +
  `|${HAN}{1,8}(?:[万萬]${HAN}{0,6})?|${Object.keys(EITHER).join('|')}` +
  `|(?:${NATIVE_TENS})(?:${NATIVE_ONES})?|스무|(?<![가-힣])(?:${NATIVE_ONES})|(?<![수몇])[이삼사오육칠팔구]?[십백천](?=\\s?여?\\s?[명인]))`;

/** The value of what `CJK_NUMBER` matched. */
export function cjkNumber(written: string): number {
  const words = written.normalize('NFKC').replace(/[,\s]/g, '');
  if (/^\d+$/.test(words)) return Number(words);
  let total = 0;
  let section = 0;
  let digits = 0;
  for (const [part] of matchesOf(
    words,
    /\d+(?:\.\d+)?|다섯|여섯|일곱|여덟|아홉|스무|스물|서른|마흔|예순|일흔|여든|아흔|하나|./g,
  )) {
    if (/^\d/.test(part)) digits = Number(part);
    else if (part in POWERS) {
      section += (digits || 1) * (POWERS[part] as number);
      digits = 0;
    } else if (MYRIADS.includes(part)) {
      total += (section + digits || 1) * 10_000;
      section = digits = 0;
    } else if (part in NATIVE) section += NATIVE[part] as number;
    else if (part in DIGITS) digits = digits * (digits > 0 ? 10 : 1) + (DIGITS[part] as number);
  }
  return Math.round(total + section + digits);
}

/** "두세", "五六十", "十五六": two neighbouring numbers in one word; null for any other. */
export function eitherNumber(written: string): [number, number] | null {
  const plain = written.trim().replace('、', '');
  const korean = EITHER[plain];
  if (korean) return korean;
  const found = /^([一二三四五六七八九十百千]*?)([一二两兩三四五六七八])([二三四五六七八九])([十百千万萬]?)$/.exec(
    plain,
  );
  if (!found) return null;
  const [, lead = '', low = '', high = '', unit = ''] = found;
  if ((DIGITS[high] ?? 0) !== (DIGITS[low] ?? 0) + 1 || (lead !== '' && !/[十百千]$/.test(lead))) return null;
  return [cjkNumber(lead + low + unit), cjkNumber(lead + high + unit)];
}
