import { Injectable } from '@nestjs/common';
import type { JobProcessor } from '#queue';
import { readReport, ReportReader } from '#reports';

@Injectable()
export class ReadReportProcessor implements JobProcessor<{ reportId: string }> {
  readonly job = readReport;

  constructor(private readonly reader: ReportReader) {}

  async process({ reportId }: { reportId: string }): Promise<void> {
    await this.reader.read(reportId);
  }
}
