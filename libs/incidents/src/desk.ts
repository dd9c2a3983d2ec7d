import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import {
  type DeskCounts,
  type DeskPulse,
  type DeskReportView,
  ListDeskRequest,
  type Page,
  pageOf,
  type ReportView,
} from '#contracts';
import { cursorOf, Database } from '#database';
import { reportError } from '#reports';
import { ClaimSuggester } from './claim-suggester.js';
import { companyOf } from './company.query.js';
import { type Asking, deskCounts, deskReports, takenReports } from './desk.query.js';
import { reportRow } from './report-view.query.js';

/** Among so many of the newest reports one report's companions are looked for. */
const COMPANY = 60;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const EVERYTHING = ListDeskRequest.parse({});

/**
 * The desk: relevant reports that wait for a decision, newest first. A report leaves it when one of its claims is attached or when it
 * is dismissed; reprints of the same text stand behind the first. It is a query, so a new report simply appears. Names of staff are
 * left null here; whoever shows them asks StaffService.
 */
@Injectable()
export class Desk {
  constructor(
    private readonly database: Database,
    private readonly suggester: ClaimSuggester,
    private readonly clock: Clock,
  ) {}

  /** One page of the desk. What its claims look like to the machine is told of one report at a time. @throws DATABASE_CURSOR_INVALID */
  async list(request: Partial<ListDeskRequest>, staffId = NOBODY): Promise<Page<DeskReportView>> {
    const asked = { ...EVERYTHING, ...request };
    const rows = await deskReports(this.database, asked, this.asking(staffId));
    return pageOf(rows, asked.limit, cursorOf, ({ sortValue: _, ...row }) => row);
  }

  async counts(staffId: string): Promise<DeskCounts> {
    const { newest: _, ...counts } = await deskCounts(this.database, this.asking(staffId));
    return counts;
  }

  /** Enough for a screen to know that it has to ask again. */
  async pulse(staffId: string): Promise<DeskPulse> {
    const asking = this.asking(staffId);
    return { ...(await deskCounts(this.database, asking)), taken: await takenReports(this.database, asking.now) };
  }

  /** One report with its whole text, wherever it is. @throws REPORTS_UNKNOWN */
  async report(id: string): Promise<ReportView> {
    const asking = this.asking(NOBODY);
    const report = await reportRow(this.database, id, asking.now);
    if (report === null) throw reportError('REPORTS_UNKNOWN', { id });
    const others = await companyOf(this.database, id, COMPANY);
    return { ...report, suggestions: await this.suggester.suggestAmong(report, others) };
  }

  private asking(staffId: string): Asking {
    return { staffId, now: this.clock.now() };
  }
}
