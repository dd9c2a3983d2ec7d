import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Postman, type SendMailPayload } from '#mail';
import { type Job, type JobProcessor, JobQueue } from '#queue';

/** Beyond this the sweep finds what is due; a job in the far future would only lie in the queue. */
const LONGEST_WAIT = 3600;
/** Jobs for later are gathered: one per message and so many seconds. */
const GATHER = 10;

/** Sends one batch and asks for the next: at once while more is due, else when the next delivery is. */
@Injectable()
export abstract class SendMailProcessor implements JobProcessor<SendMailPayload> {
  abstract readonly job: Job<SendMailPayload>;

  constructor(
    private readonly postman: Postman,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async process({ messageId }: SendMailPayload): Promise<void> {
    const { more, againInSeconds } = await this.postman.sendDue(messageId);
    if (more) return this.jobs.nudge(this.job, { messageId });
    if (againInSeconds === null || againInSeconds > LONGEST_WAIT) return;
    // Many batches of one message ask for later; those of one slot become one job.
    const now = this.clock.now().getTime() / 1000;
    const slot = Math.floor((now + againInSeconds) / GATHER) + 1;
    await this.jobs.nudge(this.job, { messageId }, { delaySeconds: slot * GATHER - now, once: `${messageId}/${slot}` });
  }
}
