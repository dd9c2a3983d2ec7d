import type { CjkRules } from '../cjk/rules.js';

const SAID =
  '(?:说|說|表示|发表|發表|报道|報道|报导|報導|称(?!为|之)|稱(?!為|之)|宣布|指出|透露|披露|证实|證實|通报|通報|公布|强调|強調|认为|認為|估计|估計|指控|批评|批評|谴责|譴責|回应|回應|重申|呼吁|呼籲|警告|敦促|承认|承認|告诉|告訴|转述|轉述|写道|寫道|发文|發文|爆料|推算|统计|統計|声明|聲明|坦言|抗议|抗議|否认|否認|质疑|質疑|提到)';
const SPEECH = new RegExp(
  `${SAID}|消息|讯|訊|电(?!话|子|视|骗)|電(?!話|子|視|騙)|记者会|記者會|例行|简报|簡報|听证|聽證|作证|作證|专访|專訪|采访|採訪|接受|刊登|专文`,
);

/** "人权观察5月9日表示", "中央社9日電", "据统一部9日通报": the day of the saying. */
export const tellsOfSpeech: CjkRules['tellsOfSpeech'] = (words, date, acts, counts) => {
  const after = words.slice(date.end, date.end + 30);
  // The head of an entry in a list of days.
  if (after.startsWith('　')) return false;
  const clause = after.split(/[，,。；;]/)[0] ?? '';
  const at = clause.search(SPEECH);
  const first = [...acts, ...counts].filter(({ start }) => start >= date.end).map(({ start }) => start - date.end);
  if (at >= 0 && at < Math.min(...first, Infinity)) return true;
  const dangling = /^[^，,。]{0,3}[，,]/.test(after) && /[^，,。；]$/.test(words.slice(0, date.start));
  const next = after.replace(/^[^，,]{0,3}[，,]/, '');
  const early = next.search(/^[^，,。]{0,6}(?:说|說|表示|称|稱|指出|发表声明|發表聲明)/);
  return dangling && early === 0 && !/[，,。]$/.test(words.slice(0, date.start)) && date.from === date.until;
};

const NAME = '[^，,。：:“”「」；\\s]{2,30}?';
const WHEN =
  '(?:(?:上|本|这|這)?(?:星期|周|週)[一二三四五六日天]|(?:今年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}日|昨天|今天|昨日|今日|日前|近日|周?[一二三四五六日])?(?:[(（][^)）]{0,12}[)）])?(?:晚间?|晚間|上午|下午|凌晨)?';
const WHERE =
  '(?:(?:对|對|向|在|于|於|接受|就|通过|透過|以|致函|发出|發出|发布|發布)[^，,。的]{1,16})?(?:再次|也|还|還|则|則|又|曾|当天|當天|随后|隨後|亦)?';
const CITE = '(?:援引|引述|引用|转引|轉引|引)';
const OF = '(?:的话|的話|的消息|的说法|的說法|的报告|的報告|的资料|的資料|的統計|的统计)?';
const HEAD = '^(?:[【(（〔][^】)）〕]{0,30}[】)）〕]\\s?){0,2}';
const TWO = [
  new RegExp(
    `${HEAD}(?:据|據)?(${NAME})${WHEN}${CITE}(${NAME})${OF}(?:报道|報道|报导|報導|指出|透露|表示|说|說|称|稱|指|，|,)`,
  ),
  new RegExp(`(?:据|據)(${NAME})${CITE}(${NAME})${OF}(?:报道|報道|报导|報導|，|,)`),
];
const ONE = [
  new RegExp(
    `(?:据|據|根据|根據|按照|依据|依據)(${NAME})${WHEN}(?:的)?(?:最新)?(?:报道|報道|报导|報導|记录|記錄|说法|說法|说|說|称|稱|统计|統計|估计|估計|估算|消息|资料|資料|通报|通報|报告|報告|掌握|了解|瞭解|透露|指出|介绍|介紹|披露|推算|数据|數據|公布|调查|調查|，|,)`,
  ),
  new RegExp(`[」』”]\\s?[，,]?(${NAME})${WHEN}${WHERE}(?:说|說|表示|称|稱|指出|透露|强调|強調|写道|寫道|批评|批評)`),
  new RegExp(`${HEAD}(${NAME})${WHEN}${WHERE}[，,]?${SAID}`),
  new RegExp(`[，,。](${NAME})${WHEN}${WHERE}(?:说|說|表示|称|稱|指出|透露)`),
];
const LEAD =
  /^(?:此外|另外|不过|不過|但是?|而|同时|同時|其中|随后|隨後|当时|當時|此前|对此|對此|另据|另據|有|这|這(?=名|位))/;
const NOBODY =
  /^(?:该|該|这|這|此|本|其|有关|有關)(?:组织|組織|团体|團體|机构|機構|报告|報告|媒体|媒體|报|報|发言人|發言人|人士|官员|官員|男子|女子)?$|^(?:他|她|他们|他們|她们|她們|报道|報道|报导|報導|报告|報告|消息|记者|記者|了|悉|所|声明|聲明|统计|統計)$|^[0-9０-９一二三四五六七八九十百千]+(?:多|余|餘)?(?:名|人|位)(?:脱|脫|朝|北|$)|[0-9一二三四五六七八九十百千多餘余][名人位]$|^被|遣返|脱北者$|脫北者$/;

const WHEN_BEHIND = new RegExp(`(?:${WHEN})$`);

function named(name: string | undefined): string | null {
  const plain = (name ?? '')
    .replace(LEAD, '')
    .replace(WHEN_BEHIND, '')
    .replace(/(?:对|對|向|在)[^，。]{1,12}$/, '')
    .replace(/(?:的)?(?:最新)?(?:统计|統計|报道|報道|报导|報導|消息|数据|數據|报告|報告|资料|資料)$/, '')
    .trim();
  return plain.length < 2 || (NOBODY.test(plain) && !/人士|知情人|负责人|負責人|发言人|發言人/.test(plain))
    ? null
    : plain;
}

/** Who says so, the outermost first: "人权观察援引一名传教士的话说" gives both. */
export function speakers(words: string): string[] {
  for (const pattern of TWO) {
    const found = pattern.exec(words);
    const both = found ? [named(found[1]), named(found[2])].filter((name) => name !== null) : [];
    if (both.length > 0) return both;
  }
  for (const pattern of ONE) {
    const one = named(pattern.exec(words)?.[1]);
    if (one !== null) return [one];
  }
  return [];
}

/** "He", "the group", "it is said": the speaker was named before. */
export const hearsay = /据悉|據悉|据称|據稱|据报|據報|^(?:他|她|该|該)|[“「]|据了解|據了解/;
