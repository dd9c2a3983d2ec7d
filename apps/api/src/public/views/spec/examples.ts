import { type ActionStatusView, LETTER_STAGES, type PublicCampaign, type PublishedIncident } from '#contracts';

/** The return of 9 October 2023 as the documents give it: the event is confirmed, the number is reported. */
export const october: PublishedIncident = {
  reference: 'INC-23-0004',
  version: 2,
  kind: 'return',
  title: 'More than 500 people forced back over five crossings',
  summary:
    'On the night of 9 October 2023 convoys took people who had fled North Korea from detention in China to five border crossings. Most of them are said to have been women.',
  dateStart: '2023-10-09',
  dateEnd: '2023-10-09',
  places: ['Jilin', 'Liaoning'],
  verification: 'confirmed',
  figures: [
    {
      countMin: 500,
      countMax: null,
      qualifier: 'at_least',
      verification: 'reported',
      attributedTo: 'Human Rights Watch, citing a missionary with contacts on both sides',
      saidOn: '2023-10-12',
    },
    {
      countMin: null,
      countMax: null,
      qualifier: 'vague',
      verification: 'corroborated',
      attributedTo: 'Unification Ministry of South Korea',
      saidOn: '2023-10-13',
    },
  ],
  origins: [
    {
      attributedTo: 'Human Rights Watch, citing a missionary',
      quote: 'Chinese authorities forcibly returned more than 500 people on the night of 9 October.',
      sourceName: 'Example Wire',
      url: 'https://wire.example/2023/10/12/returns?page=1&part=2',
      publishedAt: '2023-10-12T09:30:00.000Z',
    },
    {
      attributedTo: 'Unification Ministry of South Korea',
      quote: '다수의 탈북민이 북한으로 송환된 것으로 보인다.',
      sourceName: '보기 신문',
      url: 'https://sinmun.example/3',
      publishedAt: '2023-10-13T02:00:00.000Z',
    },
    { attributedTo: null, quote: null, sourceName: 'a source known to us', url: null, publishedAt: null },
  ],
  publishedAt: '2023-10-14T08:00:00.000Z',
};

/** The return of 26 April 2024, with one figure. */
export const april: PublishedIncident = {
  ...october,
  reference: 'INC-24-0001',
  version: 1,
  title: 'About 60 people forced back from Jilin and Liaoning',
  summary: 'About 60 people were returned on 26 April 2024.',
  dateStart: '2024-04-26',
  dateEnd: '2024-04-26',
  verification: 'reported',
  figures: [
    {
      countMin: 60,
      countMax: 60,
      qualifier: 'about',
      verification: 'reported',
      attributedTo: 'Human Rights Watch, citing a missionary',
      saidOn: null,
    },
  ],
  origins: october.origins.slice(0, 1),
  publishedAt: '2024-05-02T08:00:00.000Z',
};

/** An incident of which almost nothing is known. */
export const unknown: PublishedIncident = {
  ...april,
  reference: 'INC-24-0002',
  kind: 'feared_return',
  title: 'People held near the border are said to be at risk',
  dateStart: null,
  dateEnd: null,
  places: [],
  verification: 'unverified',
  figures: [],
  origins: [],
};

export const campaign = {
  slug: 'access-to-detained-refugees',
  title: 'Ask UNHCR for access to detained refugees',
  ask: 'We ask the High Commissioner to request access to everyone detained in the border provinces.',
  language: 'en',
  letters: 1204,
  goal: 2000,
  attachPdf: false,
};

/** The same campaign as its own page shows it. */
export const drive: PublicCampaign = {
  ...campaign,
  id: '0192f0a0-0000-7000-8000-000000000002',
  letterSubject: 'Access to detained refugees',
  letterBody: 'I ask you to request access to everyone detained.',
  stoppedAt: null,
  people: 1200,
  offices: (['full', 'name_only', 'gathered_only'] as const).map((disclosure) => ({
    officeId: `0192f0a0-0000-7000-8000-${disclosure.length}`,
    officeName: 'Representative',
    bodyName: 'An Example Agency',
    salutation: 'Dear Representative',
    disclosure,
    reachable: disclosure !== 'name_only',
    ended: false,
  })),
};

/** A letter on its way, once at each stage. */
export const status: ActionStatusView = {
  campaignTitle: campaign.title,
  writtenAt: new Date('2026-11-02T08:03:00Z'),
  confirmedAt: new Date('2026-11-02T08:05:00Z'),
  endedAt: null,
  letters: LETTER_STAGES.map((stage) => ({
    officeName: 'Representative',
    bodyName: 'An Example Agency',
    disclosure: 'full',
    stage,
    stageAt: new Date('2026-11-02T08:06:00Z'),
    place: stage === 'waiting' ? 12 : null,
    handedAt: new Date('2026-11-02T08:06:00Z'),
    answeredAt: stage === 'delivered' ? new Date('2026-11-09T08:06:00Z') : null,
  })),
};

export const mail = {
  id: '0192f0a0-0000-7000-8000-000000000001',
  from: 'Example Coalition <tocsin@localhost.example>',
  to: ['reader@people.example'],
  subject: 'Please confirm your address',
  receivedAt: new Date('2026-11-02T08:03:00Z'),
  text: 'Please confirm: https://tocsin.example/subscribe/confirm/AbC\n\nIf it was not you, do nothing.',
  html: '<p>Please confirm</p>',
  source: Buffer.from('Subject: 제목\r\n\r\nPlease confirm').toString('latin1'),
};

/** What a hostile or careless source might put into any field. */
export const HOSTILE = `<img src=x onerror="alert('1')">&amp;</title><script>`;

/** A value in which every text says the given one instead. */
export function withEveryText<T>(value: T, text: string, keep: readonly string[]): T {
  const replaced = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return keep.includes(key) ? one : text;
    if (Array.isArray(one)) return one.map((item) => replaced(item, key));
    if (typeof one !== 'object' || one === null || one instanceof Date) return one;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, replaced(item, name)]));
  };
  return replaced(value, '') as T;
}
