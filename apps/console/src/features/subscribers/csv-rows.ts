import { INCIDENT_KINDS, type ImportSubscribersRequest, type IncidentKind } from '#contracts';

export type ImportRow = ImportSubscribersRequest['rows'][number];
/** What a file is not. */
export type CsvTrouble = 'noAddress' | 'noRows' | 'unreadable';

/** The rows of a CSV file (RFC 4180; comma or semicolon) with a column named address or email, or what is wrong with it. */
export function rowsOfCsv(text: string): ImportRow[] | CsvTrouble {
  const lines = cellsOf(text.replace(/^\ufeff/, ''));
  if (lines === null) return 'unreadable';
  const [head = [], ...body] = lines;
  const names = head.map((name) => name.trim().toLowerCase());
  const at = (...wanted: string[]) => names.findIndex((name) => wanted.includes(name));
  const columns = {
    address: at('address', 'email', 'e-mail'),
    language: at('language'),
    kinds: at('kinds'),
    discreet: at('discreet'),
  };
  if (columns.address < 0) return 'noAddress';
  const rows = body
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => ({
      address: (cells[columns.address] ?? '').trim().slice(0, 400),
      language: (cells[columns.language] ?? '').trim().slice(0, 35),
      kinds: kindsIn(cells[columns.kinds] ?? ''),
      discreet: /^(?:yes|true|1|y)$/i.test((cells[columns.discreet] ?? '').trim()),
    }));
  return rows.length === 0 ? 'noRows' : rows;
}

function kindsIn(cell: string): IncidentKind[] {
  const named = cell.split(/[\s,;|]+/);
  return INCIDENT_KINDS.filter((kind) => named.includes(kind));
}

/** One cell with what follows it: quoted (its quotation marks doubled inside) or plain. */
const CELLS = {
  ',': /\s*"((?:[^"]|"")*)"\s*(,|\r?\n|$)|([^,\n"]*)(,|\n|$)/y,
  ';': /\s*"((?:[^"]|"")*)"\s*(;|\r?\n|$)|([^;\n"]*)(;|\n|$)/y,
};

/** Cells by line; null when a quotation is never closed or stands where none can. */
function cellsOf(text: string): string[][] | null {
  const cell = CELLS[(text.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ','];
  const lines: string[][] = [[]];
  for (cell.lastIndex = 0; cell.lastIndex < text.length;) {
    const found = cell.exec(text);
    if (found === null) return null;
    const [, quoted, afterQuoted, plain = '', afterPlain] = found;
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain.replace(/\r$/, ''));
    if ((afterQuoted ?? afterPlain)?.endsWith('\n') === true) lines.push([]);
  }
  return lines;
}
