import { type DynamicModule, Module } from '@nestjs/common';
import { authEntities, AuthModule } from '#auth';
import { type Clock, type Config, ConfigModule, Logger } from '#config';
import { DatabaseModule } from '#database';
import { Dispatcher, type JobProcessor, JobQueue, QueueModule, workerConnection } from '#queue';
import { LOST_WORK_FINDERS, LostWorkSweep } from '../upkeep/lost-work-sweep.js';
import type { WorkerFeature } from './feature.js';
import { queueHosts, type WorkerPatience } from './queue-hosts.js';
import { Schedule } from './schedule.js';

export interface WorkerOptions {
  /** False builds everything and starts nothing, for tests that drain by hand. */
  work: boolean;
  clock?: Clock;
  patience?: WorkerPatience;
}

/** Does all jobs of the features given. Refuses to boot unless each of them has exactly one processor. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, features: readonly WorkerFeature[], options: WorkerOptions): DynamicModule {
    const { work, clock, patience } = options;
    const processors = features.flatMap((feature) => feature.processors);
    const jobs = features.flatMap((feature) => feature.jobs);
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot([...authEntities, ...features.flatMap(({ entities = [] }) => entities)]),
        QueueModule.forRoot({ work }),
        AuthModule,
        ...features.flatMap(({ modules = [] }) => modules),
      ],
      providers: [
        ...queueHosts(workerConnection(config), patience),
        ...processors,
        LostWorkSweep,
        { provide: LOST_WORK_FINDERS, useValue: features.flatMap(({ lostWork = [] }) => lostWork) },
        {
          provide: Dispatcher,
          inject: processors,
          useFactory: (...all: JobProcessor[]) => new Dispatcher(jobs, all),
        },
        {
          provide: Schedule,
          inject: [JobQueue, Logger],
          useFactory: (queue: JobQueue, log: Logger) =>
            new Schedule(
              queue,
              log,
              features.flatMap(({ schedule = [] }) => schedule),
              patience?.scheduleSeconds,
            ),
        },
      ],
    };
  }
}
