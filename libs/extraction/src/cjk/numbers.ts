const DIGITS: Record<string, number> = Object.fromEntries(
  [...'〇一二三四五六七八九']
    .map((digit, value) => [digit, value])
    .concat([
      ['零', 0],
      ['两', 2],
      ['兩', 2],
      ['壹', 1],
    ]),
);
const NATIVE: Record<string, number> = {
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
};
const POWERS: Record<string, number> = { 십: 10, 十: 10, 백: 100, 百: 100, 천: 1000, 千: 1000 };
const MYRIADS = '만万萬';

/** A whole number in digits of either width, with units ("2천600", "3万"), or in Han or native Korean numerals. No groups. */
export const CJK_NUMBER =
  '(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]{1,6}(?:[만万萬]\\s?[0-9０-９]{0,4}(?:[천千])?|[천千백百](?:[0-9０-９]{1,3})?)?|[一二两兩三四五六七八九十百千零〇]{1,8}[万萬]?|열?(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)|열|스무)';

/** The value of what `CJK_NUMBER` matched. */
export function cjkNumber(written: string): number {
  const words = written.normalize('NFKC').replace(/[,\s]/g, '');
  if (/^\d+$/.test(words)) return Number(words);
  let total = 0;
  let section = 0;
  let digits = 0;
  for (const found of words.matchAll(/\d+|다섯|여섯|일곱|여덟|아홉|스무|./g)) {
    const part = found[0];
    if (/^\d/.test(part)) digits = Number(part);
    else if (part in DIGITS) digits = digits * (digits > 0 ? 10 : 1) + (DIGITS[part] as number);
    else if (part in NATIVE) section += NATIVE[part] as number;
    else if (part in POWERS) {
      section += (digits || 1) * (POWERS[part] as number);
      digits = 0;
    } else if (MYRIADS.includes(part)) {
      total += (section + digits || 1) * 10_000;
      section = digits = 0;
    }
  }
  return total + section + digits;
}
