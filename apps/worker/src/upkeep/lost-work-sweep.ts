import { Injectable } from '@nestjs/common';
import { Clock, Logger } from '#config';
import { Database } from '#database';
import { JobQueue, type LostWorkFinder } from '#queue';

/** Every lib's way to find its lost work. */
export const LOST_WORK_FINDERS: readonly LostWorkFinder[] = [];

/** Asks again for work whose row stands but whose job is gone: a wiped Redis, a crash between commit and nudge, a bug. */
@Injectable()
export class LostWorkSweep {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** @returns how many jobs were added */
  async requeue(olderThanSeconds: number): Promise<number> {
    const olderThan = new Date(this.clock.now().getTime() - olderThanSeconds * 1000);
    let added = 0;
    for (const find of LOST_WORK_FINDERS) {
      for (const { job, payload, once } of await find(this.database, olderThan)) {
        await this.jobs.enqueue(job, payload, { once });
        added += 1;
      }
    }
    if (added > 0) this.log.info({ added }, 'the sweep asked again for work');
    return added;
  }
}
