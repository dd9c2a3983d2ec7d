import type { IncidentKind, LinkKind } from '#contracts';

/** As much of an incident as a link looks at. */
export interface Linked {
  kind: IncidentKind;
  dateStart: string | null;
  dateEnd: string | null;
}

/** What may come of what. A return that happened prevents nothing and becomes nothing; what was prevented is a refused return. */
const LATER: Record<LinkKind, Partial<Record<IncidentKind, readonly IncidentKind[]>>> = {
  became: {
    detention: ['detention', 'feared_return', 'return'],
    feared_return: ['detention', 'return'],
    refused_return: ['detention', 'feared_return', 'return'],
  },
  prevented: { detention: ['refused_return'], feared_return: ['refused_return'] },
  unknown: {
    detention: ['detention', 'feared_return', 'return', 'refused_return'],
    feared_return: ['detention', 'feared_return', 'return', 'refused_return'],
    refused_return: ['detention', 'feared_return', 'return', 'refused_return'],
  },
};

/** Whether `to` can be this to `from`: the kinds allow it, and it did not end before the other began. */
export function linkFits(kind: LinkKind, from: Linked, to: Linked): boolean {
  const allowed = LATER[kind][from.kind]?.includes(to.kind) ?? false;
  const last = to.dateEnd ?? to.dateStart;
  return allowed && !(from.dateStart !== null && last !== null && last < from.dateStart);
}
