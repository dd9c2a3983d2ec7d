import type { HarmWarning } from '#contracts';
import type { Words } from '#face';
import { fieldName } from './conflict.js';

/** Where a finding stands, in words. */
export function placeInWords(t: Words, { where }: Pick<HarmWarning, 'where'>): string {
  const [first] = where.split('.');
  if (first === 'texts') return fieldName(t, where);
  const known = (['title', 'summary', 'figures', 'origins', 'documents', 'dateStart', 'places'] as const).find(
    (name) => name === first,
  );
  return t(`console.incidents.preview.where.${known ?? 'other'}`);
}
