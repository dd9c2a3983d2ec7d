import { type DynamicModule, Module } from '@nestjs/common';
import { alertEntities, AlertsModule } from '#alerts';
import { authEntities, AuthModule } from '#auth';
import { campaignEntities, CampaignsModule } from '#campaigns';
import { type Config, ConfigModule } from '#config';
import { DatabaseModule } from '#database';
import { incidentEntities, IncidentsModule } from '#incidents';
import { mailEntities } from '#mail';
import { officialEntities, OfficialsModule } from '#officials';
import { QueueModule } from '#queue';
import { reportEntities, ReportsModule } from '#reports';
import { subscriberEntities } from '#subscribers';
import { watchEntities, WatchModule } from '#watch';

/** Every lib's services for the command line. It adds jobs and does none. */
@Module({})
export class CliModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot([
          ...authEntities,
          ...reportEntities,
          ...watchEntities,
          ...incidentEntities,
          ...mailEntities,
          ...officialEntities,
          ...campaignEntities,
          ...subscriberEntities,
          ...alertEntities,
        ]),
        QueueModule.forRoot({ work: false }),
        AuthModule,
        ReportsModule,
        WatchModule,
        IncidentsModule,
        OfficialsModule,
        CampaignsModule,
        AlertsModule,
      ],
    };
  }
}
