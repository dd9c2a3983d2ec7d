import { alertsFeature } from './alerts/alerts.feature.js';
import { campaignsFeature } from './campaigns/campaigns.feature.js';
import { incidentsFeature } from './incidents/incidents.feature.js';
import { mailFeature } from './mail/mail.feature.js';
import type { WorkerFeature } from './platform/feature.js';
import { reportsFeature } from './reports/reports.feature.js';
import { upkeepFeature } from './upkeep/upkeep.feature.js';
import { watchFeature } from './watch/watch.feature.js';

/** Everything that this worker does, by domain. */
export const FEATURES: readonly WorkerFeature[] = [
  upkeepFeature,
  watchFeature,
  reportsFeature,
  incidentsFeature,
  mailFeature,
  alertsFeature,
  campaignsFeature,
];
