/** worker: does every job of every lib, for standalone and tests to run. */
export { createWorker } from './create-worker.js';
export { keepHeapSmall } from './platform/keep-heap-small.js';
export { LostWorkSweep } from './upkeep/lost-work-sweep.js';
export { expireInvitations } from './upkeep/upkeep.jobs.js';
