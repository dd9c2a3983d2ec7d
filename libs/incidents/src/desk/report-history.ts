import { Injectable } from '@nestjs/common';
import type { ReportEvent } from '#contracts';
import { Database } from '#database';
import { reportHistory } from './report-history.query.js';

/** What was done with a report, by whom and when. Names are left null; whoever shows them asks StaffService. */
@Injectable()
export class ReportHistory {
  constructor(private readonly database: Database) {}

  /** The last first; empty for a report that nobody touched. */
  of(reportId: string): Promise<ReportEvent[]> {
    return reportHistory(this.database, reportId);
  }
}
