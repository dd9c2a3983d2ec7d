import { Inject, Injectable } from '@nestjs/common';
import { Clock, Logger } from '#config';
import { Database } from '#database';
import { JobQueue, type LostWorkFinder } from '#queue';

/** Every domain's way to find its lost work. */
export const LOST_WORK_FINDERS = Symbol('LostWorkFinders');

/** Asks again for work whose row stands but whose job is gone: a wiped Redis, a crash between commit and nudge, a bug. */
@Injectable()
export class LostWorkSweep {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly log: Logger,
    @Inject(LOST_WORK_FINDERS) private readonly finders: readonly LostWorkFinder[],
  ) {}

  /** @returns how many jobs were asked for; one that waits already is not added twice */
  async requeue(olderThanSeconds: number): Promise<number> {
    const olderThan = new Date(this.clock.now().getTime() - olderThanSeconds * 1000);
    let added = 0;
    for (const find of this.finders) {
      for (const { job, payload, once } of await find(this.database, olderThan)) {
        await this.jobs.enqueue(job, payload, { once });
        added += 1;
      }
    }
    if (added > 0) this.log.info({ added }, 'the sweep asked again for work');
    return added;
  }
}
