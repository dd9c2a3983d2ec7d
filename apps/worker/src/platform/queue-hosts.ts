import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Injectable, type Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Logger } from '#config';
import { Dispatcher, QUEUE_NAMES, type QueueName, QUEUES } from '#queue';

/** One host per queue hands its jobs to the Dispatcher: two BullMQ workers with different processors would steal each other's jobs. */
abstract class QueueHost extends WorkerHost implements BeforeApplicationShutdown {
  @Inject(Dispatcher) private readonly dispatcher!: Dispatcher;
  @Inject(Logger) private readonly log!: Logger;
  protected abstract readonly queueName: QueueName;

  override async process(job: Job): Promise<void> {
    await this.dispatcher.dispatch(this.queueName, job.name, job.data);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, err: Error): void {
    this.log.warn({ err, queue: this.queueName, job: job?.name, attempt: job?.attemptsMade }, 'job failed');
  }

  @OnWorkerEvent('error')
  onError(err: Error): void {
    this.log.warn({ err, queue: this.queueName }, 'queue store does not answer');
  }

  /** Before anything else closes: takes no new job and waits for those under way. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.hasWorker()) await this.worker.close();
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

function hostOf(queueName: QueueName): Type<QueueHost> {
  const { concurrency, lockSeconds } = QUEUES[queueName];
  @Injectable()
  @Processor(queueName, { concurrency, lockDuration: lockSeconds * 1000, stalledInterval: 15_000, maxStalledCount: 2 })
  class Host extends QueueHost {
    protected override readonly queueName = queueName;
  }
  return Host;
}

export const QUEUE_HOSTS = QUEUE_NAMES.map(hostOf);
