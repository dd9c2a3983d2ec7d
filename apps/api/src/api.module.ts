import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { alertEntities, AlertsModule } from '#alerts';
import { authEntities, AuthModule } from '#auth';
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
import { ACCOUNT_CONTROLLERS, ACCOUNT_PROVIDERS } from './console/account-controllers.js';
import { ALERT_CONTROLLERS } from './console/alert-controllers.js';
import { CAMPAIGN_CONTROLLERS } from './console/campaign-controllers.js';
import { Now } from './console/now.js';
import { NowController } from './console/now.controller.js';
import { ConsoleController } from './console/console.controller.js';
import { DESK_CONTROLLERS } from './console/desk-controllers.js';
import { INCIDENT_CONTROLLERS } from './console/incident-controllers.js';
import { IncidentsController } from './console/incidents.controller.js';
import { IncidentPreviewController } from './console/incident-preview.controller.js';
import { ReadIncidentsController } from './console/read-incidents.controller.js';
import { SourcesController } from './console/sources.controller.js';
import { HealthController } from './health.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { ErrorFilter } from './platform/error.filter.js';
import { EventStreams } from './platform/event-streams.js';
import { PermissionGuard } from './platform/permission.guard.js';
import { RouteCheck } from './platform/route-check.js';
import { MailWebhooksController } from './webhooks/mail-webhooks.controller.js';
import { ActConfirmController } from './public/act-confirm.controller.js';
import { ActController } from './public/act.controller.js';
import { FaceController } from './public/face.controller.js';
import { HomeController } from './public/home.controller.js';
import { LetterStatusController } from './public/letter-status.controller.js';
import { MailboxController } from './public/mailbox.controller.js';
import { RecordController } from './public/record.controller.js';
import { RecordViewsController } from './public/record-views.controller.js';
import { OpenDataController } from './public/open-data.controller.js';
import { TotalDataController } from './public/total-data.controller.js';
import { SiteController } from './public/site.controller.js';
import { SubscribeController } from './public/subscribe.controller.js';
import { SubscriptionKeyController } from './public/subscription-key.controller.js';
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
  ...authEntities,
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
  ...ACCOUNT_CONTROLLERS,
  ConsoleController,
  NowController,
  SourcesController,
  ...DESK_CONTROLLERS,
  ReadIncidentsController,
  IncidentPreviewController,
  IncidentsController,
  ...INCIDENT_CONTROLLERS,
  ...ALERT_CONTROLLERS,
  ...CAMPAIGN_CONTROLLERS,
  OpenApiController,
];
/** Pages for everybody, rendered here. */
const PUBLIC = [
  HealthController,
  FaceController,
  HomeController,
  SiteController,
  OpenDataController,
  TotalDataController,
  RecordViewsController,
  RecordController,
  MailboxController,
  ActController,
  ActConfirmController,
  LetterStatusController,
  SubscribeController,
  SubscriptionKeyController,
  UnsubscribeController,
];

/** Every route of this program. */
export const CONTROLLERS = [...CONSOLE, ...PUBLIC, MailWebhooksController];

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
      controllers: CONTROLLERS,
      providers: [
        RouteCheck,
        ...ACCOUNT_PROVIDERS,
        EventStreams,
        Now,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
