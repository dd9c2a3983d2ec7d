import type { ClaimChange } from '#reports';

const TOLD = [
  'what',
  'countMin',
  'countMax',
  'qualifier',
  'dateStart',
  'dateEnd',
  'datePrecision',
  'aggregate',
] as const;
/** May hold names: the acts say that they changed, the claim's own versions say from what to what. */
const UNTOLD = ['places', 'speakers', 'certainty', 'basis', 'quote', 'quoteStart', 'quoteEnd'] as const;

/** What a change did to a claim, as the staff acts may keep it: figures and days before and after, of words only that they changed. */
export function changedFacts({ before, after }: Pick<ClaimChange, 'before' | 'after'>): {
  before: object | null;
  after: object;
  changed: string[];
} {
  const told = TOLD.filter((name) => before === null || before[name] !== after[name]);
  const untold = UNTOLD.filter(
    (name) => before !== null && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const only = (value: ClaimChange['after']) => Object.fromEntries(told.map((name) => [name, value[name]]));
  return { before: before === null ? null : only(before), after: only(after), changed: [...told, ...untold] };
}
