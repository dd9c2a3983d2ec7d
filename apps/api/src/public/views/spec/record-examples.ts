import type { PublicTotal, PublishedIncident, ShownLink } from '#contracts';
import type { RecordCounts, RecordVersion } from '#incidents';
import { april, october } from './examples.js';

const correction = {
  version: 3,
  kind: 'correction' as const,
  note: { en: 'The first version gave the day as 10 October.', ko: '초판은 날짜를 10월 10일로 잘못 적었습니다.' },
  at: '2023-10-20T08:00:00.000Z',
};

const third: PublishedIncident = {
  ...october,
  version: 3,
  changes: [correction],
  publishedAt: correction.at,
  documents: [
    {
      kind: 'statement',
      title: 'Briefing of 13 October 2023',
      outlet: 'Unification Ministry',
      url: 'https://ministry.example/briefing',
      publishedAt: '2023-10-13',
    },
  ],
  origins: [
    ...october.origins,
    { ...october.origins[0]!, quote: null, paraphrase: { en: 'It says that one person was among them.' } },
  ],
};

/** Three versions of the return of October 2023, the newest first. */
export const versions: RecordVersion[] = [
  { version: 3, publishedAt: new Date(third.publishedAt), page: third },
  {
    version: 2,
    publishedAt: new Date(october.publishedAt),
    page: { ...october, dateStart: '2023-10-10', dateEnd: '2023-10-10' },
  },
  {
    version: 1,
    publishedAt: new Date('2023-10-13T08:00:00.000Z'),
    page: {
      ...october,
      ...{
        version: 1,
        title: 'Hundreds forced back',
        verification: 'reported',
        places: ['Jilin'],
        kind: 'feared_return',
      },
      figures: [{ ...october.figures[0]!, verification: 'unverified' }],
    },
  },
];

/** What is left of an incident that was wrong. */
export const retracted: PublishedIncident = {
  ...april,
  ...{ summary: '', dateStart: null, dateEnd: null, places: [], figures: [], origins: [], retracted: true },
  changes: [
    { version: 2, kind: 'retraction', note: { en: 'The report was of another year.' }, at: '2024-06-01T08:00:00.000Z' },
  ],
};

/** How often what occurs, on a record of a few incidents. */
export const counts: RecordCounts = {
  kinds: { return: 2, feared_return: 1 },
  levels: { confirmed: 1, reported: 1, unverified: 1 },
  years: { '2023': 1, '2024': 1 },
  places: { Jilin: 2, Liaoning: 2, Tumen: 1, Yanbian: 1, China: 1, 'Sino-Korean Friendship Bridge': 1, Elsewhere: 1 },
  placeless: 1,
};

/** More than 670 since 2020, held against the one event of it that is an example here. */
export const total: PublicTotal = {
  total: {
    reference: 'TOT-2024-0001',
    version: 1,
    aggregate: 'total',
    what: 'repatriated',
    countMin: 670,
    countMax: null,
    qualifier: 'at_least',
    dateStart: '2020-01-01',
    dateEnd: '2024-05-08',
    places: ['China'],
    attributedTo: 'Human Rights Watch',
    saidOn: '2024-05-08',
    url: 'https://hrw.example/2024/05/08/statement',
    note: 'What Human Rights Watch had itself confirmed.',
    notes: { ko: '휴먼라이츠워치가 직접 확인한 인원입니다.' },
    verification: 'reported',
    names: [october.reference],
    sources: [
      { sourceName: 'Example Wire', url: 'https://wire.example/2024/05/08', publishedAt: '2024-05-08T09:00:00.000Z' },
    ],
    publishedAt: '2024-05-10T08:00:00.000Z',
  },
  comparison: {
    ...{ verdict: 'differs', reason: 'total_is_more', by: 'named', sum: { least: 500, most: null } },
    addends: [
      {
        ...{ reference: october.reference, title: october.title, dateStart: '2023-10-09', dateEnd: '2023-10-09' },
        ...{
          countMin: 500,
          countMax: null,
          qualifier: 'at_least',
          attributedTo: 'Human Rights Watch',
          bySpeaker: true,
        },
      },
    ],
    leftOut: [
      {
        ...{ reference: april.reference, title: april.title, dateStart: '2024-04-26', dateEnd: '2024-04-26' },
        ...{ countMin: 60, countMax: 60, qualifier: 'about', attributedTo: 'Human Rights Watch', bySpeaker: true },
      },
    ],
  },
};

/** What the return of October came of, by a claim of a confidential source; and what may have come of it, by an address alone. */
export const links: ShownLink[] = [
  {
    ...{ id: 'a', kind: 'became', forward: false },
    source: { attributedTo: 'A rights group', sourceName: 'a source known to us', url: null },
    other: { ...april, kind: 'feared_return', texts: { ko: { title: '송환이 우려된 사람들', summary: '' } } },
  },
  {
    ...{ id: 'b', kind: 'unknown', forward: true },
    source: { attributedTo: null, sourceName: null, url: 'https://wire.example/2023/11/01' },
    other: april,
  },
];
