import { countFinder } from '../cjk/counts.js';
import { drawTogether, periodsIn, lastWeekend, resolve } from '../cjk/dates.js';
import type { CjkRules } from '../cjk/rules.js';
import type { Day, Days } from '../calendar.js';
import type { DateMention } from '../grammar.js';

const counts = countFinder({
  before: {
    atLeast: '최소(?:한)?|적어도|무려',
    atMost: '최대|많게는|최고',
    about: '약|대략|거의|어림잡아|추정치',
  },
  infix: { about: '여', atLeast: '(?!)' },
  classifier: '명|인(?=[의은이을]\\s)|사람',
  after: {
    atLeast: '이상|넘게|넘는|을 넘|을 웃도|초과|이 넘',
    atMost: '이하|미만|까지(?! 전원)',
    about: '가량|정도|안팎|쯤|남짓|내외|가까이|가까운|에 가까|에 육박|으로 추정',
  },
  to: '~|∼|〜|-|–|에서|내지|또는',
  vague:
    '(?:수백|수십|수천|여러|수)\\s?명|(?:대규모|다수)(?:의)?\\s?탈북(?:자|민)(?:들)?|탈북(?:자|민)(?:들)?\\s?(?:수백|수십|다수)|(?:탈북자|탈북민)들(?:이|을)?\\s(?:무더기로|대거|대규모로|집단으로)',
  northKorean: /탈북|북한|북측|새터민|난민/,
  people: /주민|가족|일행|여성|남성|어린이|청소년|아동|사람|남녀|모두|나머지|이들|가운데|중|총/,
  others:
    /기자|의원|경찰|공안원|군인|병사|직원|선교사|목사|브로커|활동가|한국인|미국인|중국인|일본인|정보원|노동자|근로자|장기수|취재원|소식통|변호사|대학생 기자|관계자|교수|외교관|납북|포로/,
  reach: { before: 14, after: 8 },
});

const acts: CjkRules['acts'] = [
  [
    'repatriated',
    /(?:강제\s?)?(?:북송|송환|추방)(?!\s?(?:사업|교포|시설))|돌려보[내냈낸]|되돌려 ?보[내냈낸]|되돌아갔|(?:북한|북|평양)(?:으로|에|측에|당국에)?\s(?:[가-힣]+\s)?(?:넘겨|넘겼|인계|보내[지졌진질]|끌려갔|이송[됐된]|압송)/g,
  ],
  [
    'detained',
    /체포|붙잡[혀혔힌히았아은]|억류|구금|구류|적발|검거|잡[혀혔힌](?!\s?있던)|수감|갇[혀힌혔]|연행|감금|나포/g,
  ],
  [
    'arrived',
    /(?:한국|국내|남한|대한민국)(?:에|으로)?\s?(?:에\s)?(?:입국|들어온|들어왔|도착|정착|온 탈북|망명)|입국(?=한|했|자|하는)/g,
  ],
];

const FEARED =
  /^.{0,3}(?:될|할|당할|시킬|질|낼)(?!\s?때)|^.{0,6}(?:위기|위험|우려|예정|가능성|앞두|직전|계획|방침|준비|공포|걱정|임박|기로|처지|하려|시키려|되려|한다고|하겠|려고|하지 (?:말|않도록)|되지 않도록|않을까|중단|중지|반대|금지|막)/;
const DENIED =
  /^(?:.{0,4}(?:되지|하지|당하지|된 적|한 적)\s?(?:않았|못했|없)|\s?(?:도중|과정|길에|여부|부인|사실을 부인|문제|정책|반대 집회|피해자|경험|훈련|당시|후 |이후))/;
const STATE = /구금|억류|수감|갇|구류|감금/;
const BEFORE_FEARED = /(?:까지\s(?:모두|전원)|곧|조만간|머지않아)\s?(?:[가-힣]+\s){0,2}$/;
const ADNOMINAL =
  /^(?:된|한|당한|힌|혀 있는|시킨|됐던|했던|되어 있는|돼 있는|되는|중인|혀있는|낸|진)\s?(?=[가-힣0-9“"'‘])/;

const shape: CjkRules['shape'] = (words, act) => {
  const after = words.slice(act.end, act.end + 14);
  const verb = words.slice(act.start, act.end);
  const feared =
    FEARED.test(after) ||
    /[질될]$/.test(verb) ||
    (act.what === 'repatriated' && BEFORE_FEARED.test(words.slice(0, act.start)));
  const mood = DENIED.test(after) ? 'denied' : feared ? 'feared' : 'actual';
  const adnominal = ADNOMINAL.test(after) || /[힌낸진온은]$/.test(verb);
  return { mood, adnominal, state: STATE.test(verb) };
};

const DATE =
  /(?:(?<year>\d{4})년|(?<yw>지난해|작년|올해|금년))?\s?(?:(?<month>\d{1,2})월|(?<mw>지난달|이달|이번 달|지난 달))?\s?(?:(?<day>\d{1,2})(?:[~∼-](?<last>\d{1,2}))?일(?!\s?(?:간|동안|만에|째|부터 \d+일간))|(?<part>초순|중순|하순|초|중반|말)(?=[에의, ]|까지|부터))?/g;
const SPEECH_VERB =
  /(?:전했|밝혔|말했|보도했|보도를|발표했|주장했|알렸|설명했|강조했|촉구했|요청했|인용|소식통|전하며|전한)/;

const PERIOD =
  /(?:(?<year>\d{4}년|올해|지난해|작년)\s?)?(?:(?<q>[1-4])\s?[·,/]?\s?분기|(?<half>상반기|하반기))|(?<same>(?:지난해|작년|전년) ?(?:같은 기간|동기))/g;

function plainDates(words: string, published: Day | null): DateMention[] {
  return [...words.matchAll(DATE)].flatMap((found) => {
    const g = found.groups ?? {};
    if (!g['year'] && !g['yw'] && !g['month'] && !g['mw'] && !g['day']) return [];
    if (/^\s*\d{1,2}$/.test(found[0]) || (!g['year'] && !g['yw'] && !g['month'] && !g['mw'] && !/일/.test(found[0])))
      return [];
    const part = /초/.test(g['part'] ?? '') ? 'early' : /중/.test(g['part'] ?? '') ? 'mid' : g['part'] ? 'late' : null;
    const yearWord = g['yw'] ? (/올해|금년/.test(g['yw']) ? 'this' : 'last') : undefined;
    const monthWord = g['mw'] ? (/지난/.test(g['mw']) ? 'last' : 'this') : undefined;
    const parts = {
      year: g['year'],
      month: g['month'],
      day: g['day'],
      lastDay: g['last'],
      yearWord,
      monthWord,
      part,
    } as const;
    const days = resolve(parts, published);
    const lead = found[0].length - found[0].trimStart().length;
    const start = found.index + lead;
    const shown = found[0].trim();
    return days && shown ? [{ start, end: start + shown.length, ...days, since: false }] : [];
  });
}

function dates(words: string, published: Day | null, last: Days | null): DateMention[] {
  const periods = periodsIn(words, PERIOD, published, last);
  const found = [
    ...periods,
    ...plainDates(words, published).filter((date) => !periods.some((p) => p.start <= date.start && p.end >= date.end)),
  ];
  if (published) {
    for (const weekend of words.matchAll(/(?:지난 )?주말/g)) {
      found.push({
        start: weekend.index,
        end: weekend.index + weekend[0].length,
        ...lastWeekend(published),
        since: false,
      });
    }
  }
  if (last) {
    for (const same of words.matchAll(/비슷한 시각|비슷한 시기|같은 날|같은 시각|이날|당일/g)) {
      found.push({ start: same.index, end: same.index + same[0].length, ...last, since: false });
    }
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  return drawTogether(words, sorted, /^(?:부터|에서|~|∼|-)\s?$/, /일?\s?(?:이후|이래|부터)/, published);
}

/** "…이 24일 보도했다", "…은 22일 소식통을 인용해": the day of the saying. A date after a figure's own topic stays the event's. */
const tellsOfSpeech: CjkRules['tellsOfSpeech'] = (words, date, acts, counts) => {
  const after = words.slice(date.end);
  const near = after.slice(0, 30);
  const verb = near.search(SPEECH_VERB);
  const actFirst = acts.some((act) => act.start >= date.end && act.start < date.end + (verb < 0 ? 0 : verb));
  if (verb >= 0 && !actFirst && !/^[^,]{0,12}(?:에서|에)\s/.test(near.slice(0, verb))) return true;
  const before = words.slice(Math.max(0, date.start - 12), date.start);
  const counted = counts.some(
    (count) =>
      count.end <= date.start && /^(?:\s?\([^)]*\))?(?:은|는|이|가)?\s?$/.test(words.slice(count.end, date.start)),
  );
  const captor = /(?:공안|경찰|당국|중국|라오스|베트남|태국|러시아|이들|가족|일행)(?:은|는|이|가)\s?$/.test(before);
  return (
    date.from === date.until &&
    !counted &&
    !captor &&
    /(?:은|는|이|가)\s?(?:오늘\s?)?$/.test(before) &&
    SPEECH_VERB.test(words.slice(-14))
  );
};

const SPEAKER = [
  /(?:다고|라고|다며|라며)\s([^,."“”]{2,30}?)(?:은|는|이|가)\s(?:\d{1,2}일\s)?(?:밝혔|전했|말했|보도|주장|발표)/,
  /([^,."“”]{2,30}?)에 따르면/,
  /^(?:["“”'‘’]?)([^,."“”]{2,34}?)(?:은|는|이|가)\s[^]*(?:전했다|밝혔다|말했다|보도했다|주장했다|덧붙였다|설명했다|알렸다|강조했다)/,
  /([가-힣A-Za-z()]{3,24})(?:이|가|은|는) \d{1,2}일 (?:보도|전|밝혔|말)/,
];

/** How Korean reports say it. */
export const KO_RULES: CjkRules = {
  counts,
  acts,
  shape,
  dates,
  tellsOfSpeech,
  speaker: (words) => SPEAKER.map((pattern) => pattern.exec(words)?.[1]?.trim()).find(Boolean) ?? null,
  total: /누적|총\s?\d|지금까지|모두 합|이후 (?:지금|현재)까지|통산|그동안/,
  stock: /현재|여전히|아직|남아 있|추정|장기/,
  rate: /매년|해마다|연평균|연간|매달|매월/,
  clause: /[.!?]\s|다며\s|지만\s|으나\s|는데\s/,
  actFirst: false,
  sameGroup: /이들|이 가족|이 일행|일행은|이 일가족|그들/,
};
