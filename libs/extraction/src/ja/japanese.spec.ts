import type { ReadClaim } from '#contracts';
import { readReport } from '../read-report.js';

const TITLE = '中国、脱北者を強制送還';

function figure({ qualifier, countMin, countMax }: ReadClaim): string {
  if (qualifier === 'vague') return 'some';
  if (qualifier === 'range') return `${countMin}-${countMax}`;
  if (qualifier === 'at_least') return `>=${countMin}`;
  return qualifier === 'at_most' ? `<=${countMax}` : `${qualifier === 'about' ? '~' : ''}${countMin}`;
}

const days = ({ dateStart, dateEnd }: ReadClaim) => (dateEnd === dateStart ? dateStart : `${dateStart}..${dateEnd}`);
const brief = (claim: ReadClaim) =>
  [claim.what, figure(claim), days(claim), claim.aggregate].filter((part) => part !== null).join(' ');
/** Claims of a Japanese text published on Friday, 10 May 2024. */
const whole = (text: string, publishedAt = '2024-05-10') => readReport({ text, title: TITLE, publishedAt, lang: 'ja' });
const claimsOf = (text: string, publishedAt?: string) => whole(text, publishedAt).claims;
const read = (text: string, publishedAt?: string) => claimsOf(text, publishedAt).map(brief);

type Row = [text: string, ...claims: string[]];

describe('A Japanese figure of people', () => {
  it.each<Row>([
    ['中国は脱北者約500人を強制送還した。', 'repatriated ~500'],
    ['中国当局が脱北者およそ60人を北朝鮮に送り返した。', 'repatriated ~60'],
    ['少なくとも92人の脱北者が中国で拘束された。', 'detained >=92'],
    ['最大600人の脱北者が送還された。', 'repatriated <=600'],
    ['最大で600人の脱北者が送還された。', 'repatriated <=600'],
    ['脱北者500人以上が送還された。', 'repatriated >=500'],
    ['500人を超える脱北者が送還された。', 'repatriated >=500'],
    ['500人超の脱北者が送還された。', 'repatriated >=500'],
    ['30人余りの脱北者が送還された。', 'repatriated ~30'],
    ['30数人の脱北者が拘束された。', 'detained ~30'],
    ['数十人の脱北者が送還された。', 'repatriated some'],
    ['数百人の脱北者が送還された。', 'repatriated some'],
    ['脱北者十数人が拘束された。', 'detained some'],
    ['脱北者ら数人が拘束された。', 'detained some'],
    ['40人前後の脱北者が送還された。', 'repatriated ~40'],
    ['100人近くの脱北者が送還された。', 'repatriated ~100'],
    ['100人近い脱北者が送還された。', 'repatriated ~100'],
    ['５００人の脱北者が送還された。', 'repatriated 500'],
    ['二十五人の脱北者が送還された。', 'repatriated 25'],
    ['2千人の脱北者が中国で拘束されている。', 'detained 2000 stock'],
    ['1万2千人の脱北者が拘束されている。', 'detained 12000 stock'],
    ['2,000人の脱北者が拘束されている。', 'detained 2000 stock'],
    ['50～60人の脱北者が送還された。', 'repatriated 50-60'],
    ['50人から60人の脱北者が送還された。', 'repatriated 50-60'],
    ['600人ないし2000人の脱北者が拘束されている。', 'detained 600-2000 stock'],
    ['脱北者60人が送還され、うち女性は40人だった。', 'repatriated 60'],
    ['脱北者60人(うち女性40人)が送還された。', 'repatriated 60'],
    ['送還された脱北者60人のうち、40人は女性だった。', 'repatriated 60'],
    ['子ども3人を含む脱北者15人が拘束された。', 'detained 15'],
    ['脱北者の一家4人が拘束された。', 'detained 4'],
    ['脱北した女性1人が送還された。', 'repatriated 1'],
    ['女性2人が脱北者として拘束された。', 'detained 2'],
    ['多数の脱北者が送還された。', 'repatriated some'],
    ['送還された脱北者は670人に上る。', 'repatriated 670'],
    ['送還された脱北者は670人を超えた。', 'repatriated >=670'],
    ['送還された脱北者は50人未満とみられる。', 'repatriated <=50'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['脱北者を支援していた宣教師3人が拘束された。'],
    ['脱北者の送還に抗議する市民200人が中国大使館前に集まった。'],
    ['脱北者の送還をめぐる記事500件を調べた。'],
    ['脱北者を乗せたバス5台が国境に向かった。'],
    ['毎年数百人の脱北者が送還されている。'],
    ['35歳の脱北女性は送還を恐れている。'],
    ['議員30人が脱北者の送還中止を求める決議案に署名した。'],
  ])('is none in: %s', (text) => expect(read(text)).toEqual([]));
});

describe('A Japanese date', () => {
  it.each<Row>([
    ['9日夜、脱北者50人が送還された。', 'repatriated 50 2024-05-09'],
    ['去る9日、脱北者50人が送還された。', 'repatriated 50 2024-05-09'],
    ['先月末、脱北者50人が送還された。', 'repatriated 50 2024-04-21..2024-04-30'],
    ['先月26日に脱北者60人が送還された。', 'repatriated 60 2024-04-26'],
    ['昨年8月、脱北者80人が送還された。', 'repatriated 80 2023-08-01..2023-08-31'],
    ['昨年8～9月に脱北者120人が送還された。', 'repatriated 120 2023-08-01..2023-09-30 total'],
    ['昨年8月から9月にかけて脱北者120人が送還された。', 'repatriated 120 2023-08-01..2023-09-30 total'],
    ['今年上半期に脱北者300人が送還された。', 'repatriated 300 2024-01-01..2024-05-10 total'],
    ['2020年以降、脱北者670人以上が送還された。', 'repatriated >=670 2020-01-01..2024-05-10 total'],
    ['今月に入り、脱北者30人が拘束された。', 'detained 30 2024-05-01..2024-05-10 total'],
    ['今年に入って脱北者92人が拘束された。', 'detained 92 2024-01-01..2024-05-10 total'],
    ['この2年間で脱北者600人が送還された。', 'repatriated 600 2022-05-10..2024-05-10 total'],
    ['過去2年間に脱北者600人が送還された。', 'repatriated 600 2022-05-10..2024-05-10 total'],
    ['令和5年10月9日、脱北者500人が送還された。', 'repatriated 500 2023-10-09'],
    ['昨日、脱北者5人が拘束された。', 'detained 5 2024-05-09'],
    ['先週金曜日、脱北者5人が拘束された。', 'detained 5 2024-05-03'],
    ['先週、脱北者5人が拘束された。', 'detained 5 2024-04-29..2024-05-05'],
    ['7日（火）、脱北者5人が拘束された。', 'detained 5 2024-05-07'],
    ['12月24日、脱北者9人が拘束された。', 'detained 9 2023-12-24'],
    ['4月下旬、脱北者20人が拘束された。', 'detained 20 2024-04-21..2024-04-30'],
    ['4月20日から25日にかけて脱北者20人が拘束された。', 'detained 20 2024-04-20..2024-04-25'],
    ['2023年12月から2024年2月までに脱北者70人が拘束された。', 'detained 70 2023-12-01..2024-02-29 total'],
    [
      '中国は昨年8月29日に80人、9月18日に40人の脱北者を送還した。',
      'repatriated 80 2023-08-29',
      'repatriated 40 2023-09-18',
    ],
    ['昨年の中秋節の連休に脱北者50人が送還された。', 'repatriated 50 2023-09-28..2023-10-01'],
    ['昨年の国慶節の連休明けに脱北者50人が送還された。', 'repatriated 50 2023-10-07..2023-10-15'],
    ['2022年夏に脱北者9人が拘束された。', 'detained 9 2022-06-01..2022-08-31 total'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['ヒューマン・ライツ・ウォッチは9日、中国が脱北者60人を送還したと発表した。', 'repatriated 60'],
    ['聯合ニュースは9日、脱北者60人が4月26日に送還されたと報じた。', 'repatriated 60 2024-04-26'],
    ['韓国統一省の報道官は10日の会見で、多数の脱北者が送還されたとみられると述べた。', 'repatriated some'],
    ['9日付の朝鮮日報によると、脱北者60人が送還された。', 'repatriated 60'],
    ['【ソウル聯合ニュース】脱北者60人が先月26日に送還されたことが10日、分かった。', 'repatriated 60 2024-04-26'],
  ])('tells when somebody spoke: %s', (text, ...claims) => expect(read(text)).toEqual(claims));
});

describe('A Japanese act', () => {
  it.each<Row>([
    ['脱北者60人が北朝鮮に引き渡された。', 'repatriated 60'],
    ['脱北者60人が北朝鮮に移送された。', 'repatriated 60'],
    ['脱北者60人が北朝鮮に追放された。', 'repatriated 60'],
    ['脱北者60人が北送された。', 'repatriated 60'],
    ['脱北者60人の強制送還が行われた。', 'repatriated 60'],
    ['脱北者60人を乗せたバスが北朝鮮に入り、強制送還された。', 'repatriated 60'],
    ['脱北者7人が収容所に収容されている。', 'detained 7'],
    ['脱北者7人が摘発された。', 'detained 7'],
    ['脱北者7人が拘留されている。', 'detained 7'],
    ['拘束された脱北者7人が送還の危機にある。', 'at_risk 7'],
    ['脱北者7人が送還される恐れがある。', 'at_risk 7'],
    ['脱北者7人の送還が差し迫っている。', 'at_risk 7'],
    ['中国は脱北者7人を送還する予定だ。', 'at_risk 7'],
    ['国連は脱北者7人を送還しないよう中国に求めた。', 'at_risk 7'],
    ['拘束中の脱北者2000人の送還中止を求めた。', 'at_risk 2000 stock'],
    ['脱北者15人が拘束された後、送還された。', 'repatriated 15'],
    ['脱北者15人が送還されれば拷問を受ける可能性がある。', 'at_risk 15'],
    ['今年1～3月に脱北者43人が韓国に入国した。', 'arrived 43 2024-01-01..2024-03-31 total'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));

  it.each<Row>([
    ['中国外務省は脱北者60人の送還を否定した。'],
    ['中国は脱北者60人を送還していないと主張した。'],
    ['統一省は脱北者600人が送還されたかどうか確認できないとした。'],
    ['脱北者600人が送還されたとの報道は事実ではないと外務省は述べた。'],
  ])('that did not happen or is not known: %s', (text) => expect(read(text)).toEqual([]));
});

describe('Several Japanese sentences', () => {
  it.each<Row>([
    ['脱北者15人が昆明で拘束された。彼らは先月26日に捕まったという。', 'detained 15 2024-04-26'],
    ['消息筋は「『60人が送還された』と聞いた。大半は脱北女性だ」と話した。', 'repatriated 60'],
    [
      '昨年10月に500人、今年4月に60人の脱北者が送還された。',
      'repatriated 500 2023-10-01..2023-10-31',
      'repatriated 60 2024-04-01..2024-04-30',
    ],
    ['脱北者40人が図們から、20人が丹東から送還された。', 'repatriated 40', 'repatriated 20'],
  ])('%s', (text, ...claims) => expect(read(text)).toEqual(claims));
});

describe('A Japanese speaker', () => {
  it.each([
    ['ヒューマン・ライツ・ウォッチによると、脱北者60人が送還された。', 'ヒューマン・ライツ・ウォッチ'],
    ['聯合ニュースは消息筋の話として、脱北者60人が送還されたと伝えた。', '聯合ニュース, citing 消息筋'],
    ['聯合ニュースは統一省関係者を引用し、脱北者60人が送還されたと報じた。', '聯合ニュース, citing 統一省関係者'],
    ['「脱北者60人が送還された」と北朝鮮人権情報センターが明らかにした。', '北朝鮮人権情報センター'],
    ['韓国統一省は10日、脱北者60人が送還されたと発表した。', '韓国統一省'],
  ])('%s', (text, speaker) => expect(claimsOf(text)[0]?.attributedTo).toBe(speaker));
});

describe('A Japanese denial', () => {
  it.each<[string, string, string | null]>([
    ['中国は脱北者60人を送還していないと主張した。', 'denied', '中国'],
    ['統一省は脱北者600人が送還されたかどうか確認できないとした。', 'unconfirmed', '統一省'],
    ['脱北者38人の送還は取りやめになった。', 'refused', null],
    ['中国外務省の報道官は「中国に脱北者というものはいない」と述べた。', 'denied', '中国外務省の報道官'],
  ])('%s', (text, certainty, who) => {
    const { claims, denials } = whole(text);
    expect(claims).toEqual([]);
    expect(denials.map((denial) => [denial.certainty, denial.attributedTo])).toEqual([[certainty, who]]);
  });
});

describe('A Japanese story', () => {
  it.each<[published: string, text: string, ...claims: string[]]>([
    [
      '2023-10-13',
      '情報筋は、9日夜に数百人が収容施設からトラックで北朝鮮へ運ばれたと話している。',
      'repatriated some 2023-10-09',
    ],
    ['2022-02-24', '脱北者38人はいま、丹東の拘置施設に戻されている。', 'detained 38'],
    [
      '2025-07-01',
      '先月24日、脱北者5人が国境で拘束された。5人は3日後に北朝鮮へ追放された。',
      'detained 5 2025-06-24',
      'repatriated 5 2025-06-27',
    ],
    [
      '2024-01-22',
      '中国は17、18の両日、脱北者60人余りを北朝鮮に引き渡した。',
      'repatriated ~60 2024-01-17..2024-01-18',
    ],
    [
      '2024-04-02',
      '今年1～3月に拘束された脱北者は58人に上る。昨年同期は22人だった。',
      'detained 58 2024-01-01..2024-03-31 total',
      'detained 22 2023-01-01..2023-03-31 total',
    ],
    ['2022-12-15', 'モンゴルで捕まった脱北者8人が中国側に引き渡された。', 'detained 8'],
  ])('of %s: %s', (published, text, ...claims) => expect(read(text, published)).toEqual(claims));
});

describe('Hostile Japanese text', () => {
  it.each(['人', '脱北者3人が', '送還', '9日', '「', 'は', 'の', '2023年', '令和5年'])(
    'repeating %j for half a megabyte still yields its claim, in linear time',
    (unit) => {
      const from = performance.now();
      const { claims } = whole('中国は9日に脱北者60人を送還した。' + unit.repeat(Math.ceil(500_000 / unit.length)));
      expect(claims.slice(0, 1).map(brief)).toEqual(['repatriated 60 2024-05-09']);
      expect(performance.now() - from).toBeLessThan(5_000);
    },
  );
});
