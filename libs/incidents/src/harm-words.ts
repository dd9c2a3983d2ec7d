import type { HarmWarning } from '#contracts';

/** A sort of detail by which somebody can be found, and how it is written in one language. */
export interface HarmPattern {
  detail: HarmWarning['detail'];
  pattern: RegExp;
}

/** Languages in which staff's words are judged; in others only what is written alike everywhere, and what slips in from these, is found. */
export const JUDGED: readonly string[] = ['en', 'ko'];

/**
 * Details by which somebody can be found: relatives, where and how long a person lived, helpers, ways to reach somebody. The worked
 * case is a sentence about a returnee's cousin who had lived in China for 25 years and had a daughter there. Every pattern is looked
 * for in every text, since reports quote across languages; the lists for Chinese and Japanese are short and make no promise.
 */
export const DETAILS: readonly HarmPattern[] = [
  {
    detail: 'relative',
    pattern:
      /\b(?:cousin|daughter|son|wife|husband|mother|father|sister|brother|aunt|uncle|niece|nephew|grandmother|grandfather|granddaughter|grandson)s?\b/i,
  },
  {
    detail: 'relative',
    pattern:
      /사촌|친척|남편|어머니|아버지|여동생|남동생|친동생|형제|자매|삼촌|할머니|할아버지|(?<![가-힣])(?:딸(?!기|려|린)|아들|아내|엄마|아빠|누나|언니|오빠|이모(?!티)|고모|조카|손녀|손자)/,
  },
  {
    detail: 'relative',
    pattern: /[表堂][哥弟姐妹兄]|女[儿兒]|[儿兒]子|妻子|丈夫|[母父][亲親]|姐姐|妹妹|哥哥|弟弟|いとこ|娘|息子|叔父|叔母/,
  },
  {
    detail: 'stay',
    pattern:
      /\b(?:lived?|living|stayed|hid|hiding|settled)\b[^.]{0,60}\b(?:for|since)\s+(?:\d+|several|many|two|three|four|five|ten|twenty)\b/i,
  },
  {
    detail: 'stay',
    pattern: /(?:\d+|여러|몇|수십)\s*(?:년|해|개월)[^.。]{0,20}(?:살[았며아]|거주|숨어|은신|머물|정착)/,
  },
  {
    detail: 'stay',
    pattern:
      /(?:住|居住|生活|躲藏)了?[^。]{0,10}(?:\d+|[一二两三四五六七八九十]+)年|\d+年[^。]{0,10}(?:住ん|暮らし|潜伏)/,
  },
  {
    detail: 'helper',
    pattern: /\b(?:safe ?house|broker|smuggler|guide who|pastor who|helped (?:them|her|him) (?:cross|escape|flee))\b/i,
  },
  {
    detail: 'helper',
    pattern:
      /브로커|안내인|은신처|안전가옥|(?:탈출|도피|탈북)[을를]?\s*(?:도운|도와)|蛇[头頭]|掮客|安全屋|ブローカー|隠れ家/,
  },
  { detail: 'contact', pattern: /[\w.+-]+@[\w-]+\.\w+|\+?\d[\d ()-]{8,}\d/ },
];

/** One person who is described is one person who may be found: reason enough to leave a quotation out. */
export const ONE_PERSON: readonly RegExp[] = [
  /\b(?:an?|one|the)\s+(?:[\w-]+\s+){0,3}?(?:woman|man|girl|boy|child|baby|defector|escapee|returnee|refugee who)\b|\b\d{1,2}-year-old\b/i,
  /(?<![가-힣])(?:한|어느|어떤)\s+(?:[가-힣]+\s+){0,2}?(?:여성|남성|소녀|소년|탈북민|탈북자)|\d{1,2}\s*(?:세|살|대)(?![가-힣]*기)\s*(?:의\s*)?(?:여성|남성|탈북)|[가-힣]\s?모?\s?씨(?![앗])/,
  /(?:一名|一位)[^。]{0,8}(?:女性|男性|女子|男子|女孩|男孩)|\d{1,2}[岁歲歳]/,
];
