import type { WorkerFeature } from '../platform/feature.js';
import { SweepLostWorkProcessor } from './sweep-lost-work.processor.js';
import { sweepLostWork } from './upkeep.jobs.js';

export const upkeepFeature: WorkerFeature = {
  jobs: [sweepLostWork],
  processors: [SweepLostWorkProcessor],
  schedule: [{ every: 60, job: sweepLostWork }],
};
