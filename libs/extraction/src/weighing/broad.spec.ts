import { readReport, takeApart } from '../read-report.js';

const TITLE = { en: 'North Koreans returned', ko: '탈북민 북송', zh: '脱北者遭遣返', ja: '脱北者を送還' };

/** The figures of people that are seen in a text, as bounds. */
function figures(lang: keyof typeof TITLE, text: string, publishedAt = '2024-05-20') {
  const { candidates } = takeApart({ text, title: TITLE[lang], lang, publishedAt });
  return candidates.map(({ count: { min, max } }) => [min, max]);
}

describe('Figures of people', () => {
  it('are seen in Chinese where only 个 counts them', () => {
    expect(figures('zh', '那晚送过江的少说也有七十个，都是女人。')).toEqual([[70, null]]);
    expect(figures('zh', '口岸的人说，押过去的起码三十五个。')).toEqual([[35, null]]);
    expect(figures('zh', '车上坐着四十个左右的朝鲜人。')).toEqual([[40, 40]]);
  });

  it('are seen in Japanese where two neighbouring numbers make a range', () => {
    expect(figures('ja', '橋を越えたのは17、18人だった。')).toEqual([[17, 18]]);
    expect(figures('ja', '送られたのは女性8人、男性2人だ。')).toEqual([
      [8, 8],
      [2, 2],
    ]);
  });

  it('are seen in English before a verb, and before people after the name of a month', () => {
    expect(figures('en', 'In 2018, the ministry of the North Koreans says, 1,137 made the journey.')).toContainEqual([
      1137, 1137,
    ]);
    expect(figures('en', 'In late July 14 North Koreans were picked up near Kunming.')).toEqual([[14, 14]]);
  });

  it('are not taken for their speakers when many are told of', () => {
    expect(figures('zh', '据称有近900名朝鲜难民被关在边境，随时会被送走。')).toEqual([[900, 900]]);
    expect(figures('ko', '의원은 시설에 있는 탈북 난민이 3천 명에 가깝다며 서둘러야 한다고 말했다.')).toEqual([
      [3000, 3000],
    ]);
  });

  it('are seen in the lines of a list', () => {
    expect(figures('ko', '단체의 기록은 이렇다.\n\n• 2022년 3월 – 35명\n• 2022년 11월 – 약 20명')).toEqual([
      [35, 35],
      [20, 20],
    ]);
    expect(figures('en', 'The group lists them.\n\nMarch 2022: about 35 people via Tumen')).toEqual([[35, 35]]);
  });

  it('that add up to another figure of their sentence are known as parts', () => {
    const { candidates } = takeApart({
      text: '拘束されたのは女性6人、男性3人の計9人だった。',
      title: TITLE.ja,
      publishedAt: '2024-05-20',
    });
    expect(candidates.map(({ summand }) => summand)).toEqual([true, true, false]);
  });
});

describe('Days', () => {
  const days = (lang: keyof typeof TITLE, text: string, publishedAt = '2024-05-20') =>
    readReport({ text, title: TITLE[lang], lang, publishedAt }).claims.map(({ dateStart }) => dateStart);

  it('of months without a year lie in the past, whatever date stands before them', () => {
    const text = '该机构19日公布，从11月初到12月底，被遣返朝鲜的脱北者有80人。';
    for (const day of days('zh', text, '2024-01-20')) expect(day?.slice(0, 4)).toBe('2023');
  });

  it('are those of the deed where who says so is named behind it', () => {
    expect(days('ja', '中国政府は2024年3月8日、脱北者およそ45人を北朝鮮に送還した、と人権団体は本日述べた。')).toEqual([
      '2024-03-08',
    ]);
  });

  it('are lent by the event that a report has told to another figure of it', () => {
    const text =
      'China forcibly returned about 60 North Koreans on April 26, a group said.\n\nA trader in Tumen put the number of North Koreans repatriated at 75.';
    expect(days('en', text)).toEqual(['2024-04-26', '2024-04-26']);
  });

  it('are those that the report told first of such an event, not that of somebody who speaks', () => {
    const text =
      'China drove a convoy of North Korean refugees over the bridge on April 26 and handed them to the North.\n\nAn activist spoke of the matter on May 17. He said that about 75 North Korean refugees were sent back.';
    expect(days('en', text)).toContain('2024-04-26');
  });

  it('stand in a sentence behind the figure too', () => {
    const text =
      'More than 80 North Korean refugees have been sent back by China.\n\nThe buses crossed the bridge at Tumen on April 26.';
    expect(days('en', text)).toEqual(['2024-04-26']);
    expect(days('zh', '中国已将80多名脱北者遣返朝鲜。\n\n大巴4月26日从图们大桥过江。')).toEqual(['2024-04-26']);
    expect(days('ko', '중국이 탈북민 80여 명을 강제 북송했다.\n\n버스는 4월 26일 투먼 다리를 건넜다.')).toEqual([
      '2024-04-26',
    ]);
  });
});
