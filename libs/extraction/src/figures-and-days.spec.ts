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
