import type { IncidentKind } from '#contracts';
import type { Words } from '../words/words.js';

/** What a kind of incident is called, and what it means in one sentence. */
export function incidentKind(t: Words, kind: IncidentKind): { word: string; sentence: string } {
  return { word: t(`marks.incidentKind.${kind}.word`), sentence: t(`marks.incidentKind.${kind}.sentence`) };
}
