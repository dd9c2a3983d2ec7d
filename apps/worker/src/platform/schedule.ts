import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from '#config';
import type { Job, JobQueue } from '#queue';

/** A job that comes back by the clock. */
export interface ScheduleEntry {
  /** In seconds. */
  every: number;
  job: Job;
}

/** Keeps everything that happens by the clock in the queues, the sweep among it. */
export class Schedule implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();

  /** @param againSeconds how often the entries are written again */
  constructor(
    private readonly jobs: JobQueue,
    private readonly log: Logger,
    private readonly entries: readonly ScheduleEntry[],
    private readonly againSeconds = 60,
  ) {}

  /**
   * Writes the schedule, takes out what an older version had on it, and writes it again from time to time: the schedule lives in
   * the store, so a store that was wiped under a running worker would otherwise never ask for the sweep again.
   * Writing an entry again does not move its next run. @throws what the store says, when it is down
   */
  async keep(): Promise<void> {
    await this.jobs.keepOnly(this.entries.map(({ job }) => job));
    await this.write();
    this.timer = setInterval(() => {
      this.turn = this.write().catch((err: unknown) => this.log.warn({ err }, 'schedule not written'));
    }, this.againSeconds * 1000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  private async write(): Promise<void> {
    for (const { every, job } of this.entries) await this.jobs.every(every, job, {});
  }
}
