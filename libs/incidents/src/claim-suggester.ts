import { Injectable } from '@nestjs/common';
import type { ClaimSuggestion, ClaimTogether } from '#contracts';
import { Database } from '#database';
import { groupClaims, type GroupedClaim, type Suggestible } from './grouping/index.js';
import { type KnownRow, knownIncidents, type Near } from './known-incidents.query.js';

/** What each claim looks like to the machine: an incident that exists, or other claims that lie on the desk. */
@Injectable()
export class ClaimSuggester {
  constructor(private readonly database: Database) {}

  /** For each report's id, one suggestion per claim in the claims' order. */
  async suggest(reports: Suggestible[], near: Near | null = null): Promise<Map<string, ClaimSuggestion[]>> {
    const known = await knownIncidents(this.database, near);
    const grouped = groupClaims(
      reports.map(({ publishedAt, ...report }) => ({ ...report, publishedAt: publishedAt?.toISOString() ?? null })),
      known.map((incident) => ({ ...incident, id: incident.reference })),
    );
    const byReference = new Map(known.map((incident) => [incident.reference, incident]));
    return new Map(
      reports.map(({ id, claims }) => [
        id,
        claims.map((claim, index) => suggestionOf(claim, grouped.get(id)?.[index], byReference)),
      ]),
    );
  }

  /** As `suggest`, for one report among others: also says which of the others' claims seem to tell of the same event. */
  async suggestAmong(
    report: Suggestible,
    others: Suggestible[],
  ): Promise<(ClaimSuggestion & { together: ClaimTogether[] })[]> {
    const near = timeOf(report);
    const company = others.filter((other) => other.id !== report.id && isNear(timeOf(other), near));
    const all = [report, ...company.slice(0, COMPANY)];
    const suggestions = await this.suggest(all, near);
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

/** So many other reports are compared with one report, and those only that tell of about the same time. */
const COMPANY = 20;
const WEEKS = 5 * 7 * 86_400_000;

/** The days that a report's claims tell of, or the day of its publication; null where it says neither. */
function timeOf({ claims, publishedAt }: Suggestible): Near | null {
  const days = claims.flatMap(({ dateStart, dateEnd }) => [dateStart ?? [], dateEnd ?? []].flat()).sort();
  const day = publishedAt?.toISOString().slice(0, 10) ?? null;
  const from = days[0] ?? day;
  const to = days.at(-1) ?? day;
  return from === null || to === null ? null : { from, to };
}

function isNear(one: Near | null, other: Near | null): boolean {
  if (one === null || other === null) return true;
  return Date.parse(one.from) - WEEKS <= Date.parse(other.to) && Date.parse(one.to) + WEEKS >= Date.parse(other.from);
}

function suggestionOf(
  { id: claimId, what }: Suggestible['claims'][number],
  grouped: GroupedClaim | undefined,
  known: ReadonlyMap<string, KnownRow>,
): ClaimSuggestion {
  const { matchedKnown = null, linkedKnown = null, incident = null, score = 0, reasons = [] } = grouped ?? {};
  const found = matchedKnown === null ? undefined : known.get(matchedKnown);
  return {
    ...{ claimId, incident: matchedKnown, incidentId: found?.id ?? null, incidentTitle: found?.title ?? null },
    ...{ linked: linkedKnown, group: what === 'arrived' ? null : incident, score: score / 100, reasons },
  };
}
