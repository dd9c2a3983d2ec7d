import { feedbackLostWork, mailEntities, mailJobs, mailLostWork, MailModule } from '#mail';
import type { WorkerFeature } from '../platform/feature.js';
import { HearFeedbackProcessor } from './hear-feedback.processor.js';
import { SendBulkProcessor } from './send-bulk.processor.js';
import { SendInstantProcessor } from './send-instant.processor.js';
import { SendPromptProcessor } from './send-prompt.processor.js';

export const mailFeature: WorkerFeature = {
  modules: [MailModule],
  entities: mailEntities,
  jobs: mailJobs,
  processors: [SendInstantProcessor, SendPromptProcessor, SendBulkProcessor, HearFeedbackProcessor],
  lostWork: [mailLostWork, feedbackLostWork],
};
