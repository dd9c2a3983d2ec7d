import { Module } from '@nestjs/common';
import { ClaimEditor } from './claim-editor.js';
import { ReportNotes } from './report-notes.js';
import { ReportReader } from './report-reader.js';
import { ReportService } from './report.service.js';

/** Reports and their claims. */
@Module({
  providers: [ReportService, ReportReader, ClaimEditor, ReportNotes],
  exports: [ReportService, ReportReader, ClaimEditor, ReportNotes],
})
export class ReportsModule {}
