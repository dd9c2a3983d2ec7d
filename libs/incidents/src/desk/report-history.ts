import { Injectable } from '@nestjs/common';
import type { ReportEvent, TranslationVersionView, TranslationView } from '#contracts';
import { Database } from '#database';
import { reportError, translationVersion, translationVersions } from '#reports';
import { reportHistory } from './report-history.query.js';

/** What was done with a report, by whom and when. Names are left null; whoever shows them asks StaffService. */
@Injectable()
export class ReportHistory {
  constructor(private readonly database: Database) {}

  /** The last first; empty for a report that nobody touched. */
  of(reportId: string): Promise<ReportEvent[]> {
    return reportHistory(this.database, reportId);
  }

  /** Every version of a translation, the newest first, without their texts. */
  translations(reportId: string, language: string): Promise<TranslationVersionView[]> {
    return translationVersions(this.database, reportId, language);
  }

  /** One version with its text. @throws REPORTS_TRANSLATION_UNKNOWN */
  async translation(reportId: string, language: string, revision: number): Promise<TranslationView> {
    const found = await translationVersion(this.database, reportId, language, revision);
    if (found === null) throw reportError('REPORTS_TRANSLATION_UNKNOWN', { id: reportId });
    return found;
  }
}
