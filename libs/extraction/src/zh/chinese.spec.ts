import type { ReadClaim } from '#contracts';
import { readReport } from '../read-report.js';

const TITLE = '中国强制遣返脱北者';

function figure({ qualifier, countMin, countMax }: ReadClaim): string {
  if (qualifier === 'vague') return 'some';
  if (qualifier === 'range') return `${countMin}-${countMax}`;
  if (qualifier === 'at_least') return `>=${countMin}`;
  return qualifier === 'at_most' ? `<=${countMax}` : `${qualifier === 'about' ? '~' : ''}${countMin}`;
}

const days = ({ dateStart, dateEnd }: ReadClaim) => (dateEnd === dateStart ? dateStart : `${dateStart}..${dateEnd}`);
const brief = (claim: ReadClaim) =>
  [claim.what, figure(claim), days(claim), claim.aggregate].filter((part) => part !== null).join(' ');
/** Claims of a Chinese text published on Friday, 10 May 2024. */
const whole = (text: string, publishedAt = '2024-05-10') => readReport({ text, title: TITLE, publishedAt, lang: 'zh' });
const claimsOf = (text: string, publishedAt?: string) => whole(text, publishedAt).claims;
const read = (text: string, publishedAt?: string) => claimsOf(text, publishedAt).map(brief);

type Row = [text: string, ...claims: string[]];

describe('A Chinese figure of people', () => {
  it.each<Row>([
    ['中国遣返逾500名脱北者。', 'repatriated >=500'],
    ['中国当局强制遣返了超过500名脱北者。', 'repatriated >=500'],
    ['多达600名脱北者被遣返回朝鲜。', 'repatriated <=600'],
    ['至少有92名脱北者在中国被捕。', 'detained >=92'],
    ['约60名脱北者被强制遣返。', 'repatriated ~60'],
    ['大约60名脱北者被送回朝鲜。', 'repatriated ~60'],
    ['近百名脱北者被遣返。', 'repatriated ~100'],
    ['將近兩百名脫北者遭中國遣返。', 'repatriated ~200'],
    ['500餘名脫北者遭強制遣送回國。', 'repatriated ~500'],
    ['一千多名脱北者被关押在中国。', 'detained ~1000 stock'],
    ['60名左右的脱北者被遣返。', 'repatriated ~60'],
    ['60多名脱北者被遣返。', 'repatriated ~60'],
    ['600人以上的脱北者被遣返。', 'repatriated >=600'],
    ['数十名脱北者被遣返。', 'repatriated some'],
    ['上百名脱北者被遣返。', 'repatriated some'],
    ['几十名脱北者被抓。', 'detained some'],
    ['数百名脱北者被押送回国。', 'repatriated some'],
    ['两名脱北女子在丹东被抓。', 'detained 2'],
    ['二十余名脱北者在昆明被捕。', 'detained ~20'],
    ['十二名脱北者在昆明被捕。', 'detained 12'],
    ['百餘名脫北者遭遣返。', 'repatriated ~100'],
    ['五百多名脫北者遭遣返。', 'repatriated ~500'],
    ['1.2万名脱北者被关押。', 'detained 12000 stock'],
    ['50至60名脱北者被遣返。', 'repatriated 50-60'],
    ['五六十名脱北者被遣返。', 'repatriated 50-60'],
    ['600到2000名脱北者被关押在中国。', 'detained 600-2000 stock'],
    ['脱北者600人遭遣返。', 'repatriated 600'],
    ['被遣返的脱北者达600人。', 'repatriated 600'],
    ['被遣返的脱北者人数超过600。', 'repatriated >=600'],
    ['遭遣返的脱北者约有600人，其中妇女400人。', 'repatriated ~600'],
    ['60名脱北者被遣返，其中40名是妇女、5名是儿童。', 'repatriated 60'],
    ['包括3名儿童在内的15名脱北者被捕。', 'detained 15'],
    ['脱北者一家四口在沈阳被捕。', 'detained 4'],
    ['一名脱北女子被遣返。', 'repatriated 1'],
    ['中国遣返了大批脱北者。', 'repatriated some'],
    ['有５００名脱北者被遣返。', 'repatriated 500'],
    ['不到50名脱北者被遣返。', 'repatriated <=50'],
    ['2,000名脱北者被关押。', 'detained 2000 stock'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['三名帮助脱北者的传教士被捕。'],
    ['五辆载有脱北者的大巴驶往边境。'],
    ['本报查阅了500份有关遣返脱北者的文件。'],
    ['两百名示威者在中国大使馆前抗议遣返脱北者。'],
    ['30名议员联署，要求停止遣返脱北者。'],
    ['中国每年遣返数百名脱北者。'],
    ['今年35岁的脱北女子担心被遣返。'],
    ['边境线长1400公里，脱北者很难逃过抓捕。'],
  ])('is none in: %s', (text) => expect(read(text)).toEqual([]));
});

describe('A Chinese date', () => {
  it.each<Row>([
    ['上周五有5名脱北者被捕。', 'detained 5 2024-05-03'],
    ['本月9日，50名脱北者被遣返。', 'repatriated 50 2024-05-09'],
    ['9日晚，50名脱北者被遣返。', 'repatriated 50 2024-05-09'],
    ['上月26日，60名脱北者被遣返。', 'repatriated 60 2024-04-26'],
    ['去年8月，80名脱北者被遣返。', 'repatriated 80 2023-08-01..2023-08-31'],
    ['去年8、9月间，120名脱北者被遣返。', 'repatriated 120 2023-08-01..2023-09-30 total'],
    ['去年8月至9月，120名脱北者被遣返。', 'repatriated 120 2023-08-01..2023-09-30 total'],
    ['今年以来，已有92名脱北者被捕。', 'detained 92 2024-01-01..2024-05-10 total'],
    ['去年上半年，300名脱北者被遣返。', 'repatriated 300 2023-01-01..2023-06-30 total'],
    ['去年国庆前后，500名脱北者被遣返。', 'repatriated 500 2023-10-01..2023-10-07'],
    ['去年中秋节期间，50名脱北者被遣返。', 'repatriated 50 2023-09-28..2023-10-01'],
    ['自2020年以来，670多名脱北者被遣返。', 'repatriated ~670 2020-01-01..2024-05-10 total'],
    ['过去两年，600名脱北者被遣返。', 'repatriated 600 2022-05-10..2024-05-10 total'],
    ['昨天，5名脱北者在昆明被捕。', 'detained 5 2024-05-09'],
    ['前天，5名脱北者在昆明被捕。', 'detained 5 2024-05-08'],
    ['日前，5名脱北者在昆明被捕。', 'detained 5'],
    ['当地时间5月8日，5名脱北者在万象被捕。', 'detained 5 2024-05-08'],
    ['2023年10月9日晚，500名脱北者被遣返。', 'repatriated 500 2023-10-09'],
    ['去年底，20名脱北者被捕。', 'detained 20 2023-09-01..2023-12-31 total'],
    ['4月底，20名脱北者被捕。', 'detained 20 2024-04-21..2024-04-30'],
    ['12月24日，9名脱北者被捕。', 'detained 9 2023-12-24'],
    ['二〇二三年十月九日，五百名脱北者被遣返。', 'repatriated 500 2023-10-09'],
    ['4月20日至25日，20名脱北者被捕。', 'detained 20 2024-04-20..2024-04-25'],
    ['2023年12月至2024年2月，70名脱北者被捕。', 'detained 70 2023-12-01..2024-02-29 total'],
    ['中国去年8月29日遣返80名脱北者，9月18日又遣返40名。', 'repatriated 80 2023-08-29', 'repatriated 40 2023-09-18'],
    ['去年8月29日和9月18日分别有80名和40名脱北者被遣返。', 'repatriated 80 2023-08-29', 'repatriated 40 2023-09-18'],
    ['上周有5名脱北者被捕。', 'detained 5 2024-04-29..2024-05-05'],
    ['本周二，5名脱北者被捕。', 'detained 5 2024-05-07'],
    ['週二（7日），5名脫北者被捕。', 'detained 5 2024-05-07'],
    ['4月下旬，20名脱北者被捕。', 'detained 20 2024-04-21..2024-04-30'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['人权观察5月9日表示，中国遣返了60名脱北者。', 'repatriated 60'],
    ['韩联社9日报道，60名脱北者被遣返。', 'repatriated 60'],
    ['人权观察周四发表声明说，中国4月26日遣返了60名脱北者。', 'repatriated 60 2024-04-26'],
    ['（中央社首爾9日電）60名脫北者遭中國遣返。', 'repatriated 60'],
    ['据韩国统一部9日通报，中国遣返了大批脱北者。', 'repatriated some'],
  ])('tells when somebody spoke: %s', (text, ...claims) => expect(read(text)).toEqual(claims));
});

describe('A Chinese act', () => {
  it.each<Row>([
    ['中国将60名脱北者遣返回朝鲜。', 'repatriated 60'],
    ['中国把60名脱北者移交给朝鲜。', 'repatriated 60'],
    ['60名脱北者被押解回朝鲜。', 'repatriated 60'],
    ['60名脱北者遭驱逐出境，送回朝鲜。', 'repatriated 60'],
    ['60名脫北者被強制送返北韓。', 'repatriated 60'],
    ['60名脱北者被交给朝鲜保卫部。', 'repatriated 60'],
    ['4月26日对60名脱北者实施了强制遣返。', 'repatriated 60 2024-04-26'],
    ['7名脱北者遭羁押。', 'detained 7'],
    ['7名脱北者被拘押在沈阳。', 'detained 7'],
    ['警方扣押了7名脱北者。', 'detained 7'],
    ['公安抓捕了7名脱北者。', 'detained 7'],
    ['公安当局拘留7名脱北者。', 'detained 7'],
    ['15名脱北者面临遣返。', 'at_risk 15'],
    ['15名被捕脱北者恐遭遣返。', 'at_risk 15'],
    ['15名脱北者即将被遣返。', 'at_risk 15'],
    ['中国计划遣返15名脱北者。', 'at_risk 15'],
    ['人权团体担忧2000名脱北者会被遣返。', 'at_risk 2000 stock'],
    ['联合国呼吁中国停止遣返15名脱北者。', 'at_risk 15'],
    ['15名脱北者被捕后遭遣返。', 'repatriated 15'],
    ['15名脱北者被捕，面临遣返。', 'detained 15'],
    ['如果15名脱北者被遣返，他们将面临酷刑。', 'at_risk 15'],
    ['今年一季度43名脱北者抵达韩国。', 'arrived 43 2024-01-01..2024-03-31 total'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['中国否认遣返了60名脱北者。'],
    ['外交部发言人说，不存在遣返600名脱北者一事。'],
    ['统一部说无法证实600名脱北者是否被遣返。'],
    ['中国没有遣返那60名脱北者。'],
    ['有关600名脱北者被遣返的报道不属实，外交部称。'],
  ])('that did not happen or is not known: %s', (text) => expect(read(text)).toEqual([]));
});

describe('Several Chinese sentences', () => {
  it.each<Row>([
    ['15名脱北者在昆明被捕。这些人是4月26日落网的。', 'detained 15 2024-04-26'],
    [
      '去年10月500名脱北者被遣返，今年4月又有60名被遣返。',
      'repatriated 500 2023-10-01..2023-10-31',
      'repatriated 60 2024-04-01..2024-04-30',
    ],
    ['消息人士说：「60名脫北者遭遣返。大多是婦女。」', 'repatriated 60'],
    ['4月26日，中国遣返了一批脱北者，共60人。', 'repatriated 60 2024-04-26'],
    ['其中40人已被遣返，20人仍被关押。', 'repatriated 40', 'detained 20'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));
});

describe('A Chinese speaker', () => {
  it.each([
    ['据人权观察统计，60名脱北者被遣返。', '人权观察'],
    ['据韩联社报道，60名脱北者被遣返。', '韩联社'],
    ['人权观察援引一名传教士的话说，60名脱北者被遣返。', '人权观察, citing 一名传教士'],
    ['「60名脫北者遭遣返」，北韓人權情報中心表示。', '北韓人權情報中心'],
    ['一名消息人士对本台透露，60名脱北者被遣返。', '一名消息人士'],
    ['自由亚洲电台引述消息人士称，60名脱北者被遣返。', '自由亚洲电台, citing 消息人士'],
  ])('%s', (text, speaker) => expect(claimsOf(text)[0]?.attributedTo).toBe(speaker));
});

describe('A Chinese denial', () => {
  it.each<[string, string, string | null]>([
    ['中国否认遣返了60名脱北者。', 'denied', '中国'],
    ['统一部说无法证实600名脱北者是否被遣返。', 'unconfirmed', '统一部'],
    ['对11名脱北者的遣返被叫停。', 'refused', null],
    ['外交部发言人说，中国没有所谓的脱北者。', 'denied', '外交部发言人'],
  ])('%s', (text, certainty, who) => {
    const { claims, denials } = whole(text);
    expect(claims).toEqual([]);
    expect(denials.map((denial) => [denial.certainty, denial.attributedTo])).toEqual([[certainty, who]]);
  });
});

describe('A Chinese story', () => {
  it.each<[published: string, text: string, ...claims: string[]]>([
    ['2023-10-13', '一名传教士说，星期一夜间有500多名朝鲜人被分五路押送过境。', 'repatriated ~500 2023-10-09'],
    ['2025-03-15', '11名脱北者随时可能被越南推回中国，再由中国遣返朝鲜。', 'at_risk 11'],
    [
      '2025-07-01',
      '6月24日凌晨，五名脱北者被边防部队抓获。三天后，这五人被驱逐回朝鲜。',
      'detained 5 2025-06-24',
      'repatriated 5 2025-06-27',
    ],
    [
      '2024-04-02',
      '今年1月至3月至少有58名脱北者被捕，而去年同期为22人。',
      'detained >=58 2024-01-01..2024-03-31 total',
      'detained 22 2023-01-01..2023-03-31 total',
    ],
    ['2024-09-25', '当局9月19日把关押在长白县的二十余名脱北者遣送到对岸的惠山。', 'repatriated ~20 2024-09-19'],
    ['2024-05-28', '和龙的看守所里约有一百名脱北者在等候遣返。', 'at_risk ~100'],
  ])('of %s: %s', (published, text, ...claims) => expect(read(text, published)).toEqual(claims));
});

describe('Hostile Chinese text', () => {
  it.each(['人', '三名脱北者', '遣返', '被', '9日', '据', '，', '的', '一二三'])(
    'repeating %j for half a megabyte still yields its claim, in linear time',
    (unit) => {
      const from = performance.now();
      const { claims } = whole('中国9日遣返了60名脱北者。' + unit.repeat(Math.ceil(500_000 / unit.length)));
      expect(claims.slice(0, 1).map(brief)).toEqual(['repatriated 60 2024-05-09']);
      expect(performance.now() - from).toBeLessThan(5_000);
    },
  );
});
