import { fetchItem, lostWatch, pollDueSources, pollSource, watchEntities, WatchModule } from '#watch';
import type { WorkerFeature } from '../platform/feature.js';
import { FetchItemProcessor } from './fetch-item.processor.js';
import { PollDueSourcesProcessor } from './poll-due-sources.processor.js';
import { PollSourceProcessor } from './poll-source.processor.js';

export const watchFeature: WorkerFeature = {
  modules: [WatchModule],
  entities: watchEntities,
  jobs: [pollSource, fetchItem, pollDueSources],
  processors: [PollSourceProcessor, FetchItemProcessor, PollDueSourcesProcessor],
  lostWork: [lostWatch],
  schedule: [{ every: 60, job: pollDueSources }],
};
