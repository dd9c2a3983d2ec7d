import type { IncidentState, IncidentView } from '#contracts';
import type { Incident, IncidentClaim, IncidentFigure, IncidentText } from './incident.entity.js';

/** An incident as staff see it, with its own among the given figures, claims and texts. */
export function incidentView(
  incident: Incident,
  state: IncidentState,
  { figures, claims, texts }: { figures: IncidentFigure[]; claims: IncidentClaim[]; texts: IncidentText[] },
): IncidentView {
  const { id, reference, kind, title, summary, dateStart, dateEnd, places, verification, revision } = incident;
  const { publishedVersion, withdrawnAt, mergedInto, createdAt, revisedAt } = incident;
  return {
    ...{ id, reference, kind, title, summary, dateStart, dateEnd, places, verification, revision },
    ...{ state, publishedVersion, withdrawnAt, mergedInto, createdAt, revisedAt },
    figures: figures
      .filter((figure) => figure.incidentId === id)
      .map(({ id: figureId, countMin, countMax, qualifier, verification: level, attributedTo, saidOn, claimId }) => ({
        ...{ id: figureId, countMin, countMax, qualifier, verification: level, attributedTo, saidOn, claimId },
      })),
    claimIds: claims.filter((claim) => claim.incidentId === id).map(({ claimId }) => claimId),
    texts: Object.fromEntries(
      texts
        .filter((text) => text.incidentId === id)
        .map(({ language, title: head, summary: body }) => [language, { title: head, summary: body }]),
    ),
  };
}
