import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database } from '#database';
import { JobQueue, type JobProcessor } from '#queue';
import { lostWatch, pollDueSources } from '#watch';

@Injectable()
export class PollDueSourcesProcessor implements JobProcessor {
  readonly job = pollDueSources;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async process(): Promise<void> {
    for (const { job, payload, once } of await lostWatch(this.database, this.clock.now())) {
      await this.jobs.enqueue(job, payload, { once });
    }
  }
}
