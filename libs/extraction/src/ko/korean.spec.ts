import type { ReadClaim } from '#contracts';
import { readReport } from '../read-report.js';

const TITLE = '중국, 탈북민 강제북송';

function figure({ qualifier, countMin, countMax }: ReadClaim): string {
  if (qualifier === 'vague') return 'some';
  if (qualifier === 'range') return `${countMin}-${countMax}`;
  if (qualifier === 'at_least') return `>=${countMin}`;
  return qualifier === 'at_most' ? `<=${countMax}` : `${qualifier === 'about' ? '~' : ''}${countMin}`;
}

const days = ({ dateStart, dateEnd }: ReadClaim) => (dateEnd === dateStart ? dateStart : `${dateStart}..${dateEnd}`);
const brief = (claim: ReadClaim) =>
  [claim.what, figure(claim), days(claim), claim.aggregate].filter((part) => part !== null).join(' ');
/** Claims of a Korean text published on Friday, 10 May 2024. */
const whole = (text: string, publishedAt = '2024-05-10') => readReport({ text, title: TITLE, publishedAt, lang: 'ko' });
const claimsOf = (text: string, publishedAt?: string) => whole(text, publishedAt).claims;
const read = (text: string, publishedAt?: string) => claimsOf(text, publishedAt).map(brief);

type Row = [text: string, ...claims: string[]];

describe('A Korean figure of people', () => {
  it.each<Row>([
    ['중국 당국이 탈북민 500여 명을 강제북송했다.', 'repatriated ~500'],
    ['중국 당국이 탈북민 약 60명을 북한으로 돌려보냈다.', 'repatriated ~60'],
    ['중국이 대략 60명의 탈북민을 강제로 송환했다.', 'repatriated ~60'],
    ['최소 92명의 탈북민이 중국에서 체포됐다.', 'detained >=92'],
    ['탈북민이 적어도 92명 체포됐다.', 'detained >=92'],
    ['최대 600명의 탈북민이 북송됐다.', 'repatriated <=600'],
    ['많게는 600명의 탈북민이 북송된 것으로 추정된다.', 'repatriated <=600'],
    ['탈북민 수십 명이 투먼을 통해 북송됐다.', 'repatriated some'],
    ['수백 명의 탈북민이 강제 송환된 것으로 알려졌다.', 'repatriated some'],
    ['탈북 여성 두 명이 단둥에서 공안에 붙잡혔다.', 'detained 2'],
    ['탈북민 열두 명이 쿤밍에서 체포됐다.', 'detained 12'],
    ['탈북민 스무 명 남짓이 선양에서 체포됐다.', 'detained ~20'],
    ['탈북민 서른 명이 한꺼번에 북송됐다.', 'repatriated 30'],
    ['100명이 넘는 탈북민이 북송됐다.', 'repatriated >=100'],
    ['탈북민 50~60명이 북송됐다.', 'repatriated 50-60'],
    ['탈북민 50명에서 60명이 북송됐다.', 'repatriated 50-60'],
    ['탈북민 5백여 명이 북송됐다.', 'repatriated ~500'],
    ['탈북민 1천2백 명이 구금돼 있다.', 'detained 1200 stock'],
    ['탈북민 2000명 안팎이 중국에 구금돼 있다.', 'detained ~2000 stock'],
    ['중국에는 탈북민 2천 명 이상이 구금돼 있다.', 'detained >=2000 stock'],
    ['탈북민 200명 미만이 구금돼 있는 것으로 보인다.', 'detained <=200 stock'],
    ['탈북민 40명가량이 북송됐다.', 'repatriated ~40'],
    ['탈북민 40명 정도가 북송됐다.', 'repatriated ~40'],
    ['북송된 탈북민은 40명 내외다.', 'repatriated ~40'],
    ['북송된 탈북민이 500명에 육박한다.', 'repatriated ~500'],
    ['북송된 탈북민은 500명을 넘는다.', 'repatriated >=500'],
    ['탈북민 1,200명이 북송됐다.', 'repatriated 1200 total'],
    ['탈북민 ５００여 명이 북송됐다.', 'repatriated ~500'],
    ['탈북민 1만2천 명이 구금돼 있다.', 'detained 12000 stock'],
    ['탈북민 60여명(여성 40명, 어린이 5명 포함)이 북송됐다.', 'repatriated ~60'],
    ['북송된 탈북민 60명 가운데 여성은 40명이다.', 'repatriated 60'],
    ['탈북민 60명이 북송됐는데 이 중 40명이 여성이다.', 'repatriated 60'],
    ['어린이 3명을 포함한 탈북민 15명이 체포됐다.', 'detained 15'],
    ['여성 20명 등 탈북민 35명이 체포됐다.', 'detained 35'],
    ['탈북민 일가족 4명이 체포됐다.', 'detained 4'],
    ['탈북민 1명이 공안에 체포됐다.', 'detained 1'],
    ['탈북 여성 한 명이 북송됐다.', 'repatriated 1'],
    ['중국이 탈북자들을 대거 북송했다.', 'repatriated some'],
    ['다수의 탈북민이 북송된 것으로 보인다.', 'repatriated some'],
    ['탈북민 십여 명이 북송됐다.', 'repatriated ~10'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['이 매체는 관련 기사 500건을 분석해 탈북민의 강제북송을 다뤘다.'],
    ['탈북민을 도운 선교사 3명이 공안에 체포됐다.'],
    ['탈북민을 태운 버스 5대가 강제북송에 동원됐다.'],
    ['강제북송된 뒤 다시 탈북한 그는 2015년 한국에 왔다.'],
    ['올해 35세인 탈북 여성은 북송의 두려움 속에 산다.'],
    ['국회의원 30명이 강제북송 중단을 촉구하는 결의안에 서명했다.'],
    ['시민 200명이 중국대사관 앞에서 강제북송 반대 집회를 열었다.'],
    ['중국은 해마다 탈북민 수백 명을 북송한다.'],
    ['북송된 탈북민은 1인당 3천 위안의 벌금을 낸다.'],
  ])('is none in: %s', (text) => expect(read(text)).toEqual([]));
});

describe('A Korean date', () => {
  it.each<Row>([
    ['지난 9일 탈북민 50명이 북송됐다.', 'repatriated 50 2024-05-09'],
    ['탈북민 50명이 지난 26일 북송됐다.', 'repatriated 50 2024-04-26'],
    ['지난달 말 탈북민 50명이 북송됐다.', 'repatriated 50 2024-04-21..2024-04-30'],
    ['올해 초 탈북민 50명이 북송됐다.', 'repatriated 50 2024-01-01..2024-04-30 total'],
    ['작년 8월 탈북민 80명이 북송됐다.', 'repatriated 80 2023-08-01..2023-08-31'],
    ['지난해 10월 9일 탈북민 500여 명이 북송됐다.', 'repatriated ~500 2023-10-09'],
    ['지난 8~9월 탈북민 120명이 북송됐다.', 'repatriated 120 2023-08-01..2023-09-30 total'],
    ['지난해 8∼9월에 탈북민 120명이 북송됐다.', 'repatriated 120 2023-08-01..2023-09-30 total'],
    ['지난해 8월과 9월 탈북민 120명이 북송됐다.', 'repatriated 120 2023-08-01..2023-09-30 total'],
    [
      '중국은 지난해 8월 29일 80명, 9월 18일 40명의 탈북민을 북송했다.',
      'repatriated 80 2023-08-29',
      'repatriated 40 2023-09-18',
    ],
    [
      '탈북민 80명이 2023년 8월 29일, 40명이 9월 18일 각각 북송됐다.',
      'repatriated 80 2023-08-29',
      'repatriated 40 2023-09-18',
    ],
    ['9월 18일에도 탈북민 40명이 북송됐다.', 'repatriated 40 2023-09-18'],
    ['2024년 4월 26일 지린성과 랴오닝성에서 탈북민 약 60명이 북송됐다.', 'repatriated ~60 2024-04-26'],
    ['4월 26일 지린성에서 탈북민 60명이 북송됐다.', 'repatriated 60 2024-04-26'],
    ['지난해 추석 연휴 직후 탈북민 50명이 북송됐다.', 'repatriated 50 2023-10-01..2023-10-09'],
    ['이달 들어 탈북민 30명이 체포됐다.', 'detained 30 2024-05-01..2024-05-10 total'],
    ['최근 2년간 중국에서 탈북민 600명이 북송됐다.', 'repatriated 600 2022-05-10..2024-05-10 total'],
    ['2020년 이후 강제북송된 탈북민은 670명이 넘는다.', 'repatriated >=670 2020-01-01..2024-05-10 total'],
    ['2020년 이래 탈북민 670여 명이 강제송환됐다.', 'repatriated ~670 2020-01-01..2024-05-10 total'],
    ['올해 1월부터 중국에서 탈북민 92명이 체포됐다.', 'detained 92 2024-01-01..2024-05-10 total'],
    ['지난해 하반기에 탈북민 600명이 북송됐다.', 'repatriated 600 2023-07-01..2023-12-31 total'],
    ['어제 탈북민 5명이 쿤밍에서 체포됐다.', 'detained 5 2024-05-09'],
    ['그제 탈북민 5명이 쿤밍에서 체포됐다.', 'detained 5 2024-05-08'],
    ['지난 화요일 탈북민 5명이 쿤밍에서 체포됐다.', 'detained 5 2024-05-07'],
    ['지난주 금요일 탈북민 5명이 쿤밍에서 체포됐다.', 'detained 5 2024-05-03'],
    ['지난주 탈북민 5명이 쿤밍에서 체포됐다.', 'detained 5 2024-04-29..2024-05-05'],
    ['9일 밤 탈북민 50명이 버스에 실려 북송됐다.', 'repatriated 50 2024-05-09'],
    ['지난 9일(현지시간) 탈북민 50명이 북송됐다.', 'repatriated 50 2024-05-09'],
    ['2023.10.9. 탈북민 500여 명이 북송됐다.', 'repatriated ~500 2023-10-09'],
    ['2023년 12월부터 2024년 2월까지 탈북민 70명이 체포됐다.', 'detained 70 2023-12-01..2024-02-29 total'],
    ['지난해 12월 말부터 올해 1월 초 사이 탈북민 20명이 체포됐다.', 'detained 20 2023-12-21..2024-01-10'],
    ['지난달 20일부터 25일까지 탈북민 20명이 체포됐다.', 'detained 20 2024-04-20..2024-04-25'],
    ['지난달 20~25일 탈북민 20명이 체포됐다.', 'detained 20 2024-04-20..2024-04-25'],
    ['12월 24일 탈북민 9명이 체포됐다.', 'detained 9 2023-12-24'],
    ['2022년 여름 탈북민 9명이 체포됐다.', 'detained 9 2022-06-01..2022-08-31 total'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['휴먼라이츠워치는 9일 중국이 탈북민 60명을 북송했다고 밝혔다.', 'repatriated 60'],
    ['중국이 탈북민 60명을 북송했다고 한 대북 소식통이 9일 전했다.', 'repatriated 60'],
    ['통일부는 지난 8일 브리핑에서 탈북민 다수가 북송된 것으로 보인다고 밝혔다.', 'repatriated some'],
    ['한 소식통은 10일 “지난달 26일 탈북민 60명이 북송됐다”고 전했다.', 'repatriated 60 2024-04-26'],
    ['데일리NK는 지난 3일 소식통을 인용해 중국이 탈북민 12명을 체포했다고 보도했다.', 'detained 12'],
    ['2011년 탈북한 그의 누나를 포함해 탈북민 7명이 체포됐다.', 'detained 7'],
  ])('tells when somebody spoke: %s', (text, ...claims) => expect(read(text)).toEqual(claims));
});

describe('A Korean act', () => {
  it.each<Row>([
    ['탈북민 60명이 강제송환됐다.', 'repatriated 60'],
    ['탈북민 60명이 북한으로 압송됐다.', 'repatriated 60'],
    ['탈북민 60명이 북한으로 추방됐다.', 'repatriated 60'],
    ['중국 공안이 탈북민 60명을 북한 보위부에 넘겼다.', 'repatriated 60'],
    ['탈북민 60명의 신병이 북한에 넘겨졌다.', 'repatriated 60'],
    ['탈북민 60명이 북한으로 끌려갔다.', 'repatriated 60'],
    ['탈북민 60명이 북한에 인계됐다.', 'repatriated 60'],
    ['지난 9일 탈북민 60명에 대한 강제북송이 이뤄졌다.', 'repatriated 60 2024-05-09'],
    ['중국이 탈북민 60명 강제북송을 강행했다.', 'repatriated 60'],
    ['강제북송된 탈북민은 60명으로 파악됐다.', 'repatriated 60'],
    ['탈북민 7명이 공안의 단속에 걸렸다.', 'detained 7'],
    ['탈북민 7명이 선양 구류소에 수감됐다.', 'detained 7'],
    ['탈북민 7명이 투먼 변방구류소에 갇혀 있다.', 'detained 7'],
    ['탈북민 7명이 라오스 경찰에 억류됐다.', 'detained 7'],
    ['체포된 탈북민 15명이 북송 위기에 처했다.', 'at_risk 15'],
    ['탈북민 15명의 강제북송이 임박했다.', 'at_risk 15'],
    ['중국이 탈북민 15명을 곧 북송할 예정이다.', 'at_risk 15'],
    ['탈북민 2천여 명이 강제북송될 우려가 크다.', 'at_risk ~2000 stock'],
    ['탈북민 15명이 체포된 뒤 북송됐다.', 'repatriated 15'],
    ['유엔은 중국에 탈북민 15명의 강제북송 중단을 촉구했다.', 'at_risk 15'],
    ['탈북민 15명이 북송되면 고문을 당할 수 있다.', 'at_risk 15'],
    ['단체는 탈북민 60명을 북송하지 말라고 요구했다.', 'at_risk 60'],
    ['올해 1분기 탈북민 43명이 한국에 입국했다.', 'arrived 43 2024-01-01..2024-03-31 total'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['중국은 탈북민 60명을 북송하지 않았다고 밝혔다.'],
    ['중국 외교부는 탈북민 600명 북송설을 부인했다.'],
    ['통일부는 탈북민 600명이 북송됐는지 확인하지 못했다.'],
    ['탈북민 30명이 북송됐다는 보도는 사실이 아니라고 정부가 밝혔다.'],
  ])('that did not happen or is not known: %s', (text) => expect(read(text)).toEqual([]));
});

describe('Several Korean sentences', () => {
  it.each<Row>([
    ['중국 당국이 지난 9일 탈북민들을 북송했다. 모두 60명이다.', 'repatriated 60 2024-05-09'],
    ['탈북민 15명이 쿤밍에서 체포됐다. 이들은 지난달 26일 붙잡힌 것으로 전해졌다.', 'detained 15 2024-04-26'],
    [
      '탈북민 40명이 투먼에서, 20명이 단둥에서 지난 26일 북송됐다.',
      'repatriated 40 2024-04-26',
      'repatriated 20 2024-04-26',
    ],
    ['“탈북민 60명이 북송됐다. 대부분 여성이다”라고 소식통은 말했다.', 'repatriated 60'],
    [
      '중국은 2023년 10월 500여 명을, 2024년 4월 60명을 북송했다.',
      'repatriated ~500 2023-10-01..2023-10-31',
      'repatriated 60 2024-04-01..2024-04-30',
    ],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));
});

describe('A Korean speaker', () => {
  it.each([
    ['휴먼라이츠워치(HRW)에 따르면 탈북민 60명이 북송됐다.', '휴먼라이츠워치(HRW)'],
    ['HRW는 선교사를 인용해 탈북민 60명이 북송됐다고 밝혔다.', 'HRW, citing 선교사'],
    ['“탈북민 60명이 북송됐다”고 북한인권정보센터가 밝혔다.', '북한인권정보센터'],
    ['한 대북 소식통은 “탈북민 60명이 북송됐다”고 전했다.', '한 대북 소식통'],
  ])('%s', (text, speaker) => expect(claimsOf(text)[0]?.attributedTo).toBe(speaker));
});

describe('A Korean denial', () => {
  it.each<[string, string, string | null]>([
    ['중국은 탈북민 60명을 북송하지 않았다고 밝혔다.', 'denied', '중국'],
    ['통일부는 탈북민 600명이 북송됐는지 확인하지 못했다.', 'unconfirmed', null],
    ['탈북민 11명의 북송이 막판에 취소됐다.', 'refused', null],
    ['중국 외교부 대변인은 “중국에는 이른바 탈북자가 없다”고 말했다.', 'denied', '중국 외교부 대변인'],
  ])('%s', (text, certainty, who) => {
    const { claims, denials } = whole(text);
    expect(claims).toEqual([]);
    expect(denials.map((denial) => [denial.certainty, denial.attributedTo])).toEqual([[certainty, who]]);
  });
});

describe('A Korean story', () => {
  it.each<[published: string, text: string, ...claims: string[]]>([
    [
      '2023-10-13',
      '훈춘의 한 주민은 “9일 밤 트럭에 실려 다리를 건너간 사람이 수백 명은 된다”고 전했다.',
      'repatriated some 2023-10-09',
    ],
    [
      '2024-06-10',
      '탈북 모녀 두 명이 지난 3일 쿤밍역에서 공안에 연행됐다. 함께 있던 탈북민 4명은 다음 날 잡혔다.',
      'detained 2 2024-06-03',
      'detained 4 2024-06-04',
    ],
    [
      '2025-07-01',
      '지난달 24일 탈북민 5명이 국경에서 붙잡혔다. 이들 5명은 사흘 뒤 북한으로 추방됐다.',
      'detained 5 2025-06-24',
      'repatriated 5 2025-06-27',
    ],
    ['2024-04-02', '단체는 체포된 58명 가운데 31명이 이미 북송됐다고 설명했다.', 'detained 58', 'repatriated 31'],
    ['2025-03-14', '베트남에서 체포된 탈북민 열네 명은 중국 땅으로 추방됐다.', 'detained 14'],
    [
      '2025-06-30',
      '상반기에 북송된 탈북민은 114명이다. 1월 28명, 3월 15명, 5월 71명이다.',
      'repatriated 114 2025-01-01..2025-06-30 total',
      'repatriated 28 2025-01-01..2025-01-31',
      'repatriated 15 2025-03-01..2025-03-31',
      'repatriated 71 2025-05-01..2025-05-31',
    ],
  ])('of %s: %s', (published, text, ...claims) => expect(read(text, published)).toEqual(claims));
});

describe('Hostile Korean text', () => {
  it.each(['명', '탈북민 3명이 ', '최소 ', '9일 ', '북송', '“', '지난 ', '2023년 ', '은 '])(
    'repeating %j for half a megabyte still yields its claim, in linear time',
    (unit) => {
      const from = performance.now();
      const { claims } = whole(
        '중국은 지난 9일 탈북민 60명을 강제북송했다. ' + unit.repeat(Math.ceil(500_000 / unit.length)),
      );
      expect(claims.slice(0, 1).map(brief)).toEqual(['repatriated 60 2024-05-09']);
      expect(performance.now() - from).toBeLessThan(5_000);
    },
  );
});

describe('A Korean place', () => {
  it('is taken from the sentence before where a sentence names none', () => {
    const [, second] = claimsOf('투먼에서 탈북민 20명이 북송됐다. 이튿날에는 탈북민 8명이 더 북송됐다.');
    expect(second?.places).toEqual(['Tumen']);
  });
});
