import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { CodedError, FileReportRequest, type OutcomeView } from '#contracts';
import { Database, type Transaction } from '#database';
import { ReportService } from '#reports';
import { incidentError } from './incidents.errors.js';
import { isAttached } from './report-attached.query.js';

/** What staff do with reports on the desk. Every act stands in the staff acts. */
@Injectable()
export class DeskWork {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportService,
    private readonly acts: StaffActs,
  ) {}

  /** Enters a document by hand; it is read like any other and lies on the desk in any case. @returns the report's id */
  async file(actor: Actor, request: FileReportRequest): Promise<string> {
    const { title, url, text, publishedAt } = FileReportRequest.parse(request);
    return this.database.transaction(async (tx) => {
      const published = publishedAt === null ? null : new Date(publishedAt);
      const found = { sourceId: null, url, title, text, publishedAt: published, enteredBy: actor.staffId };
      const id = await this.reports.file(tx, found);
      await this.record(tx, actor, 'file-report', id, { characters: text.length });
      return id;
    });
  }

  /** @param over although a colleague has it. @throws REPORTS_UNKNOWN, REPORTS_TAKEN */
  async take(actor: Actor, id: string, over = false): Promise<void> {
    await this.database.transaction(async (tx) => {
      const from = await this.reports.take(tx, id, actor.staffId, over);
      await this.record(tx, actor, 'take-report', id, from === null ? {} : { from });
    });
  }

  /** Nothing happens when a colleague has it by now. @throws REPORTS_UNKNOWN */
  async release(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (await this.reports.release(tx, id, actor.staffId)) await this.record(tx, actor, 'release-report', id, {});
    });
  }

  /** Takes a report off the desk. @throws REPORTS_UNKNOWN, REPORTS_DISMISSED_ALREADY, INCIDENTS_REPORT_ATTACHED */
  dismiss(actor: Actor, id: string, reason: string): Promise<void> {
    return this.database.transaction((tx) => this.dismissIn(tx, actor, id, reason));
  }

  /** Puts a dismissed report back. @throws REPORTS_UNKNOWN, REPORTS_NOT_DISMISSED */
  restore(actor: Actor, id: string): Promise<void> {
    return this.database.transaction((tx) => this.restoreIn(tx, actor, id));
  }

  /** Takes several off the desk; one that cannot be is left as it is and keeps none of the others back. */
  dismissAll(actor: Actor, ids: readonly string[], reason: string): Promise<OutcomeView[]> {
    return this.each(ids, (id) => this.dismiss(actor, id, reason));
  }

  /** Puts several back, as `dismissAll` took them off. */
  restoreAll(actor: Actor, ids: readonly string[]): Promise<OutcomeView[]> {
    return this.each(ids, (id) => this.restore(actor, id));
  }

  private async dismissIn(tx: Transaction, actor: Actor, id: string, reason: string): Promise<void> {
    await this.reports.dismiss(tx, id, actor.staffId, reason);
    if (await isAttached(tx, id)) throw incidentError('INCIDENTS_REPORT_ATTACHED', { id });
    await this.record(tx, actor, 'dismiss-report', id, { reason });
  }

  private async restoreIn(tx: Transaction, actor: Actor, id: string): Promise<void> {
    await this.reports.restore(tx, id);
    await this.record(tx, actor, 'restore-report', id, {});
  }

  /** One transaction each: what was done stays done, whatever becomes of the rest. */
  private async each(ids: readonly string[], act: (id: string) => Promise<void>): Promise<OutcomeView[]> {
    const outcomes: OutcomeView[] = [];
    for (const id of new Set(ids)) {
      try {
        await act(id);
        outcomes.push({ id, done: true, code: null });
      } catch (error) {
        if (!(error instanceof CodedError) || error.kind === 'forbidden') throw error;
        outcomes.push({ id, done: false, code: error.code });
      }
    }
    return outcomes;
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'desk.work', subject: 'report', act, subjectId, detail });
  }
}
