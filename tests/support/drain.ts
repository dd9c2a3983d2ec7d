import type { INestApplicationContext } from '@nestjs/common';
import { Worker } from 'bullmq';
import { Dispatcher, QUEUE_NAMES, QueueConnection, type QueueName } from '#queue';

/** Runs the queues by hand until all are idle: fetches each job, does it, and goes round again while any queue gave one. */
export class Drain {
  private readonly workers: [QueueName, Worker][];
  readonly failures: Error[] = [];

  constructor(private readonly app: INestApplicationContext) {
    const { connection } = app.get(QueueConnection);
    this.workers = QUEUE_NAMES.map((name) => [
      name,
      new Worker(name, null, { connection, lockDuration: 60_000 }).on('error', () => undefined),
    ]);
  }

  /**
   * @param only drains these queues and leaves the others
   * @throws when more than `most` jobs run: work that makes more work for ever
   */
  async run({ only = QUEUE_NAMES, most = 2000 }: { only?: readonly QueueName[]; most?: number } = {}): Promise<number> {
    let done = 0;
    for (let busy = true; busy;) {
      busy = false;
      for (const [name, worker] of this.workers.filter(([queue]) => only.includes(queue))) {
        while (await this.one(name, worker)) {
          busy = true;
          done += 1;
          if (done > most) throw new Error(`more than ${most} jobs: the last was of ${name}`);
        }
      }
    }
    return done;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map(([, worker]) => worker.close()));
  }

  private async one(name: QueueName, worker: Worker): Promise<boolean> {
    const token = `drain-${name}`;
    const job = await worker.getNextJob(token, { block: false });
    if (job === undefined) return false;
    try {
      await this.app.get(Dispatcher).dispatch(name, job.name, job.data);
      await job.moveToCompleted(null, token, false);
    } catch (error) {
      this.failures.push(error as Error);
      await job.moveToFailed(error as Error, token, false);
    }
    return true;
  }
}
