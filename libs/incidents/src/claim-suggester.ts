import { Injectable } from '@nestjs/common';
import type { ClaimSuggestion, ClaimTogether, ClaimView } from '#contracts';
import { Database } from '#database';
import { groupClaims, type GroupedClaim } from './grouping/index.js';
import { type KnownRow, knownIncidents } from './known-incidents.query.js';

/** As much of a report as suggestions look at. */
interface Suggestible {
  id: string;
  title: string;
  publishedAt: Date | null;
  claims: ClaimView[];
}

/** What each claim looks like to the machine: an incident that exists, or other claims that lie on the desk. */
@Injectable()
export class ClaimSuggester {
  constructor(private readonly database: Database) {}

  /** For each report's id, one suggestion per claim in the claims' order. */
  async suggest(reports: Suggestible[]): Promise<Map<string, ClaimSuggestion[]>> {
    const known = await knownIncidents(this.database);
    const grouped = groupClaims(
      reports.map(({ publishedAt, ...report }) => ({ ...report, publishedAt: publishedAt?.toISOString() ?? null })),
      known.map((incident) => ({ ...incident, id: incident.reference })),
    );
    const byReference = new Map(known.map((incident) => [incident.reference, incident]));
    return new Map(
      reports.map(({ id, claims }) => [
        id,
        claims.map((claim, index) => suggestionOf(claim.id, grouped.get(id)?.[index], byReference)),
      ]),
    );
  }

  /** As `suggest`, for one report among others: also says which of the others' claims seem to tell of the same event. */
  async suggestAmong(
    report: Suggestible,
    others: Suggestible[],
  ): Promise<(ClaimSuggestion & { together: ClaimTogether[] })[]> {
    const all = [report, ...others.filter(({ id }) => id !== report.id)];
    const suggestions = await this.suggest(all);
    const claims = all
      .slice(1)
      .flatMap(({ id, title }) =>
        suggestions.get(id)!.map(({ claimId, group }) => ({ group, reportId: id, title, claimId })),
      );
    return suggestions.get(report.id)!.map((suggestion) => ({
      ...suggestion,
      together: claims
        .filter(({ group }) => group !== null && group === suggestion.group)
        .map(({ reportId, title, claimId }) => ({ reportId, title, claimId })),
    }));
  }
}

function suggestionOf(
  claimId: string,
  grouped: GroupedClaim | undefined,
  known: ReadonlyMap<string, KnownRow>,
): ClaimSuggestion {
  const { matchedKnown = null, linkedKnown = null, incident = null, score = 0, reasons = [] } = grouped ?? {};
  const found = matchedKnown === null ? undefined : known.get(matchedKnown);
  return {
    ...{ claimId, incident: matchedKnown, incidentId: found?.id ?? null, incidentTitle: found?.title ?? null },
    ...{ linked: linkedKnown, group: incident, score: score / 100, reasons },
  };
}
