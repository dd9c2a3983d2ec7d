import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuthModule, Staff, StaffToken } from '#auth';
import { type Clock, type Config, ConfigModule } from '#config';
import { DatabaseModule } from '#database';
import { QueueModule } from '#queue';
import { HealthController } from './health.controller.js';
import { ErrorFilter } from './platform/error.filter.js';
import { PermissionGuard } from './platform/permission.guard.js';
import { RouteCheck } from './platform/route-check.js';

/** Everything that is reached over HTTP. It adds jobs and does none. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot([Staff, StaffToken]),
        QueueModule.forRoot({ work: false }),
        DiscoveryModule,
        AuthModule,
      ],
      controllers: [HealthController],
      providers: [
        RouteCheck,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
