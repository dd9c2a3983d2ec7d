import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { MailModule } from '#mail';
import { ReportsModule } from '#reports';
import { ClaimAttacher } from './claim-attacher.js';
import { ClaimSuggester } from './claim-suggester.js';
import { DESK_PROVIDERS } from './desk/desk-providers.js';
import { DUTY_PROVIDERS } from './duty/duty-providers.js';
import { SEARCH_PROVIDERS } from './search/search-providers.js';
import { DeskWork } from './desk-work.js';
import { Desk } from './desk.js';
import { IncidentPublisher } from './incident-publisher.js';
import { IncidentReader } from './incident-reader.js';
import { IncidentRecord } from './incident-record.js';
import { IncidentService } from './incident.service.js';
import { PUBLISHING_PROVIDERS } from './publishing/publishing-providers.js';
import { PublicRecord } from './record/public-record.js';
import { TOTAL_PROVIDERS } from './totals/total-providers.js';
import { WORK_PROVIDERS } from './work-providers.js';

/** The desk, incidents and the public record. */
@Module({
  imports: [AuthModule, MailModule, ReportsModule],
  providers: [
    ...[ClaimSuggester, Desk, DeskWork, ClaimAttacher],
    ...[...DESK_PROVIDERS, ...SEARCH_PROVIDERS, ...DUTY_PROVIDERS, ...WORK_PROVIDERS, ...TOTAL_PROVIDERS],
    ...PUBLISHING_PROVIDERS,
    ...[IncidentReader, IncidentService, IncidentPublisher, IncidentRecord, PublicRecord],
  ],
  exports: [
    ...WORK_PROVIDERS,
    ...TOTAL_PROVIDERS,
    ...PUBLISHING_PROVIDERS,
    ...DESK_PROVIDERS,
    ...SEARCH_PROVIDERS,
    ...DUTY_PROVIDERS,
    Desk,
    DeskWork,
    IncidentReader,
    IncidentService,
    IncidentPublisher,
    IncidentRecord,
    PublicRecord,
  ],
})
export class IncidentsModule {}
