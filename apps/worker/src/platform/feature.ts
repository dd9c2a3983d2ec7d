import type { Type } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Job, JobProcessor, LostWorkFinder } from '#queue';
import type { ScheduleEntry } from './schedule.js';

/** What one domain brings to the worker. Each folder beside `platform` exports one. */
export interface WorkerFeature {
  modules?: Type[];
  entities?: EntityTarget<ObjectLiteral>[];
  /** Every job of the domain; the worker refuses to boot unless each has exactly one processor. */
  jobs: Job[];
  processors: Type<JobProcessor>[];
  /** How the domain's lost work is found. */
  lostWork?: LostWorkFinder[];
  /** Jobs that come back by the clock, in seconds. */
  schedule?: ScheduleEntry[];
}
