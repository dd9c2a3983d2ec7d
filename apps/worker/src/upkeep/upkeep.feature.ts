import type { WorkerFeature } from '../platform/feature.js';
import { ExpireInvitationsProcessor } from './expire-invitations.processor.js';
import { SweepLostWorkProcessor } from './sweep-lost-work.processor.js';
import { expireInvitations, sweepLostWork } from './upkeep.jobs.js';

export const upkeepFeature: WorkerFeature = {
  jobs: [sweepLostWork, expireInvitations],
  processors: [SweepLostWorkProcessor, ExpireInvitationsProcessor],
  schedule: [
    { every: 60, job: sweepLostWork },
    { every: 86_400, job: expireInvitations },
  ],
};
