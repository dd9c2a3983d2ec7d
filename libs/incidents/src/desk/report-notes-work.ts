import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs, StaffService } from '#auth';
import { type AssignReportRequest, mayDo, type TranslateReportRequest } from '#contracts';
import { Database, type Transaction } from '#database';
import { indexReportWords, ReportNotes } from '#reports';
import { incidentError } from '../incidents.errors.js';

/** Assigning, commenting on and translating reports, each recorded. */
@Injectable()
export class ReportNotesWork {
  constructor(
    private readonly database: Database,
    private readonly notes: ReportNotes,
    private readonly staff: StaffService,
    private readonly acts: StaffActs,
  ) {}

  /** Asks a colleague to look at a report. @throws REPORTS_ASSIGNED_OTHERWISE, INCIDENTS_NOBODY_TO_ASK */
  async assign(actor: Actor, id: string, request: AssignReportRequest): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (request.staffId !== null) await this.assertWorks(tx, request.staffId);
      await this.notes.assign(tx, id, actor.staffId, request);
      await this.record(tx, actor, 'assign-report', id, { from: request.from, to: request.staffId });
    });
  }

  /** @returns the comment's id. @throws REPORTS_UNKNOWN */
  async comment(actor: Actor, id: string, text: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const commentId = await this.notes.comment(tx, id, actor.staffId, text);
      await this.record(tx, actor, 'comment-report', id, { commentId, characters: text.length });
      return commentId;
    });
  }

  /** @throws REPORTS_COMMENT_UNKNOWN */
  async withdrawComment(actor: Actor, id: string, commentId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.notes.withdrawComment(tx, id, actor.staffId, commentId);
      await this.record(tx, actor, 'withdraw-comment', id, { commentId });
    });
  }

  /** @throws REPORTS_TRANSLATION_CHANGED */
  async translate(actor: Actor, id: string, request: TranslateReportRequest & { language: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const revision = await this.notes.translate(tx, id, actor.staffId, request);
      await indexReportWords(tx, id);
      const detail = { language: request.language, translation: revision, characters: request.text.length };
      await this.record(tx, actor, 'translate-report', id, detail);
    });
  }

  private async assertWorks(tx: Transaction, staffId: string): Promise<void> {
    const role = await this.staff.roleOf(tx, staffId);
    if (role === null || !mayDo(role, 'desk.work')) throw incidentError('INCIDENTS_NOBODY_TO_ASK');
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'desk.work', subject: 'report', act, subjectId, detail });
  }
}
