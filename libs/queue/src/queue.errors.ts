import { defineErrors } from '#contracts';

export const queueError = defineErrors({
  QUEUE_JOB_WITHOUT_PROCESSOR: {
    kind: 'internal',
    message: 'The job {job} is declared and no processor does it.',
    remedy: 'Add its processor to apps/worker, or take the declaration away.',
  },
  QUEUE_JOB_WITH_TWO_PROCESSORS: {
    kind: 'internal',
    message: 'The job {job} has more than one processor or is declared twice.',
    remedy: 'Keep one declaration and one processor for each job name.',
  },
  QUEUE_PROCESSOR_WITHOUT_JOB: {
    kind: 'internal',
    message: 'A processor does the job {job}, which no lib declares.',
    remedy: 'List the job in apps/worker/src/jobs.ts, or take the processor away.',
  },
  QUEUE_UNKNOWN_JOB: {
    kind: 'internal',
    message: 'The queue {queue} holds a job {job} that this worker does not know.',
    remedy: 'Update every worker to the same version; the sweep will ask for the work again.',
  },
  QUEUE_BAD_PAYLOAD: {
    kind: 'internal',
    message: 'A job {job} has a payload of the wrong shape.',
    remedy: 'Nothing is lost: its row is found by the sweep. Look for two versions of the code on one queue.',
  },
  QUEUE_UNREACHABLE: {
    kind: 'unavailable',
    message: 'The queue store does not answer.',
    remedy: 'Check REDIS_URL (or DATABASE_URL where the queues live in PostgreSQL) and start again.',
  },
});
