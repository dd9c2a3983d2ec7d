import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule, Staff, StaffToken } from '#auth';
import { type Clock, type Config, ConfigModule } from '#config';
import { DatabaseModule } from '#database';
import { Dispatcher, type JobProcessor, QueueModule } from '#queue';
import { JOBS } from './jobs.js';
import { QUEUE_HOSTS } from './platform/queue-hosts.js';
import { LostWorkSweep } from './upkeep/lost-work-sweep.js';
import { SweepLostWorkProcessor } from './upkeep/sweep-lost-work.processor.js';

/** One class per job; the Dispatcher refuses to boot when one is missing or double. */
const PROCESSORS = [SweepLostWorkProcessor];

/** Does all jobs. */
@Module({})
export class WorkerModule {
  /** @param work false for tests, which drain the queues by hand */
  static forRoot(config: Config, { work, clock }: { work: boolean; clock?: Clock }): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot([Staff, StaffToken]),
        QueueModule.forRoot({ work }),
        AuthModule,
      ],
      providers: [
        ...QUEUE_HOSTS,
        ...PROCESSORS,
        LostWorkSweep,
        {
          provide: Dispatcher,
          inject: PROCESSORS,
          useFactory: (...processors: JobProcessor[]) => new Dispatcher(JOBS, processors),
        },
      ],
    };
  }
}
