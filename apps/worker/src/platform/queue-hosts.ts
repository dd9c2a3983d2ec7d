import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Injectable, type Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Logger, loggingWith } from '#config';
import { Dispatcher, giveUp, QUEUE_NAMES, type QueueName, QUEUES, type WorkerConnection } from '#queue';

/** One host per queue hands its jobs to the Dispatcher: two BullMQ workers with different processors would steal each other's jobs. */
abstract class QueueHost extends WorkerHost implements BeforeApplicationShutdown {
  @Inject(Dispatcher) private readonly dispatcher!: Dispatcher;
  @Inject(Logger) private readonly log!: Logger;
  protected abstract readonly queueName: QueueName;

  override async process(job: Job): Promise<void> {
    const fields = { queue: this.queueName, job: job.name, jobId: job.id };
    await loggingWith(fields, () => this.dispatcher.dispatch(this.queueName, job.name, job.data));
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, err: Error): void {
    this.log.warn(
      { err, queue: this.queueName, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade },
      'job failed',
    );
  }

  @OnWorkerEvent('error')
  onError(err: Error): void {
    this.log.warn({ err, queue: this.queueName }, 'queue store does not answer');
  }

  /** Before anything else closes: takes no new job and waits for those under way. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.hasWorker()) return;
    await giveUp(this.worker);
    await this.worker.close();
  }

  /** Nest gives the worker only when this process does the work. */
  private hasWorker(): boolean {
    try {
      return this.worker !== undefined;
    } catch {
      return false;
    }
  }
}

/** How soon a worker gives something up. The defaults suit production; tests are less patient. */
export interface WorkerPatience {
  /** How long after a worker's last sign of life its jobs are given to another one. */
  lockSeconds?: number;
  /** How often jobs of dead workers are looked for: twice this and the lock pass before one is done again. */
  stalledCheckSeconds?: number;
  /** How often the schedule is written again. */
  scheduleSeconds?: number;
}

/** The hosts of all queues. */
export function queueHosts(connection: WorkerConnection, patience: WorkerPatience = {}): Type<QueueHost>[] {
  return QUEUE_NAMES.map((name) => hostOf(name, connection, patience));
}

function hostOf(queueName: QueueName, connection: WorkerConnection, patience: WorkerPatience): Type<QueueHost> {
  const { concurrency, lockSeconds } = QUEUES[queueName];
  @Injectable()
  @Processor(queueName, {
    ...connection,
    concurrency,
    lockDuration: (patience.lockSeconds ?? lockSeconds) * 1000,
    stalledInterval: (patience.stalledCheckSeconds ?? 15) * 1000,
    maxStalledCount: 2,
    // How soon a store that did not answer is asked again.
    runRetryDelay: 2000,
  })
  class Host extends QueueHost {
    protected override readonly queueName = queueName;
  }
  return Host;
}
