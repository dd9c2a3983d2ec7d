import { UnrecoverableError } from 'bullmq';
import { CodedError } from '#contracts';
import type { Job, JobProcessor } from './define-job.js';
import { queueError } from './queue.errors.js';
import type { QueueName } from './queues.js';

/** Hands each job to its one processor. */
export class Dispatcher {
  private readonly processors = new Map<string, JobProcessor>();

  /**
   * @throws QUEUE_JOB_WITHOUT_PROCESSOR, QUEUE_JOB_WITH_TWO_PROCESSORS, QUEUE_PROCESSOR_WITHOUT_JOB: the worker refuses to boot
   */
  constructor(jobs: readonly Job[], processors: readonly JobProcessor[]) {
    const declared = new Map<string, Job>();
    for (const job of jobs) {
      if (declared.has(job.name)) throw queueError('QUEUE_JOB_WITH_TWO_PROCESSORS', { job: job.name });
      declared.set(job.name, job);
    }
    for (const processor of processors) {
      const { name } = processor.job;
      if (declared.get(name) !== processor.job) throw queueError('QUEUE_PROCESSOR_WITHOUT_JOB', { job: name });
      if (this.processors.has(name)) throw queueError('QUEUE_JOB_WITH_TWO_PROCESSORS', { job: name });
      this.processors.set(name, processor);
    }
    const idle = jobs.find((job) => !this.processors.has(job.name));
    if (idle !== undefined) throw queueError('QUEUE_JOB_WITHOUT_PROCESSOR', { job: idle.name });
  }

  /** Does one job. Errors that another try cannot mend (bad payload, unknown job, refused by a rule) end it at once. */
  async dispatch(queue: QueueName, name: string, data: unknown): Promise<void> {
    const processor = this.processors.get(name);
    if (processor === undefined || processor.job.queue !== queue) {
      throw unrecoverable(queueError('QUEUE_UNKNOWN_JOB', { queue, job: name }));
    }
    const payload = processor.job.payload.safeParse(data);
    if (!payload.success) throw unrecoverable(queueError('QUEUE_BAD_PAYLOAD', { job: name }, payload.error));
    try {
      await processor.process(payload.data);
    } catch (error) {
      throw error instanceof CodedError && FINAL.has(error.kind) ? unrecoverable(error) : error;
    }
  }
}

const FINAL = new Set(['invalid', 'forbidden', 'not_found', 'conflict', 'gone']);

function unrecoverable(cause: CodedError): UnrecoverableError {
  return Object.assign(new UnrecoverableError(`${cause.code}: ${cause.message}`), { code: cause.code, cause });
}
