import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import type { Config } from './config.js';
import { createLogger, Logger } from './logger.js';

/** Injection token of the frozen Config: `@Inject(CONFIG) private readonly config: Config`. */
export const CONFIG = Symbol('Config');

/** Gives every module the Config, the Clock and the Logger. */
@Module({})
export class ConfigModule {
  static forRoot(config: Config, clock: Clock = new Clock()): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Logger, useValue: createLogger(config.settings.LOG_LEVEL) },
      ],
      exports: [CONFIG, Clock, Logger],
    };
  }
}
