import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { ReportsModule } from '#reports';
import { ClaimAttacher } from './claim-attacher.js';
import { Desk } from './desk.js';
import { IncidentPublisher } from './incident-publisher.js';
import { IncidentRecord } from './incident-record.js';
import { IncidentService } from './incident.service.js';

/** The desk, incidents and the public record. */
@Module({
  imports: [AuthModule, ReportsModule],
  providers: [Desk, ClaimAttacher, IncidentService, IncidentPublisher, IncidentRecord],
  exports: [Desk, IncidentService, IncidentPublisher, IncidentRecord],
})
export class IncidentsModule {}
