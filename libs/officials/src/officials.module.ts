import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { AddresseeLookup } from './addressee-lookup.js';
import { BodyDirectory } from './body-directory.js';
import { ContactPointService } from './contact-point.service.js';
import { OfficeDirectory } from './office-directory.js';
import { OfficeService } from './office.service.js';
import { TermService } from './term.service.js';

const DOORS = [OfficeService, TermService, ContactPointService, BodyDirectory, OfficeDirectory, AddresseeLookup];

/** The directory of those who can be written to. */
@Module({
  imports: [AuthModule],
  providers: DOORS,
  exports: DOORS,
})
export class OfficialsModule {}
