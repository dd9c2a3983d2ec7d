import type { JobQueue } from '#queue';
import { sweepLostWork } from './upkeep/upkeep.jobs.js';

/** Everything that happens by the clock, in one place. Each entry replaces an earlier one of the same job. */
export async function keepSchedule(jobs: JobQueue): Promise<void> {
  await jobs.every(60, sweepLostWork, {});
}
