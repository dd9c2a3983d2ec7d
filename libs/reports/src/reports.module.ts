import { Module } from '@nestjs/common';
import { ReportReader } from './report-reader.js';
import { ReportService } from './report.service.js';

/** Reports and their claims. */
@Module({ providers: [ReportService, ReportReader], exports: [ReportService, ReportReader] })
export class ReportsModule {}
