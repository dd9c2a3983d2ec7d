import type { IncidentView } from '#contracts';
import type { Incident, IncidentClaim, IncidentFigure } from './incident.entity.js';

/** An incident as staff see it, with its own among the given figures and claims. */
export function incidentView(incident: Incident, figures: IncidentFigure[], claims: IncidentClaim[]): IncidentView {
  const { id, reference, kind, title, summary, dateStart, dateEnd, places, verification, revision } = incident;
  const { publishedVersion, withdrawnAt, createdAt, revisedAt } = incident;
  return {
    ...{ id, reference, kind, title, summary, dateStart, dateEnd, places, verification, revision },
    ...{ publishedVersion, withdrawnAt, createdAt, revisedAt },
    figures: figures
      .filter((figure) => figure.incidentId === id)
      .map(({ id: figureId, countMin, countMax, qualifier, verification: level, attributedTo, saidOn, claimId }) => ({
        ...{ id: figureId, countMin, countMax, qualifier, verification: level, attributedTo, saidOn, claimId },
      })),
    claimIds: claims.filter((claim) => claim.incidentId === id).map(({ claimId }) => claimId),
  };
}
