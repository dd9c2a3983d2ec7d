import type { CreateIncidentRequest, FigureRequest, RecordTotalRequest, TotalView } from '#contracts';
import type { TestTocsin } from '../tocsin.js';
import { putOnRecord } from './record.js';

const HRW = 'Human Rights Watch';
const figure = (
  count: [number | null, number | null],
  qualifier: FigureRequest['qualifier'],
  attributedTo: string,
  saidOn: string | null,
) => ({ countMin: count[0], countMax: count[1], qualifier, verification: 'reported', attributedTo, saidOn }) as const;

type Event = Partial<CreateIncidentRequest> & { figures: FigureRequest[] };
const reported = { verification: 'reported', kind: 'return' } as const;

/** What happened from 2021 to 2024, as the documents give it, and cases of the other kinds. */
export const HISTORY: readonly Event[] = [
  {
    ...reported,
    ...{ title: 'About 50 people returned from Liaoning', summary: 'They had been held for up to two years.' },
    ...{ dateStart: '2021-07-01', dateEnd: '2021-07-31', places: ['Dandong', 'Liaoning'] },
    figures: [figure([50, 50], 'about', HRW, '2021-07-22')],
  },
  {
    ...reported,
    ...{
      title: '80 people returned',
      summary: '',
      dateStart: '2023-08-29',
      dateEnd: '2023-08-29',
      places: ['Dandong'],
    },
    figures: [figure([80, 80], 'exact', HRW, '2023-10-12')],
  },
  {
    ...reported,
    ...{ title: '40 people returned', summary: '', dateStart: '2023-09-18', dateEnd: '2023-09-18', places: ['Tumen'] },
    figures: [figure([40, 40], 'exact', HRW, '2023-10-12')],
  },
  {
    ...{
      title: 'More than 500 people forced back over five crossings',
      dateStart: '2023-10-09',
      dateEnd: '2023-10-09',
    },
    ...{
      summary:
        'South Korea’s Unification Ministry said on 13 October that a large number appeared to have been returned.',
    },
    verification: 'confirmed',
    level: {
      reason: 'The ministry said so on 13 October.',
      basis: { kind: 'government', who: 'Unification Ministry', url: 'https://gov.example/2023-10-13' },
    },
    places: ['Dandong', 'Changbai', 'Helong', 'Tumen', 'Hunchun', 'Jilin', 'Liaoning'],
    figures: [
      figure([500, null], 'at_least', `${HRW}, citing a missionary`, '2023-10-12'),
      figure([null, 600], 'at_most', 'A broadcaster’s English service, citing an organisation', '2023-10-13'),
      figure([null, null], 'vague', 'Unification Ministry', '2023-10-13'),
    ],
  },
  {
    ...reported,
    ...{
      title: 'About 60 people returned from Jilin and Liaoning',
      summary: 'At least 92 people had been apprehended since January; these are probably others.',
    },
    ...{ dateStart: '2024-04-26', dateEnd: '2024-04-26', places: ['Jilin', 'Liaoning'] },
    figures: [figure([60, 60], 'about', `${HRW}, citing a missionary`, '2024-05-08')],
  },
  {
    ...reported,
    ...{ kind: 'detention', title: 'A group detained on the way south', summary: '', places: ['Kunming', 'Yunnan'] },
    ...{ dateStart: '2022-12-15', dateEnd: '2023-01-31' },
    figures: [figure([null, null], 'vague', 'A source known to us', null)],
  },
  {
    ...reported,
    ...{
      kind: 'feared_return',
      title: 'People held in Laos are feared to be sent back',
      summary: '',
      places: ['Vientiane', 'Luang Namtha'],
    },
    ...{ dateStart: '2023-05-01', dateEnd: null },
    figures: [figure([9, 9], 'exact', 'An organisation in Seoul', '2023-05-20')],
  },
  {
    ...reported,
    ...{ title: 'Returned from China, place unknown', summary: '', verification: 'unverified', places: ['China'] },
    ...{ dateStart: '2020-01-01', dateEnd: '2020-12-31' },
    figures: [],
  },
];

/** Puts that history on the record. @returns the references in its order */
export async function publishHistory(tocsin: TestTocsin): Promise<string[]> {
  const references: string[] = [];
  for (const event of HISTORY) references.push((await putOnRecord(tocsin, event)).reference);
  return references;
}

/** Puts “more than 670 since early 2020”, which names the first four events of that history, and a number held on the record. */
export async function publishTotals(tocsin: TestTocsin, references: readonly string[]): Promise<void> {
  const day = { saidOn: '2024-05-08', url: 'https://hrw.example/2024/05/08' };
  await publishTotal(tocsin, {
    ...{ aggregate: 'total', what: 'repatriated', countMin: 670, countMax: null, qualifier: 'at_least' },
    ...{ dateStart: '2020-01-01', dateEnd: '2024-05-08', places: ['China'], attributedTo: HRW, ...day },
    ...{ names: references.slice(0, 4), note: 'What it had itself confirmed.' },
  });
  await publishTotal(tocsin, {
    ...{ aggregate: 'stock', what: 'detained', countMin: 600, countMax: 2000, qualifier: 'range' },
    ...{ dateStart: '2023-06-01', dateEnd: '2023-06-30', places: ['China'], attributedTo: 'NKDB' },
  });
}

async function publishTotal(tocsin: TestTocsin, total: RecordTotalRequest): Promise<void> {
  const { status, body } = await tocsin.as<TotalView>('editor', 'POST', '/api/totals', total);
  if (status !== 201) throw new Error(`recording answered ${status}: ${JSON.stringify(body)}`);
  const published = await tocsin.as('approver', 'POST', `/api/totals/${body.id}/publish`, { revision: body.revision });
  if (published.status !== 200) throw new Error(`publishing answered ${published.status}`);
}
