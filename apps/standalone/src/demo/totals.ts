import type { RecordTotalRequest } from '#contracts';

const held = (
  count: Pick<RecordTotalRequest, 'countMin' | 'countMax' | 'qualifier'>,
  attributedTo: string,
  day: string,
  dateEnd = day,
): RecordTotalRequest => ({
  ...count,
  attributedTo,
  aggregate: 'stock',
  what: 'detained',
  dateStart: day,
  dateEnd,
  places: ['China'],
});

/** Numbers that are no single event: what Human Rights Watch had confirmed by 2024, and three estimates of people held in mid-2023. */
export const DEMO_TOTALS: readonly { total: RecordTotalRequest; names: readonly number[] }[] = [
  {
    total: {
      aggregate: 'total',
      what: 'repatriated',
      countMin: 670,
      countMax: null,
      qualifier: 'at_least',
      dateStart: '2020-01-01',
      dateEnd: '2024-04-26',
      places: ['China'],
      attributedTo: 'Human Rights Watch',
      note: 'What Human Rights Watch had itself confirmed when it reported the return of 26 April 2024, which is not among them.',
      notes: {
        ko: '휴먼라이츠워치가 2024년 4월 26일 강제북송을 알릴 당시 직접 확인한 인원입니다. 4월 26일의 인원은 들어 있지 않습니다.',
      },
    },
    // July 2021, 29 August, 18 September and 9 October 2023.
    names: [4, 2, 3, 0],
  },
  {
    total: held(
      { countMin: 1000, countMax: null, qualifier: 'at_least' },
      'UN special rapporteur',
      '2023-03-01',
      '2023-03-31',
    ),
    names: [],
  },
  { total: held({ countMin: 600, countMax: 2000, qualifier: 'range' }, 'NKDB', '2023-06-13'), names: [] },
  {
    total: held(
      { countMin: 2000, countMax: 2000, qualifier: 'about' },
      'Chair of the Congressional-Executive Commission on China',
      '2023-06-13',
    ),
    names: [],
  },
];
