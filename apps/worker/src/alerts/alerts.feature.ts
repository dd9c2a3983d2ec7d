import { alertEntities, alertJobs, AlertsModule, alertsLostWork, followUpsLostWork } from '#alerts';
import { publishingJobs } from '#incidents';
import { expirePendingSubscribers, subscriberEntities, subscriberJobs, SubscribersModule } from '#subscribers';
import type { WorkerFeature } from '../platform/feature.js';
import { ExpirePendingSubscribersProcessor } from './expire-pending-subscribers.processor.js';
import { FollowUpChangeProcessor } from './follow-up-change.processor.js';
import { PrepareAlertProcessor } from './prepare-alert.processor.js';

export const alertsFeature: WorkerFeature = {
  modules: [SubscribersModule, AlertsModule],
  entities: [...subscriberEntities, ...alertEntities],
  jobs: [...alertJobs, ...subscriberJobs, ...publishingJobs],
  processors: [PrepareAlertProcessor, FollowUpChangeProcessor, ExpirePendingSubscribersProcessor],
  lostWork: [alertsLostWork, followUpsLostWork],
  schedule: [{ every: 3600, job: expirePendingSubscribers }],
};
