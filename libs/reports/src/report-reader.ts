import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#config';
import type { ReportReading } from '#contracts';
import { Database, derivedId } from '#database';
import { readReport } from '#extraction';
import { Claim, Report } from './report.entity.js';
import { ReportService } from './report.service.js';

/** Raised when the reader reads otherwise than before; reports are then read again and old claims kept beside the new. */
export const READER_VERSION = 1;

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
      await tx.query(`SELECT 1 FROM reports WHERE id = $1 FOR UPDATE`, [reportId]);
      const claims = tx.repository(Claim);
      if (await claims.existsBy({ reportId, readerVersion: READER_VERSION })) return;
      await claims.update({ reportId, supersededAt: IsNull() }, { supersededAt: this.clock.now() });
      const rows = reading.claims.map((claim, position) => ({
        ...claim,
        id: derivedId('claim', reportId, String(READER_VERSION), String(position)),
        reportId,
        position,
        readerVersion: READER_VERSION,
      }));
      if (rows.length > 0) await claims.insert(rows);
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
}

/** What a person entered by hand belongs on the desk, whatever the reader makes of it. */
function forTheDesk(reading: ReportReading): ReportReading {
  return { ...reading, relevant: true, reasons: [...reading.reasons, 'entered:staff'] };
}
