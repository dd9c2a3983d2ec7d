import { campaignEntities, CampaignsModule, campaignsLostWork, expirePendingActions, releaseLetters } from '#campaigns';
import { officialEntities } from '#officials';
import type { WorkerFeature } from '../platform/feature.js';
import { ExpirePendingActionsProcessor } from './expire-pending-actions.processor.js';
import { ReleaseLettersProcessor } from './release-letters.processor.js';

export const campaignsFeature: WorkerFeature = {
  modules: [CampaignsModule],
  entities: [...officialEntities, ...campaignEntities],
  jobs: [releaseLetters, expirePendingActions],
  processors: [ReleaseLettersProcessor, ExpirePendingActionsProcessor],
  lostWork: [campaignsLostWork],
  schedule: [{ every: 3600, job: expirePendingActions }],
};
