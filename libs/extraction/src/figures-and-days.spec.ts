import { english } from './en/index.js';
import type { DateMention, Grammar, Seen, Sentence } from './grammar.js';
import { japanese } from './ja/index.js';
import { korean } from './ko/index.js';
import { splitSentences } from './sentences.js';
import { chinese } from './zh/index.js';

/** A Friday; every sentence was published on it. */
const PUBLISHED = '2024-05-10';

function glance(grammar: Grammar, words: string) {
  const sentence: Sentence = { words, start: 0, end: words.length, paragraph: 0, form: 'prose' };
  return grammar.look(sentence, { setting: { published: PUBLISHED, title: '' }, drafts: [], lastDays: null });
}

function figure({ qualifier, min, max }: Seen): string {
  if (qualifier === 'vague') return 'some';
  if (qualifier === 'range') return `${min}-${max}`;
  return { exact: '', about: '~', at_least: '>=', at_most: '<=' }[qualifier] + String(min ?? max);
}

const figures = (grammar: Grammar, words: string) => glance(grammar, words).counts.map(figure).join(' ');
const span = ({ from, until }: DateMention) => (from === until ? from : `${from}/${until}`);
const days = (grammar: Grammar, words: string) => glance(grammar, words).dates.map(span).join(' ');

describe('A Korean figure', () => {
  it.each([
    ['국경 마을에서 탈북민 셋이 붙잡혔다.', '3'],
    ['탈북 청소년 열넷이 감옥에 갇혀 있다.', '14'],
    ['북한 주민 다섯은 이튿날 다리를 건너 끌려갔다.', '5'],
    ['경찰은 부두에서 30명을 체포했다.', '30'],
    ['국경을 넘은 북한 사람들이 돌려보내졌다.', ''],
    ['송환된 탈북민은 40명을 밑돌지 않는다.', '>=40'],
    ['갇힌 탈북민이 적게는 20명에서 많게는 30명까지라고 한다.', '20-30'],
    ['체포된 탈북민은 많으면 80명이다.', '<=80'],
    ['체포된 탈북민은 80명을 넘지 않는다.', '<=80'],
    ['탈북민 25명 좀 넘게 트럭에 실렸다.', '>=25'],
  ])('%s', (words, told) => {
    expect(figures(korean, words)).toBe(told);
  });
});

describe('A Japanese figure', () => {
  it.each([
    ['捕まった脱北者は30人を下らない。', '>=30'],
    ['収容された脱北者は200人を下回らない。', '>=200'],
    ['送還された脱北者は多ければ90人になる。', '<=90'],
    ['送り返された脱北者は12人とも15人ともいわれる。', '12-15'],
    ['脱北者1人当たり3000元の報奨金が出る。', ''],
  ])('%s', (words, told) => {
    expect(figures(japanese, words)).toBe(told);
  });
});

describe('A Chinese figure', () => {
  it.each([
    ['该组织说，被送回的朝鲜人不少于300。', '>=300'],
    ['他估計，關在圖們的脫北者多達七百。', '<=700'],
    ['在押的朝鲜人不超过50，其余已获释。', '<=50'],
    ['第二天又有二十五、六人过桥。', '25-26'],
  ])('%s', (words, told) => {
    expect(figures(chinese, words)).toBe(told);
  });
});

describe('An English figure', () => {
  it.each([
    ['China sent back three or four hundred people in one night.', '300-400'],
    ['Two or three thousand people are held in the north-east.', '2000-3000'],
    ['A few dozen North Koreans were led over the bridge.', 'some'],
    ['The oldest of the eight North Koreans is 71, the youngest 9.', '8'],
    ['Between 2011 and 2019, 60 North Koreans were deported.', '60'],
    ['One of the North Koreans, who is 12, was held at the border.', ''],
  ])('%s', (words, told) => {
    expect(figures(english, words)).toBe(told);
  });
});

describe('A day told beside a figure', () => {
  it.each([
    ['중국이 지난 2일 밤 수감 중이던 탈북민 40명을 북송했다고 단체가 9일 밝혔다.', korean, '2024-05-02'],
    ['한 소식통은 지난 3일 오전 세관이 열렸고 50명이 실려 갔다고 7일 본지에 전했다.', korean, '2024-05-03'],
    ['현지 매체는 지난 4일 강가에서 북한인 9명이 체포됐다고 8일 보도했다.', korean, '2024-05-04'],
    ['22年3月に約20人が送還された。', japanese, '2022-03-01/2022-03-31'],
    ['脱北者は19年は30人、20年は5人が送り返された。', japanese, '2019-01-01/2019-12-31 2020-01-01/2020-12-31'],
    ['昨年3月、国連が難民と認めた6人を中国が北朝鮮に引き渡した。', japanese, '2023-03-01/2023-03-31'],
    [
      'It was the first return since March 2022, when China sent back about 20 people.',
      english,
      '2022-03-01/2022-03-31',
    ],
    [
      'Between June and August 2023, the report says, at least 90 people were deported.',
      english,
      '2023-06-01/2023-08-31',
    ],
    ['On May 2 alone, the trader said, 14 North Koreans were repatriated.', english, '2024-05-02'],
    ['Only 30 North Koreans were deported last year, the envoy noted.', english, '2023-01-01/2023-12-31'],
  ])('%s', (words, grammar, told) => {
    expect(days(grammar, words)).toBe(told);
  });

  it('is that of its own figure in a Japanese list of days and figures', () => {
    const words = '中国側は3月2日に20人、3月9日に35人、4月1日に50人をそれぞれ帰した。';
    const { counts, propose } = glance(japanese, words);
    expect(counts.map((_, at) => propose(at, 'repatriated', null).days?.from)).toEqual([
      '2024-03-02',
      '2024-03-09',
      '2024-04-01',
    ]);
  });

  it('also stands at the beginning of a line of a list, before a wide space', () => {
    const text = '送還の記録\n2021年7月　丹東から新義州へ約50人（人権団体）\n2023年8月29日　琿春から80人（人権団体）';
    expect(splitSentences(text, 'ja').map(({ form }) => form)).toEqual(['heading', 'prose', 'prose']);
  });
});

describe('A day of speaking', () => {
  it.each([
    ['통일부는 9일 기자회견에서 탈북민 다수가 북송된 것으로 보인다고 밝혔다.', korean],
    ['韓国統一省は9日、脱北者60人が送還されたと発表した。', japanese],
    ['On Tuesday the ministry said that 60 North Koreans had been deported.', english],
  ])('is no day of what is told: %s', (words, grammar) => {
    expect(days(grammar, words)).toBe('');
  });
});

describe('An English figure that is put in another way', () => {
  it.each([
    ['Twenty-odd passengers were taken over the bridge.', '~20'],
    ['Fifty-some refugees were handed over.', '~50'],
    ['Thirty or thereabouts were sent back.', '~30'],
    ['In the neighborhood of sixty were sent back.', '~60'],
    ['The group counted 92 arrests or more.', '>=92'],
    ['It named 406 people or more who were returned.', '>=406'],
    ['Police caught 40 refugees or so.', '~40'],
    ['They hold 80 people at most.', '<=80'],
    ['He spoke of between three hundred and five hundred expelled refugees.', '300-500'],
    ['One or two hundred were marched over the bridge.', '100-200'],
    ['Estimates of those held run from 600 up to 2,000.', '600-2000'],
    ['Only a couple of dozen had been sent back.', 'some'],
    ['The convoy left for the border, carrying dozens.', 'some'],
    ['Hundreds went the same way.', 'some'],
    ['The pair were handed over at the border.', '2'],
    ['Both were in custody by the evening.', '2'],
    ['The archive holds 212 cases.', '212'],
    ['A minivan with nine drove over the bridge.', '9'],
    ['The ministry declined to give a number.', ''],
    ['The holding house was built for forty.', ''],
    ['She had fled at sixteen, and was sent back.', ''],
    ['A trader put the number of refugees repatriated at 75.', '75'],
    ['Those who died around 1945 lie in the north.', ''],
    ['Some 2000 refugees were sent back.', '~2000'],
    ['The report rests on forty former inmates.', ''],
    ['It showed ten still pictures.', ''],
    ['The protocol was cited in 11 cases.', ''],
    ['The eight, at least four of whom are women, were sent back.', '8 >=4'],
  ])('%s', (words, told) => {
    expect(figures(english, words)).toBe(told);
  });
});

describe('A Chinese figure that ends its clause without a counting word', () => {
  it.each([
    ['今年首七个月，被查获的脱北者已逾四百，比往年多。', '>=400'],
    ['人权团体的说法是五百以上；别的团体没有数字。', '>=500'],
    ['他估计被关押的朝鲜人有「一千两百到一千五百」。', '1200-1500'],
    ['被送走的朝鲜人介于500与600之间。', '500-600'],
    ['研究所说不超过两百五十；线人说不知道。', '<=250'],
    ['参加绝食的男性有一百多。', '~100'],
    ['名单上有180个名字，都是女性。', '180'],
    ['数以百计的人从中国被送回。', 'some'],
    ['八月底，中方先后把两小批人交给朝方。', 'some'],
    ['38和45，差的七个人在哪里没有人知道。', '7'],
    ['他今年二十六，家在惠山。', ''],
    ['单是这一处就可容纳四百人。', ''],
    ['音乐会上有四十多位歌手和演员。', ''],
    ['抵达韩国的有105人，比去年同期多6人。', '105'],
    ['房间号是一百二十，门上没有名字。', ''],
  ])('%s', (words, told) => {
    expect(figures(chinese, words)).toBe(told);
  });
});

describe('A Korean figure in words of its own', () => {
  it.each([
    ['보위부원들이 건너와 다섯을 모두 데려갔다.', '5'],
    ['국경을 넘던 형제자매 아홉이 경찰에 잡혔다.', '9'],
    ['북송을 앞둔 아홉 분 모두 무사하기를 빈다.', '9'],
    ['그때는 여든 명이 단둥으로 나갔다.', '80'],
    ['아이가 열이 나서 길을 멈췄다.', ''],
    ['다섯 번이나 붙잡혔다.', ''],
  ])('%s', (words, told) => {
    expect(figures(korean, words)).toBe(told);
  });
});

describe('A Japanese figure with a hedge of its own', () => {
  it.each([
    ['茂山に送られた脱北者は100人弱。', '~100'],
    ['脱北者60人規模が中国から移された。', '~60'],
    ['収容されている脱北者は多くても80人だ。', '<=80'],
    ['捕まった脱北者は40人を下回らない。', '>=40'],
    ['別の一団が橋を渡った。', 'some'],
    ['調査員6人が経路を調べた。', ''],
    ['協力者3人も連行された。', ''],
    ['脱北者6人が連行された。', '6'],
  ])('%s', (words, told) => {
    expect(figures(japanese, words)).toBe(told);
  });
});

describe('A day that is told from another', () => {
  it.each<[string, Grammar, string, string]>([
    [
      'by its possessive',
      english,
      "Activists speak of last October's return of about 500 refugees.",
      '2023-10-01/2023-10-31',
    ],
    ['at the head of a list', english, 'April 26, 2024: about 60 refugees, according to a missionary.', '2024-04-26'],
    [
      'by the months of this year',
      english,
      'Arrests of refugees came to 36 in the first three months.',
      '2024-01-01/2024-03-31',
    ],
    ['behind a part of a month', english, 'In mid-April 27 North Koreans were detained.', '2024-04-10/2024-04-20'],
    [
      'inside what somebody says',
      english,
      '"On May 6 two buses left the yard with twenty refugees," said a trader.',
      '2024-05-06',
    ],
    ['since a night', english, 'All four have been in a cell since the night of May 2.', '2024-05-02/2024-05-10'],
    [
      'not by what it is held against',
      english,
      'Last year 196 North Koreans arrived in the South, the fewest since 2001.',
      '2023-01-01/2023-12-31',
    ],
    ['the month after', japanese, '3月末に川を渡った一家5人は15日に昆明で公安に拘束された。', '2024-04-15'],
    [
      'the year after',
      japanese,
      '2022年11月に捕まった7人は翌年1月に北朝鮮へ送還された。',
      '2022-11-01/2022-11-30 2023-01-01/2023-01-31',
    ],
    [
      'in the same month',
      japanese,
      '3月5日に捕まった10人は同じ月の17日に北朝鮮へ引き渡された。',
      '2024-03-05 2024-03-17',
    ],
    [
      'the year after',
      korean,
      '2022년 11월 붙잡힌 7명은 이듬해 1월 북송됐다.',
      '2022-11-01/2022-11-30 2023-01-01/2023-01-31',
    ],
    ['by the first months', chinese, '今年头三个月，查获的脱北者有四百人。', '2024-01-01/2024-03-31'],
    ['by the quarter before', chinese, '上季度只有两名脱北者抵达韩国。', '2024-01-01/2024-03-31'],
    ['two days apart', chinese, '5月3日送走了三名脱北者，隔了两天又送走七名。', '2024-05-03 2024-05-05'],
    ['the night before last', chinese, '警方前晚拘捕了65名脱北者。', '2024-05-08'],
    ['not by how long a day is', chinese, '口岸开关一日，五十名脱北者被送走。', ''],
  ])('%s', (_, grammar, words, told) => {
    expect(days(grammar, words)).toBe(told);
  });
});
