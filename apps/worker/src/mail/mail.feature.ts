import {
  bringForward,
  feedbackLostWork,
  forgetPaces,
  judgeStreams,
  mailEntities,
  mailJobs,
  mailLostWork,
  MailModule,
  pollMailbox,
  resendLostWork,
} from '#mail';
import type { WorkerFeature } from '../platform/feature.js';
import { BringForwardProcessor } from './bring-forward.processor.js';
import { ForgetPacesProcessor } from './forget-paces.processor.js';
import { HearFeedbackProcessor } from './hear-feedback.processor.js';
import { JudgeStreamsProcessor } from './judge-streams.processor.js';
import { PollMailboxProcessor } from './poll-mailbox.processor.js';
import { ResendMessageProcessor } from './resend-message.processor.js';
import { SendBulkProcessor } from './send-bulk.processor.js';
import { SendInstantProcessor } from './send-instant.processor.js';
import { SendPromptProcessor } from './send-prompt.processor.js';

export const mailFeature: WorkerFeature = {
  modules: [MailModule],
  entities: mailEntities,
  jobs: mailJobs,
  processors: [
    SendInstantProcessor,
    SendPromptProcessor,
    SendBulkProcessor,
    HearFeedbackProcessor,
    JudgeStreamsProcessor,
    PollMailboxProcessor,
    ResendMessageProcessor,
    BringForwardProcessor,
    ForgetPacesProcessor,
  ],
  lostWork: [mailLostWork, feedbackLostWork, resendLostWork],
  schedule: [
    { every: 300, job: judgeStreams },
    { every: 60, job: pollMailbox },
    { every: 60, job: bringForward },
    { every: 86_400, job: forgetPaces },
  ],
};
