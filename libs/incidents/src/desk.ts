import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import type { ClaimSuggestion, DeskReportView, Page, PageRequest } from '#contracts';
import { pageOf } from '#contracts';
import { Database } from '#database';
import { ReportService } from '#reports';
import { type DeskRow, deskReports, knownIncidents } from './desk.query.js';
import { groupClaims, type GroupedClaim } from './grouping/index.js';

/**
 * The desk: relevant reports that wait for a decision, newest first. A report leaves it when one of its claims is attached or when it
 * is dismissed; reprints of the same text stand behind the first. It is a query, so a new report simply appears.
 */
@Injectable()
export class Desk {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportService,
    private readonly acts: StaffActs,
  ) {}

  /** One page of the desk with what each claim looks like to the machine. */
  async list({ limit, after }: PageRequest): Promise<Page<DeskReportView>> {
    const rows = await deskReports(this.database, limit + 1, after);
    const suggestions = await this.suggest(rows.slice(0, limit));
    return pageOf(
      rows,
      limit,
      (row) => row.id,
      ({ sourceConfidential: _, ...row }) => ({
        ...row,
        suggestions: suggestions.get(row.id) ?? [],
      }),
    );
  }

  /** Takes a report off the desk. @throws REPORTS_UNKNOWN, REPORTS_DISMISSED_ALREADY */
  async dismiss(actor: Actor, reportId: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.reports.dismiss(tx, reportId, actor.staffId, reason);
      await this.acts.record(tx, actor, { ...ACT, act: 'dismiss-report', subjectId: reportId, detail: { reason } });
    });
  }

  /** Puts a dismissed report back. @throws REPORTS_UNKNOWN, REPORTS_NOT_DISMISSED */
  async restore(actor: Actor, reportId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.reports.restore(tx, reportId);
      await this.acts.record(tx, actor, { ...ACT, act: 'restore-report', subjectId: reportId });
    });
  }

  private async suggest(rows: DeskRow[]): Promise<Map<string, ClaimSuggestion[]>> {
    const known = await knownIncidents(this.database);
    const reports = rows.map(({ id, publishedAt, claims }) => ({
      id,
      publishedAt: publishedAt?.toISOString() ?? null,
      claims,
    }));
    const grouped = groupClaims(
      reports,
      known.map(({ reference, ...incident }) => ({ ...incident, id: reference })),
    );
    return new Map(
      rows.map(({ id, claims }) => [
        id,
        claims.map((claim, index) => suggestionOf(claim.id, grouped.get(id)?.[index])),
      ]),
    );
  }
}

const ACT = { permission: 'desk.work', subject: 'report' } as const;

function suggestionOf(claimId: string, grouped: GroupedClaim | undefined): ClaimSuggestion {
  const { matchedKnown = null, incident = null, score = 0, reasons = [] } = grouped ?? {};
  return { claimId, incident: matchedKnown, group: incident, score: score / 100, reasons };
}
