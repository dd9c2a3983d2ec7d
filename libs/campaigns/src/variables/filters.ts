import type { VariableType } from '#contracts';

/** What a filter takes and gives; `same`: whatever it takes. */
interface FilterType {
  takes: readonly VariableType[];
  gives: VariableType | 'same';
}

const TEXT = { takes: ['text', 'url'], gives: 'text' } as const;
const NUMBER = { takes: ['number'], gives: 'number' } as const;
const OF_LIST = { takes: ['list'], gives: 'text' } as const;

/** The filters that a text may use. All others are switched off. */
export const FILTERS: Readonly<Record<string, FilterType>> = {
  default: { takes: ['text', 'url', 'number', 'date', 'list'], gives: 'same' },
  upcase: TEXT,
  downcase: TEXT,
  capitalize: TEXT,
  strip: TEXT,
  append: TEXT,
  prepend: TEXT,
  truncate: TEXT,
  truncatewords: TEXT,
  plus: NUMBER,
  minus: NUMBER,
  join: OF_LIST,
  first: OF_LIST,
  last: OF_LIST,
  size: { takes: ['list'], gives: 'number' },
  date: { takes: ['date'], gives: 'text' },
};

/** The tags that a text may use: optional paragraphs and lists. Nothing that reads another text. */
export const TAGS: readonly string[] = ['if', 'unless', 'for'];
