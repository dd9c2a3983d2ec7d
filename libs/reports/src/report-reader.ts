import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#config';
import type { ReportReading } from '#contracts';
import { Database, derivedId, type Transaction } from '#database';
import { readReport } from '#extraction';
import { decidedValues } from './claim-editor.js';
import { statesAgain } from './claim-value.js';
import { Claim, Denial, Report } from './report.entity.js';
import { ReportService } from './report.service.js';

/** Raised when the reader reads otherwise than before; reports are then read again and old claims kept beside the new. */
export const READER_VERSION = 4;

/** Reads one report into claims. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportService,
    private readonly clock: Clock,
  ) {}

  /** Does nothing when this reader has read the report already; may run twice at once. @throws REPORTS_UNKNOWN */
  async read(reportId: string): Promise<void> {
    const report = await this.reports.byId(reportId);
    if (report.readerVersion !== null && report.readerVersion >= READER_VERSION) return;
    const { text, title, publishedAt } = report;
    const reading = readReport({ text, title, publishedAt: publishedAt?.toISOString() ?? null });
    await this.record(reportId, report.enteredBy === null ? reading : forTheDesk(reading));
  }

  private async record(reportId: string, reading: ReportReading): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [read] = await tx.query<{ by: number | null }>(
        `SELECT reader_version AS by FROM reports WHERE id = $1 FOR UPDATE`,
        [reportId],
      );
      if (read!.by !== null && read!.by >= READER_VERSION) return;
      await this.replace(tx, reportId, reading);
      await tx.repository(Report).update(
        { id: reportId },
        {
          readAt: this.clock.now(),
          readerVersion: READER_VERSION,
          language: reading.language,
          relevant: reading.relevant,
          kind: reading.kind,
          reasons: reading.reasons,
        },
      );
    });
  }

  private async replace(tx: Transaction, reportId: string, { claims, denials }: ReportReading): Promise<void> {
    const superseded = { supersededAt: this.clock.now() };
    // What staff have decided about stays; where this reading states it again, the new row goes straight into the history.
    await tx.repository(Claim).update({ reportId, supersededAt: IsNull(), decidedAt: IsNull() }, superseded);
    const decided = await decidedValues(tx, reportId);
    await tx.repository(Denial).update({ reportId, supersededAt: IsNull() }, superseded);
    const row = (kind: string, position: number) => ({
      id: derivedId(kind, reportId, String(READER_VERSION), String(position)),
      reportId,
      position,
      readerVersion: READER_VERSION,
    });
    if (claims.length > 0)
      await tx.repository(Claim).insert(
        claims.map((claim, at) => ({
          ...claim,
          ...row('claim', at),
          ...(statesAgain({ ...claim }, decided) ? superseded : {}),
        })),
      );
    if (denials.length > 0)
      await tx.repository(Denial).insert(denials.map((denial, at) => ({ ...denial, ...row('denial', at) })));
  }
}

/** What a person entered by hand belongs on the desk, whatever the reader makes of it. */
function forTheDesk(reading: ReportReading): ReportReading {
  return { ...reading, relevant: true, reasons: [...reading.reasons, 'entered:staff'] };
}
