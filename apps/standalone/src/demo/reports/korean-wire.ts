import type { DemoReport } from './demo-report.js';

/** What a wire in Korean reported on the same events, with its own hedges. */
export const KOREAN_WIRE: readonly DemoReport[] = [
  {
    path: '/2023/03/rapporteur',
    title: '유엔 특별보고관 “중국에 탈북민 1천 명 이상 구금”',
    pubDate: 'Tue, 21 Mar 2023 02:00:00 GMT',
    paragraphs: [
      '유엔 북한인권특별보고관은 중국에 1,000명 이상의 탈북민이 구금돼 있다고 밝혔다.',
      '특별보고관은 국경이 다시 열리면 이들이 강제로 북송될 수 있다고 우려했다.',
    ],
  },
  {
    path: '/2023/06/nkdb',
    title: '북한인권정보센터 “중국 내 구금 탈북민 600~2,000명”',
    pubDate: 'Thu, 15 Jun 2023 03:00:00 GMT',
    paragraphs: [
      '북한인권정보센터(NKDB)는 중국의 구금 시설에 탈북민 600명에서 2,000명이 구금돼 있다고 밝혔다.',
      '국경이 열리면 강제북송될 우려가 있다고 센터는 덧붙였다.',
    ],
  },
  {
    path: '/2023/10/five-hundred',
    title: '인권단체 “중국, 탈북민 500여 명 강제북송”',
    pubDate: 'Thu, 12 Oct 2023 10:00:00 GMT',
    paragraphs: [
      '중국이 지난 9일 밤 탈북민 500여 명을 강제북송했다고 휴먼라이츠워치가 12일 밝혔다.',
      '이 단체는 북한과 중국에 연락망을 둔 선교사의 말을 인용했다.',
    ],
  },
  {
    path: '/2023/10/ministry',
    title: '통일부 “다수의 탈북민 북송된 것으로 보여”',
    pubDate: 'Fri, 13 Oct 2023 05:00:00 GMT',
    paragraphs: [
      '통일부는 13일 중국 동북 3성에 있던 다수의 북한 주민이 북한으로 송환된 것으로 보인다고 밝혔다.',
      '통일부는 정확한 인원은 파악하지 못했다고 설명했다.',
    ],
  },
  {
    path: '/2023/09/together',
    title: '“8~9월 탈북민 120명 북송”',
    pubDate: 'Thu, 28 Sep 2023 01:00:00 GMT',
    paragraphs: [
      '2023년 8~9월 중국에서 모두 120명의 탈북민이 강제북송됐다고 서울의 한 신문이 보도했다.',
      '휴먼라이츠워치는 앞서 8월 29일에 탈북민 80명이 북송됐다고 밝혔다.',
      '이 단체는 9월 18일에도 40명이 북송됐다고 밝혔다.',
    ],
  },
  {
    path: '/2024/05/april',
    title: '“중국, 4월 26일 탈북민 약 60명 강제북송”',
    pubDate: 'Thu, 09 May 2024 02:00:00 GMT',
    paragraphs: [
      '중국 정부가 지난 4월 26일 지린성과 랴오닝성에서 탈북민 약 60명을 강제북송했다고 휴먼라이츠워치가 밝혔다.',
      '이 단체는 2020년 이후 670명 이상이 강제북송된 것을 따로 확인했다고 했다.',
    ],
  },
  {
    path: '/2024/05/arrivals',
    elsewhere: true,
    title: '지난해 국내 입국 탈북민 통계',
    pubDate: 'Fri, 10 May 2024 03:00:00 GMT',
    paragraphs: ['국내에 입국한 탈북민은 2020년 229명, 2021년 63명, 2022년 67명이었다.'],
  },
];
