import type { ClaimView, CreateIncidentRequest, IncidentWords } from '#contracts';

/** An incident of the demo: what staff write, in two languages, and which claims of the reports it rests on. */
export interface DemoIncident {
  request: CreateIncidentRequest;
  korean: IncidentWords;
  belongs: (claim: ClaimView) => boolean;
  /** What is still being worked on stays off the record. */
  published: boolean;
}

const on = (day: string) => (claim: ClaimView) =>
  claim.what === 'repatriated' && claim.aggregate === null && claim.dateStart === day;
const fromMinistry = (claim: ClaimView) =>
  claim.qualifier === 'vague' && /Unification Ministry|통일부/.test(claim.quote);

/** One at each level that the record of these years knows. */
export const DEMO_INCIDENTS: readonly DemoIncident[] = [
  {
    request: {
      kind: 'return',
      title: 'North Koreans forced back over five crossings',
      summary:
        'Human Rights Watch reports convoys over five border crossings on the night of Monday, 9 October 2023. South Korea’s Unification Ministry said on 13 October that a large number of people appeared to have been returned, and that it could not tell how many.',
      dateStart: '2023-10-09',
      dateEnd: '2023-10-09',
      places: ['China', 'North Korea'],
      verification: 'confirmed',
      level: {
        reason: 'The ministry said on 13 October that a large number of people appeared to have been returned.',
        basis: { kind: 'government', who: 'Unification Ministry', url: 'https://ministry.example/2023-10-13' },
      },
    },
    korean: {
      title: '국경 다섯 곳을 통한 강제북송',
      summary:
        '휴먼라이츠워치는 2023년 10월 9일 월요일 밤 차량 행렬이 국경 통로 다섯 곳을 지나갔다고 밝혔습니다. 통일부는 10월 13일 다수의 북한 주민이 송환된 것으로 보이나 정확한 인원은 파악하지 못했다고 밝혔습니다.',
    },
    belongs: (claim) => on('2023-10-09')(claim) || fromMinistry(claim),
    published: true,
  },
  {
    request: {
      kind: 'return',
      title: 'Refugees forced back from Jilin and Liaoning',
      summary: 'Human Rights Watch, citing a missionary, reports the forced return of about 60 North Korean refugees.',
      dateStart: '2024-04-26',
      dateEnd: '2024-04-26',
      places: ['Jilin', 'Liaoning'],
      verification: 'reported',
    },
    korean: {
      title: '지린성과 랴오닝성에서의 강제북송',
      summary: '휴먼라이츠워치는 선교사의 말을 인용해 탈북민 약 60명이 강제북송됐다고 밝혔습니다.',
    },
    belongs: on('2024-04-26'),
    published: true,
  },
  {
    request: {
      kind: 'return',
      title: 'A first return after the border opened',
      summary:
        'Human Rights Watch reports the return of 80 people on 29 August 2023. A newspaper in Seoul gives 120 for August and September together, which agrees with this return and that of 18 September.',
      dateStart: '2023-08-29',
      dateEnd: '2023-08-29',
      places: ['China'],
      verification: 'corroborated',
      level: {
        reason: 'Its 120 for August and September agree with 80 on this day and 40 on 18 September.',
        basis: { kind: 'other', who: 'A Seoul newspaper', url: 'https://paper.example/2023-10' },
      },
    },
    korean: {
      title: '국경 개방 뒤 첫 강제북송',
      summary:
        '휴먼라이츠워치는 2023년 8월 29일 80명이 북송됐다고 밝혔습니다. 서울의 한 신문이 보도한 8~9월 합계 120명은 이날과 9월 18일의 인원을 더한 수와 일치합니다.',
    },
    belongs: on('2023-08-29'),
    published: true,
  },
  {
    request: {
      kind: 'return',
      title: 'A second return in September 2023',
      summary:
        'Human Rights Watch reports the return of 40 people on 18 September 2023. A newspaper in Seoul gives 120 for August and September together, which agrees.',
      dateStart: '2023-09-18',
      dateEnd: '2023-09-18',
      places: ['China'],
      verification: 'corroborated',
      level: {
        reason: 'Its 120 for August and September agree with 80 on 29 August and 40 on this day.',
        basis: { kind: 'other', who: 'A Seoul newspaper', url: 'https://paper.example/2023-10' },
      },
    },
    korean: {
      title: '2023년 9월의 두 번째 북송',
      summary:
        '휴먼라이츠워치는 2023년 9월 18일 40명이 북송됐다고 밝혔습니다. 서울의 한 신문이 보도한 8~9월 합계 120명과 일치합니다.',
    },
    belongs: on('2023-09-18'),
    published: true,
  },
  {
    request: {
      kind: 'return',
      title: 'Return in July 2021',
      summary: 'Human Rights Watch gives about 50 people.',
      dateStart: '2021-07-01',
      dateEnd: '2021-07-31',
      places: ['China'],
      verification: 'reported',
    },
    korean: {
      title: '2021년 7월의 북송',
      summary: '휴먼라이츠워치는 약 50명이라고 밝혔습니다.',
    },
    belongs: on('2021-07-01'),
    published: true,
  },
  {
    request: {
      kind: 'feared_return',
      title: 'People held near the border may be sent back once it opens',
      summary:
        'Witnesses told a hearing in June 2023 that people held in China could be returned when the border opens again. We have not checked this further.',
      dateStart: '2023-06-13',
      dateEnd: null,
      places: ['China'],
      verification: 'unverified',
    },
    korean: {
      title: '국경이 다시 열리면 북송될 우려가 있는 사람들',
      summary:
        '2023년 6월 청문회에서 증인들은 국경이 다시 열리면 중국에 구금된 사람들이 북송될 수 있다고 말했습니다. 아직 더 확인하지 않았습니다.',
    },
    belongs: () => false,
    published: false,
  },
];
