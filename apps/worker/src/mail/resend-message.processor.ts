import { Injectable } from '@nestjs/common';
import { AlertResending } from '#alerts';
import { resendMessage, type ResendMessagePayload } from '#mail';
import { type JobProcessor, JobQueue } from '#queue';

/** Makes the next batch of a resend due again, and asks for the one after it. */
@Injectable()
export class ResendMessageProcessor implements JobProcessor<ResendMessagePayload> {
  readonly job = resendMessage;

  constructor(
    private readonly resending: AlertResending,
    private readonly jobs: JobQueue,
  ) {}

  async process({ resendId }: ResendMessagePayload): Promise<void> {
    if (await this.resending.step(resendId)) await this.jobs.nudge(resendMessage, { resendId });
  }
}
