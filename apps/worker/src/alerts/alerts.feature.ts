import { alertEntities, alertJobs, AlertsModule, alertsLostWork } from '#alerts';
import { expirePendingSubscribers, subscriberEntities, subscriberJobs, SubscribersModule } from '#subscribers';
import type { WorkerFeature } from '../platform/feature.js';
import { ExpirePendingSubscribersProcessor } from './expire-pending-subscribers.processor.js';
import { PrepareAlertProcessor } from './prepare-alert.processor.js';

export const alertsFeature: WorkerFeature = {
  modules: [SubscribersModule, AlertsModule],
  entities: [...subscriberEntities, ...alertEntities],
  jobs: [...alertJobs, ...subscriberJobs],
  processors: [PrepareAlertProcessor, ExpirePendingSubscribersProcessor],
  lostWork: [alertsLostWork],
  schedule: [{ every: 3600, job: expirePendingSubscribers }],
};
