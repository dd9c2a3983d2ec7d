import { hearFeedback, type HearFeedbackPayload } from '#mail';
import type { JobProcessor } from '#queue';

/** Notes which news came back; who is to hear it lives in other libs. */
export class NewsListener implements JobProcessor<HearFeedbackPayload> {
  readonly job = hearFeedback;
  readonly heard: string[] = [];

  process({ feedbackId }: HearFeedbackPayload): Promise<void> {
    this.heard.push(feedbackId);
    return Promise.resolve();
  }
}
