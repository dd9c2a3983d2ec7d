import {
  campaignEntities,
  campaignJobs,
  CampaignsModule,
  campaignsLostWork,
  expireAnswers,
  expirePendingActions,
} from '#campaigns';
import { officialEntities } from '#officials';
import type { WorkerFeature } from '../platform/feature.js';
import { ExpireAnswersProcessor } from './expire-answers.processor.js';
import { ExpirePendingActionsProcessor } from './expire-pending-actions.processor.js';
import { ReleaseLettersProcessor } from './release-letters.processor.js';
import { ResendLettersProcessor } from './resend-letters.processor.js';

export const campaignsFeature: WorkerFeature = {
  modules: [CampaignsModule],
  entities: [...officialEntities, ...campaignEntities],
  jobs: campaignJobs,
  processors: [ReleaseLettersProcessor, ResendLettersProcessor, ExpirePendingActionsProcessor, ExpireAnswersProcessor],
  lostWork: [campaignsLostWork],
  schedule: [
    { every: 3600, job: expirePendingActions },
    { every: 3600, job: expireAnswers },
  ],
};
