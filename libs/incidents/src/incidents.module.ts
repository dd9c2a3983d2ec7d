import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { ReportsModule } from '#reports';
import { ClaimAttacher } from './claim-attacher.js';
import { ClaimSuggester } from './claim-suggester.js';
import { DeskWork } from './desk-work.js';
import { Desk } from './desk.js';
import { IncidentPublisher } from './incident-publisher.js';
import { IncidentReader } from './incident-reader.js';
import { IncidentRecord } from './incident-record.js';
import { IncidentService } from './incident.service.js';

/** The desk, incidents and the public record. */
@Module({
  imports: [AuthModule, ReportsModule],
  providers: [
    ...[ClaimSuggester, Desk, DeskWork, ClaimAttacher],
    ...[IncidentReader, IncidentService, IncidentPublisher, IncidentRecord],
  ],
  exports: [Desk, DeskWork, IncidentReader, IncidentService, IncidentPublisher, IncidentRecord],
})
export class IncidentsModule {}
