import type { IncidentKind, ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import type { IncidentValues } from './incident-values.js';

/** The form of a new incident. */
export interface Begun extends IncidentValues {
  kind: IncidentKind;
}

const KINDS = { repatriated: 'return', detained: 'detention', at_risk: 'feared_return', arrived: 'return' } as const;

/** What the chosen claims say already: kind, days and places. The title is left to staff: a headline is not ours. */
export function beginning(report: Wire<ReportView> | undefined, claimIds: readonly string[]): Begun {
  const claims = (report?.claims ?? []).filter(({ id }) => claimIds.includes(id));
  const dated = claims.find(({ dateStart }) => dateStart !== null);
  return {
    kind: KINDS[claims[0]?.what ?? 'repatriated'],
    title: '',
    summary: '',
    dateStart: dated?.dateStart ?? '',
    dateEnd: dated?.dateEnd ?? dated?.dateStart ?? '',
    places: [...new Set(claims.flatMap(({ places }) => places))],
    verification: 'reported',
    texts: {},
  };
}
