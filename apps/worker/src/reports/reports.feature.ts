import { lostReports, readReport, reportEntities, ReportsModule } from '#reports';
import type { WorkerFeature } from '../platform/feature.js';
import { ReadReportProcessor } from './read-report.processor.js';

export const reportsFeature: WorkerFeature = {
  modules: [ReportsModule],
  entities: reportEntities,
  jobs: [readReport],
  processors: [ReadReportProcessor],
  lostWork: [lostReports],
};
