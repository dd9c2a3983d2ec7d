import type {
  CreateIncidentRequest,
  FigureRequest,
  IncidentView,
  PublicationPreview,
  ReviseIncidentRequest,
} from '#contracts';
import type { TestTocsin } from '../tocsin.js';
import { publish } from './alert.js';

const RETURN: CreateIncidentRequest = {
  ...{ kind: 'return', title: 'People forced back', summary: '', verification: 'reported' },
  ...{ dateStart: '2023-10-09', dateEnd: '2023-10-09', places: ['China', 'Jilin'] },
};
const AT_LEAST_500: FigureRequest = {
  ...{ countMin: 500, countMax: null, qualifier: 'at_least', verification: 'reported' },
  ...{ attributedTo: 'Human Rights Watch', saidOn: '2023-10-12' },
};

/** Puts an incident on the record, by somebody who has looked at every place that the harm check asks to be looked at. */
export async function putOnRecord(
  tocsin: TestTocsin,
  {
    figures = [AT_LEAST_500],
    ...incident
  }: Partial<CreateIncidentRequest> & { figures?: readonly FigureRequest[] } = {},
): Promise<IncidentView> {
  const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', { ...RETURN, ...incident });
  if (made.status !== 201) throw new Error(`creating answered ${made.status}: ${JSON.stringify(made.body)}`);
  for (const figure of figures) await tocsin.as('editor', 'POST', `/api/incidents/${made.body.id}/figures`, figure);
  return publishLookedAt(tocsin, made.body.id);
}

async function publishLookedAt(tocsin: TestTocsin, id: string, more: object = {}): Promise<IncidentView> {
  const preview = await tocsin.as<PublicationPreview>('approver', 'GET', `/api/incidents/${id}/preview`);
  return publish(tocsin, id, { looked: preview.body.warnings.map(({ key }) => key), ...more });
}

/** Revises an incident and puts the new version on the record, as a correction. */
export async function correct(
  tocsin: TestTocsin,
  id: string,
  changes: Omit<ReviseIncidentRequest, 'revision'>,
  note = 'The first version had it wrong.',
): Promise<IncidentView> {
  const { body } = await tocsin.as<IncidentView>('editor', 'GET', `/api/incidents/${id}`);
  const revised = await tocsin.as<IncidentView>('editor', 'PUT', `/api/incidents/${id}`, {
    ...changes,
    revision: body.revision,
  });
  if (revised.status !== 200) throw new Error(`revising answered ${revised.status}: ${JSON.stringify(revised.body)}`);
  return publishLookedAt(tocsin, id, { change: { kind: 'correction', note: { en: note } } });
}

/** A file of comma-separated values, read as strictly as RFC 4180 is written; every row must be as long as the first. */
export function readCsv(text: string): Record<string, string>[] {
  const rows = rowsOf(text.replace(/^\u{FEFF}/u, ''));
  const [names = [], ...cells] = rows;
  return cells.map((row) => {
    if (row.length !== names.length) throw new Error(`a row of ${row.length} cells under ${names.length} names`);
    return Object.fromEntries(names.map((name, index) => [name, row[index]!]));
  });
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error('this is no CSV');
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
