import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { alertEntities, AlertsModule } from '#alerts';
import { AuthModule, Staff, StaffToken } from '#auth';
import { campaignEntities, CampaignsModule } from '#campaigns';
import { type Clock, type Config, ConfigModule } from '#config';
import { DatabaseModule } from '#database';
import { incidentEntities, IncidentsModule } from '#incidents';
import { mailEntities, MailModule } from '#mail';
import { officialEntities, OfficialsModule } from '#officials';
import { QueueModule } from '#queue';
import { reportEntities, ReportsModule } from '#reports';
import { subscriberEntities } from '#subscribers';
import { watchEntities, WatchModule } from '#watch';
import { AlertsController } from './console/alerts.controller.js';
import { CampaignsController } from './console/campaigns.controller.js';
import { DeskController } from './console/desk.controller.js';
import { IncidentsController } from './console/incidents.controller.js';
import { OfficialsController } from './console/officials.controller.js';
import { SourcesController } from './console/sources.controller.js';
import { SubscribersController } from './console/subscribers.controller.js';
import { HealthController } from './health.controller.js';
import { ErrorFilter } from './platform/error.filter.js';
import { EventStreams } from './platform/event-streams.js';
import { PermissionGuard } from './platform/permission.guard.js';
import { RouteCheck } from './platform/route-check.js';
import { ActConfirmController } from './public/act-confirm.controller.js';
import { ActController } from './public/act.controller.js';
import { FaceController } from './public/face.controller.js';
import { HomeController } from './public/home.controller.js';
import { LetterStatusController } from './public/letter-status.controller.js';
import { MailboxController } from './public/mailbox.controller.js';
import { RecordController } from './public/record.controller.js';
import { SubscribeController } from './public/subscribe.controller.js';
import { UnsubscribeController } from './public/unsubscribe.controller.js';

const LIBS = [
  AuthModule,
  ReportsModule,
  WatchModule,
  IncidentsModule,
  AlertsModule,
  MailModule,
  OfficialsModule,
  CampaignsModule,
];
const ENTITIES = [
  Staff,
  StaffToken,
  ...reportEntities,
  ...watchEntities,
  ...incidentEntities,
  ...mailEntities,
  ...subscriberEntities,
  ...alertEntities,
  ...officialEntities,
  ...campaignEntities,
];
/** The staff's JSON API. */
const CONSOLE = [
  SourcesController,
  DeskController,
  IncidentsController,
  AlertsController,
  SubscribersController,
  OfficialsController,
  CampaignsController,
];
/** Pages for everybody, rendered here. */
const PUBLIC = [
  HealthController,
  FaceController,
  HomeController,
  RecordController,
  MailboxController,
  ActController,
  ActConfirmController,
  LetterStatusController,
  SubscribeController,
  UnsubscribeController,
];

/** Everything that is reached over HTTP. It adds jobs and does none. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot(ENTITIES),
        QueueModule.forRoot({ work: false }),
        DiscoveryModule,
        ...LIBS,
      ],
      controllers: [...CONSOLE, ...PUBLIC],
      providers: [
        RouteCheck,
        EventStreams,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
