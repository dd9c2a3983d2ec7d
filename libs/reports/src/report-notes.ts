import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#config';
import type { AssignReportRequest, TranslateReportRequest } from '#contracts';
import { newId, type Transaction } from '#database';
import { ReportComment, ReportTranslation } from './report-notes.entity.js';
import { Report } from './report.entity.js';
import { reportError } from './reports.errors.js';

/** What colleagues write to each other about a report: who is to look at it, comments, translations. */
@Injectable()
export class ReportNotes {
  constructor(private readonly clock: Clock) {}

  /** Asks somebody to look at a report, or nobody. @throws REPORTS_UNKNOWN, REPORTS_ASSIGNED_OTHERWISE */
  async assign(
    tx: Transaction,
    id: string,
    staffId: string,
    { staffId: to, from }: AssignReportRequest,
  ): Promise<void> {
    const { assignedTo } = await lockedReport(tx, id);
    if (assignedTo !== from) throw reportError('REPORTS_ASSIGNED_OTHERWISE', { id });
    const nobody = { assignedTo: null, assignedAt: null, assignedBy: null };
    const somebody = { assignedTo: to, assignedAt: this.clock.now(), assignedBy: staffId };
    await tx.repository(Report).update({ id }, to === null ? nobody : somebody);
  }

  /** @returns the comment's id. @throws REPORTS_UNKNOWN */
  async comment(tx: Transaction, reportId: string, staffId: string, text: string): Promise<string> {
    await lockedReport(tx, reportId);
    const at = this.clock.now();
    const id = newId(at);
    await tx.repository(ReportComment).insert({ id, reportId, staffId, at, text });
    return id;
  }

  /** Takes one's own comment back: its words are gone, its place stays. @throws REPORTS_COMMENT_UNKNOWN */
  async withdrawComment(tx: Transaction, reportId: string, staffId: string, id: string): Promise<void> {
    const { affected } = await tx
      .repository(ReportComment)
      .update({ id, reportId, staffId, withdrawnAt: IsNull() }, { text: null, withdrawnAt: this.clock.now() });
    if (affected !== 1) throw reportError('REPORTS_COMMENT_UNKNOWN', { id: reportId });
  }

  /** Adds a version of a translation. @returns its revision. @throws REPORTS_UNKNOWN, REPORTS_TRANSLATION_CHANGED */
  async translate(
    tx: Transaction,
    reportId: string,
    staffId: string,
    { language, revision, title, text }: TranslateReportRequest & { language: string },
  ): Promise<number> {
    await lockedReport(tx, reportId);
    const newest = await tx.repository(ReportTranslation).maximum('revision', { reportId, language });
    if ((newest ?? 0) !== revision) throw reportError('REPORTS_TRANSLATION_CHANGED', { id: reportId });
    const at = this.clock.now();
    await tx
      .repository(ReportTranslation)
      .insert({ reportId, language, revision: revision + 1, title, text, at, staffId });
    return revision + 1;
  }
}

async function lockedReport(tx: Transaction, id: string): Promise<Report> {
  const report = await tx.repository(Report).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (report === null) throw reportError('REPORTS_UNKNOWN', { id });
  return report;
}
