import type { CjkRules } from '../cjk/rules.js';

const SAID =
  '(?:発表|明らかに|述べ|語っ|語り|報じ|話し|話す|主張|伝え|表明|指摘|反発|訴え|会見|とした。|説明|強調|推計|推定し|(?<!難民と)認め|否定|非難|批判|求め|呼びかけ|公表|報告し|報道し|証言|懸念を|警告|回答|とする|見方を)';
const SAYS_SO = new RegExp(SAID);
const SAYS = new RegExp(`${SAID}|付|電子版|分かった|わかった|記者団|声明`);
const NOT_SPEAKERS =
  /(?:人|名|脱北者|送還者|者ら|当局|公安|警察|中国|ラオス|ベトナム|タイ|ロシア|モンゴル|一行|家族|女性|男性|送還|拘束|彼ら|全員)は$/;

/** "韓国政府は13日、…と発表した", "9日付の朝鮮日報", "ことが10日、分かった": the day of the saying. */
export const tellsOfSpeech: CjkRules['tellsOfSpeech'] = (words, date, acts, counts) => {
  const before = words.slice(Math.max(0, date.start - 8), date.start);
  const after = words.slice(date.end);
  const verb = after.slice(0, 18).search(SAYS);
  const first = [...acts, ...counts].filter(({ start }) => start >= date.end).map(({ start }) => start - date.end);
  if (verb >= 0 && verb < Math.min(...first, Infinity)) return true;
  if (/(?:こと|事実)が$/.test(before)) return true;
  if (date.from !== date.until) return false;
  if (/[、」]と[^、。]{2,40}は/.test(after)) return false;
  const topic = /は(?:今月)?$/.test(before) || /の.{1,6}氏は$/.test(before);
  const behind = /^(?:夜|午後|午前|夕|朝|まで|までに)?(?:[(（][^)）]{0,8}[)）])?(?:の|、|,|付)/.test(after);
  return topic && behind && !NOT_SPEAKERS.test(before) && SAYS_SO.test(words.slice(-26));
};

const NAME = '[^、。「」『』\\s]{2,34}?';
const WHEN = '(?:(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日(?:付|夜|午後|午前)?(?:の[^、。]{1,12})?[、,]?)?';
const TWO = [
  new RegExp(
    `(${NAME})は${WHEN}、?(?:[^、。「」]{0,12}、)?(${NAME})(?:の話として|の話を(?:引用|もと)|を引用|の証言として|らの話として|の情報として|を情報源に|の話では)`,
  ),
  new RegExp(`(${NAME})が(${NAME})(?:の話として|を引用)[^。]{0,20}(?:伝え|報じ)`),
];
const ONE = [
  new RegExp(`(${NAME})(?:によると|によれば|の(?:発表|調べ|集計|報告書?|推計|話|説明)によると|の話では)`),
  new RegExp(`[」』]と(?:、)?(${NAME})(?:が|は)[^。]{0,14}${SAID}`),
  new RegExp(`^(?:[【(（][^】)）]{0,20}[】)）])?(${NAME})(?:は|も)[^]*${SAID}`),
  new RegExp(`(?<=[たるいだう])と(?:、)?(${NAME})(?:が|は)${WHEN}[^、。]{0,8}${SAID}`),
];
const LEAD = /^(?:一方で?|また|これに対し|しかし|ただ|これについて|だが|同時に|さらに|なお|このうち|これより前)[、,]?/;
const NOBODY =
  /^(?:同|この|その|両|当|該)(?:団体|組織|機関|氏|紙|通信|放送|報告書?|発表|声明|関係者|筋|報道官)?$|^(?:彼|彼女|氏|彼ら|これ|それ|報道|発表|関係者|声明)$|[0-9０-９]人$|脱北者$|送還$|拘束$|中国側$/;

const WHEN_BEHIND = new RegExp(`(?:は|が)?${WHEN}$`);

function named(name: string | undefined): string | null {
  const plain = (name ?? '')
    .replace(LEAD, '')
    .replace(/^[0-9０-９]{1,2}日付の/, '')
    .replace(WHEN_BEHIND, '')
    .replace(/(?:の(?:発表|調べ|集計|推計|話|説明|報道))$/, '')
    .trim();
  return plain.length < 2 || NOBODY.test(plain) ? null : plain;
}

/** Who says so, the outermost first: "聯合ニュースは消息筋の話として" gives both. */
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
export const hearsay = /という。$|とされる|とみられる|^(?:同|この)(?:団体|氏|紙|筋)|[「]|らしい/;
