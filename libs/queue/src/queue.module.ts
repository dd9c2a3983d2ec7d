import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { JobQueue } from './job-queue.js';
import { QueueConnection } from './queue-connection.js';
import { QUEUE_NAMES } from './queues.js';

/** The one connection of the process, shared by queues and workers, closed after them. */
@Module({
  providers: [
    { provide: QueueConnection, inject: [CONFIG], useFactory: (config: Config) => new QueueConnection(config) },
  ],
  exports: [QueueConnection],
})
class QueueConnectionModule {}

/** Gives every module the JobQueue. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(private readonly connection: QueueConnection) {}

  /** @param work whether the processors of this process start to work by themselves; tests drain by hand instead. */
  static forRoot({ work }: { work: boolean }): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [
        QueueConnectionModule,
        BullModule.forRootAsync({
          imports: [QueueConnectionModule],
          inject: [QueueConnection],
          useFactory: ({ queueConnection }: QueueConnection) => ({ connection: queueConnection }),
          extraOptions: { manualRegistration: !work },
        }),
        BullModule.registerQueue(...QUEUE_NAMES.map((name) => ({ name }))),
      ],
      providers: [JobQueue],
      exports: [JobQueue, QueueConnectionModule],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
