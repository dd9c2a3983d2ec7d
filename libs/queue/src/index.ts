/**
 * queue: how work is nudged along.
 * Owns: the queues (promises of latency), typed jobs, adding them after commit, schedules, handing each job to its one processor.
 * Does not own: any truth. A job holds ids; wiping every queue loses nothing, because the sweep finds the rows again.
 * Words: Job (a declared kind of work), Processor (the one class that does it), sweep (asks again for work that lies too long).
 */
export * from './define-job.js';
export * from './dispatcher.js';
export * from './give-up.js';
export * from './job-queue.js';
export * from './lost-work.js';
export * from './queue-connection.js';
export * from './queue.errors.js';
export * from './queue.module.js';
export * from './queues.js';
