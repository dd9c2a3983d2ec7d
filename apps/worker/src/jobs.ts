import type { Job } from '#queue';
import { sweepLostWork } from './upkeep/upkeep.jobs.js';

/** Every job that the libs declare. The worker refuses to boot unless each has exactly one processor. */
export const JOBS: readonly Job[] = [sweepLostWork] as readonly Job[];
