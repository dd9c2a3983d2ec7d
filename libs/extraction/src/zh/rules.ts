import type { Day, Days } from '../calendar.js';
import { countFinder } from '../cjk/counts.js';
import { drawTogether, periodsIn, onWeekday, resolve } from '../cjk/dates.js';
import { CJK_NUMBER } from '../cjk/numbers.js';
import type { CjkRules } from '../cjk/rules.js';
import type { DateMention } from '../grammar.js';

const counts = countFinder({
  before: {
    atLeast: '至少有?|最少|不少于|不少於|逾|超过|超過|超|多于|多於',
    atMost: '多达|多達|高达|高達|最多|至多|不超过|不超過',
    about: '大约|大約|约有?|約有?|近|将近|將近|接近|大概|估计有?|估計有?|约莫|累計約達',
  },
  infix: { about: '余|餘|来|來', atLeast: '多' },
  classifier: '名|人(?![口权權民士道们們数數员員质質类類])|位(?!於|于|置)|个人(?!权|民|生|信)|個人(?!權|民|生|信)|口人',
  after: { atLeast: '以上|或以上|或更多', atMost: '以下|以内|以內', about: '左右|上下|之多' },
  to: '至|到|~|-|–|—',
  vague:
    '(?<![0-9０-９一二三四五六七八九十百千万萬])(?:数百|數百|数十|數十|数千|數千|上百|上千|成百上千|成千上万|几十|幾十|几百|幾百|数|數|多|若干|大批|大量)(?:名|人(?!权|權|民|口)|位|(?=脱北者|脫北者|北韩难民|北韓難民|朝鲜难民|朝鮮難民))',
  northKorean: /脱北|脫北|朝鲜|朝鮮|北韩|北韓|难民|難民|逃北|遣返者/,
  people: /这|這|其中|被捕|妇女|婦女|女子|儿童|兒童|男子|青年|孤儿|孤兒|其余|其餘|共|一家|的|有/,
  others:
    /记者|記者|议员|議員|警察|官员|官員|士兵|牧师|牧師|传教士|傳教士|疑犯|嫌犯|中国籍|中國籍|专家|專家|学者|學者|韩国人|韓國人|美国人|美國人|日本人|劳工|勞工|工人|船员|船員|线人|成员国|成員國|代表/,
  reach: { before: 12, after: 14 },
});

const acts: CjkRules['acts'] = [
  [
    'repatriated',
    /(?:强制|強制|强行|強行|秘密)?(?:遣返|遣送|送返|押送回|押解回|送回|交还|交還|引渡|驱逐|驅逐|推回|送还|送還)(?!者|政策|行为|行為|協議|协议)/g,
  ],
  [
    'detained',
    /逮捕|被捕|拘留|拘捕|关押|關押|扣押|扣留|抓捕|抓获|抓獲|被抓|落网|落網|羁押|羈押|拘押|带往警局|帶往警局|带走|帶走|关在|關在|监禁|監禁|查获|查獲/g,
  ],
  ['arrived', /(?:抵达|抵達|到达|到達|进入|進入|入境|定居|逃到|逃往|投奔|再到)(?:了)?(?:韩国|韓國|南韩|南韓)/g],
];

const FEARED =
  /(?:即将|即將|将|將|可能|恐|面临|面臨|拟|擬|要求|计划|計劃|準備|准备|打算|威胁|威脅|危险|危險|风险|風險|担心|擔心|担忧|擔憂|呼吁|呼籲|敦促|不要|停止|避免|避免被|阻止|反对|反對|等待|等候|会被|會被|就会|或)[^，,；;。]{0,18}$/;
const DENIED = /(?:没有|沒有|未|并未|並未|否认|否認|从未|從未|不会|不會|不曾)[^，,；;。]{0,10}$/;

const shape: CjkRules['shape'] = (words, act) => {
  const before = words.slice(Math.max(0, act.start - 30), act.start);
  const after = words.slice(act.end, act.end + 12);
  const verb = words.slice(act.start, act.end);
  const feared =
    FEARED.test(before.replace(/(?:将近|將近|可能已)/g, '')) ||
    /^的?(?:危险|危險|风险|風險|可能|命运|命運)/.test(after);
  const mood = DENIED.test(before) ? 'denied' : feared ? 'feared' : 'actual';
  const state =
    /^(?:关在|關在|关押|關押|扣押|羁押|羈押|拘押)/.test(verb) || /(?:还|還|仍|目前|现|現)[^，。]{0,4}$/.test(before);
  return { mood, adnominal: /^[^，,。；;、]{0,12}的/.test(after), state };
};

const N = CJK_NUMBER;
const DATE = new RegExp(
  `(?:(?<year>(?:19|20)\\d{2}|[一二〇零九]{4})年|(?<yw>今年|去年))?(?:(?<month>${N})月份?|(?<mw>上个?月|上個月|本月|这个?月|這個月))?(?:(?<day>${N})(?:[日号號](?!间|間))(?:(?:至|到|-)(?<last>${N})[日号號])?|(?<part>初|上旬|中旬|下旬|底|末))?`,
  'g',
);
const WEEK = '日一二三四五六';

const PERIOD =
  /(?<year>\d{4}年|今年|去年)?(?:第?(?<q>[一二三四1-4])季度?|(?<half>上半年|下半年))|(?<same>去年同期|上年同期)/g;

function plainDates(words: string, published: Day | null): DateMention[] {
  return [...words.matchAll(DATE)].flatMap((found) => {
    const g = found.groups ?? {};
    if (!g['year'] && !g['yw'] && !g['month'] && !g['mw'] && !g['day']) return [];
    const part = /初|上/.test(g['part'] ?? '')
      ? 'early'
      : /中/.test(g['part'] ?? '')
        ? 'mid'
        : g['part']
          ? 'late'
          : null;
    const yearWord = g['yw'] ? (g['yw'] === '今年' ? 'this' : 'last') : undefined;
    const monthWord = g['mw'] ? (/上/.test(g['mw']) ? 'last' : 'this') : undefined;
    const days = resolve(
      { year: g['year'], month: g['month'], day: g['day'], lastDay: g['last'], yearWord, monthWord, part },
      published,
    );
    return days ? [{ start: found.index, end: found.index + found[0].length, ...days, since: false }] : [];
  });
}

function dates(words: string, published: Day | null, last: Days | null): DateMention[] {
  const periods = periodsIn(words, PERIOD, published, last);
  const found = [
    ...periods,
    ...plainDates(words, published).filter((date) => !periods.some((p) => p.start <= date.start && p.end >= date.end)),
  ];
  if (published) {
    for (const day of words.matchAll(/(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])/g)) {
      const at = WEEK.indexOf((day[1] as string).replace('天', '日'));
      const span = { start: day.index, end: day.index + day[0].length };
      if (!found.some((date) => date.start <= span.end + 1 && span.start <= date.end))
        found.push({ ...span, ...onWeekday(published, at), since: false });
    }
  }
  if (last) {
    for (const same of words.matchAll(/同日|同一天|当天|當天|当日|當日/g))
      found.push({ start: same.index, end: same.index + same[0].length, ...last, since: false });
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  return drawTogether(words, sorted, /^(?:至|到|—|-|－)$/, /自|以来|以來|起/, published);
}

const SPEECH = /说|說|表示|发表|發表|报道|報道|报导|報導|称|稱|宣布|指出|透露|证实|證實|消息|讯|訊|电|電|公布/;

const tellsOfSpeech: CjkRules['tellsOfSpeech'] = (words, date, acts) => {
  if (/^曾/.test(words.slice(date.end)) && /表示|呼吁|呼籲|谴责|譴責|抗议|抗議/.test(words.slice(date.end)))
    return true;
  const at = words.slice(date.end, date.end + 10).search(SPEECH);
  return (
    at >= 0 &&
    !/[，,]/.test(words.slice(date.end, date.end + at)) &&
    !acts.some((act) => act.start >= date.end && act.start < date.end + at)
  );
};

const SPEAKER = [
  /(?:据|據|根据|根據)([^，,。]{2,24}?)(?:报道|報道|报导|報導|记录|記錄|说|說|称|稱|统计|統計|的|，|,)/,
  /^(?:[【(（][^】)）]{0,16}[】)）])?([^，,。]{2,24}?)(?:星期[一二三四五六日天])?(?:[(（][^)）]{0,12}[)）])?(?:说|說|表示|称|稱|指出|透露|援引)/,
];

/** How Chinese reports say it, in simplified and traditional letters. */
export const ZH_RULES: CjkRules = {
  counts,
  acts,
  shape,
  dates,
  tellsOfSpeech,
  speaker: (words) => SPEAKER.map((pattern) => pattern.exec(words)?.[1]?.trim()).find(Boolean) ?? null,
  total: /累计|累計|总共|總共|共计|共計|迄今|至今|以来|以來/,
  stock: /目前|仍|还|還|现有|現有|估计|估計/,
  rate: /每年|每月|年均/,
  clause: /[。！？；;]|[，,](?=其余|其餘|另有|而)|而(?=\d|[^，]{0,6}年)/,
  actFirst: true,
  sameGroup: /这些人|這些人|他们|她们|他們|她們|这批|這批|该批|該批|一行/,
};
