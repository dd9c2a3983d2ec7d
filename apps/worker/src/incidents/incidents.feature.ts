import { callDuty, incidentEntities, IncidentsModule, indexWords } from '#incidents';
import type { WorkerFeature } from '../platform/feature.js';
import { CallDutyProcessor } from './call-duty.processor.js';
import { IndexWordsProcessor } from './index-words.processor.js';

export const incidentsFeature: WorkerFeature = {
  modules: [IncidentsModule],
  entities: incidentEntities,
  jobs: [indexWords, callDuty],
  processors: [IndexWordsProcessor, CallDutyProcessor],
  schedule: [
    { every: 60, job: callDuty },
    { every: 60, job: indexWords },
  ],
};
