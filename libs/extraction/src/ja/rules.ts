import type { Day, Days } from '../calendar.js';
import { countFinder } from '../cjk/counts.js';
import { drawTogether, periodsIn, resolve } from '../cjk/dates.js';
import { CJK_NUMBER } from '../cjk/numbers.js';
import type { CjkRules } from '../cjk/rules.js';
import type { DateMention } from '../grammar.js';

const counts = countFinder({
  before: {
    atLeast: '少なくとも|最低(?:でも)?',
    atMost: '最大(?:で)?|多くて',
    about: '約|およそ|おおよそ|ほぼ|推定|計約',
  },
  infix: { about: '数|余|余り', atLeast: '(?!)' },
  classifier: '人(?![権々口種道質物民])|名(?!前)',
  after: {
    atLeast: '以上|超(?!え?る人)|を超え|を上回',
    atMost: '以下|未満|に上る可能性',
    about: '前後|程度|ほど|近く|余り|あまり|余',
  },
  to: '～|〜|~|-|－|から|ないし',
  vague: '(?:数百|数十|数千|数|多数の|多くの|大勢の|「多数の」|何百)(?:人(?!権)|名(?!前)|(?=脱北者|北朝鮮))',
  northKorean: /脱北|北朝鮮|難民/,
  people: /拘束|住民|女性|男性|子ども|子供|家族|一家|このうち|うち|残る|送還|が中国|は中国/,
  others:
    /記者|議員|警官|警察|兵士|職員|宣教師|牧師|活動家|韓国人|米国人|中国人|日本人|ブローカー|労働者|専門家|在日|元在日|帰国者|原告|弁護士|外交官|台|件/,
  reach: { before: 12, after: 8 },
});

const acts: CjkRules['acts'] = [
  [
    'repatriated',
    /(?:強制)?送還(?!者|事業)|強制帰国|送り返[さしす]|引き渡[さしす]|北朝鮮(?:へ|に)(?:運ばれ|帰[っさ]|戻[っさ]|移送|連れ戻)|平壌行きの飛行機に乗せ/g,
  ],
  ['detained', /拘束|逮捕|摘発|拘留|拘禁|収監|捕ま[っり]|捕らえ|収容(?!所|施設)/g],
  ['arrived', /韓国(?:に|へ)(?:入国|到着|渡|入|亡命|定住)|韓国入り/g],
];

const FEARED =
  /^.{0,8}(?:おそれ|恐れ|可能性|見通し|予定|懸念|かねない|見込み|危機|危険|しないよう|されないよう|せぬよう|準備|計画|中止|停止|反対|求め|よう求|するな|方針|目前|寸前|され得る|だろう)/;
const DENIED =
  /^.{0,6}(?:に抗議|への抗議|に反対|をめぐ|について|に関|を非難|を批判|を防|を阻|の実態|していない|されていない|した事実はない|要求もなかった|を否定|は否定|しなかった|問題|政策|の実態)/;

const shape: CjkRules['shape'] = (words, act) => {
  const after = words.slice(act.end, act.end + 16);
  const clause = after.split(/[。、\s]/)[0] ?? '';
  const mood = DENIED.test(clause) ? 'denied' : FEARED.test(clause) ? 'feared' : 'actual';
  const verb = words.slice(act.start, act.end);
  const adnominal =
    /^(?:された|した|されている|されていた|れた|中の|の)(?=[\p{Script=Han}\p{Script=Katakana}0-9「約])/u.test(after) &&
    !/^の(?:おそれ|可能)/.test(after);
  return { mood, adnominal, state: /拘留|拘禁|収容|収監/.test(verb) || /^されている/.test(after) };
};

const N = CJK_NUMBER;
const DATE = new RegExp(
  `(?:(?<year>(?:19|20)\\d{2})年|(?<yw>今年|昨年|去年))?の?(?:(?<month>${N})月|(?<mw>先月|今月))?(?:(?<day>${N})(?:[~～〜-](?<last>${N}))?日(?!間|本|目|々|前|後)|(?<part>初め|上旬|中旬|下旬|末))?`,
  'g',
);

const PERIOD =
  /(?<year>\d{4}年|今年|昨年)?の?(?:第?(?<q>[一二三四1-4１-４])四半期|(?<half>上半期|下半期|上半年))|(?<same>(?:昨年|前年)の?同期)/g;

function dates(words: string, published: Day | null, last: Days | null): DateMention[] {
  const periods = periodsIn(words, PERIOD, published, last);
  const plain = [...words.matchAll(DATE)].flatMap((match): DateMention[] => {
    const g = match.groups ?? {};
    if (!g['year'] && !g['yw'] && !g['month'] && !g['mw'] && !g['day']) return [];
    const part = /初|上/.test(g['part'] ?? '')
      ? 'early'
      : /中/.test(g['part'] ?? '')
        ? 'mid'
        : g['part']
          ? 'late'
          : null;
    const yearWord = g['yw'] ? (g['yw'] === '今年' ? 'this' : 'last') : undefined;
    const monthWord = g['mw'] ? (g['mw'] === '先月' ? 'last' : 'this') : undefined;
    const days = resolve(
      { year: g['year'], month: g['month'], day: g['day'], lastDay: g['last'], yearWord, monthWord, part },
      published,
    );
    return days ? [{ start: match.index, end: match.index + match[0].length, ...days, since: false }] : [];
  });
  const found = [
    ...periods,
    ...plain.filter((date) => !periods.some((p) => p.start <= date.start && p.end >= date.end)),
  ];
  if (last) {
    for (const same of words.matchAll(/同日|同じ日|この日/g))
      found.push({ start: same.index, end: same.index + same[0].length, ...last, since: false });
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  return drawTogether(words, sorted, /^(?:から|～|〜|-)$/, /以降|以来|から(?!.{0,4}まで)/, published);
}

const SAYS = /(?:発表|明らかに|述べ|語|報じ|話|主張|伝え|表明|指摘|反発|訴え|会見)/;

/** "韓国政府は13日、…と発表した": a date right behind the topic is when the topic spoke. */
const tellsOfSpeech: CjkRules['tellsOfSpeech'] = (words, date, acts) => {
  const before = words.slice(Math.max(0, date.start - 2), date.start);
  const after = words.slice(date.end, date.end + 14);
  const verb = after.search(SAYS);
  if (verb >= 0 && !acts.some((act) => act.start >= date.end && act.start < date.end + verb)) return true;
  return /は$/.test(before) && /^(?:の|、|,)/.test(after) && SAYS.test(words.slice(-24)) && !/人[はが]$/.test(before);
};

const SPEAKER = [
  /([^、。「」]{2,30}?)によると/,
  /^([^、。]{2,30}?)は[^]*(?:述べ|発表し|明らかに|話し|話した|報じ|語っ|主張し|推計|伝え)/,
];

/** How Japanese reports say it. */
export const JA_RULES: CjkRules = {
  counts,
  acts,
  shape,
  dates,
  tellsOfSpeech,
  speaker: (words) => SPEAKER.map((pattern) => pattern.exec(words)?.[1]?.trim()).find(Boolean) ?? null,
  total: /累計|これまでに|総計|合計|通算/,
  stock: /現在|依然|推計|とみられる/,
  rate: /毎年|年間|毎月|年平均/,
  clause: /[。！？]|一方|ものの、/,
  actFirst: false,
  sameGroup: /彼ら|この一行|この家族|一行は|らは/,
};
