import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { AddresseeLookup } from './addressee-lookup.js';
import { OfficeDirectory } from './office-directory.js';
import { OfficeService } from './office.service.js';
import { ReachService } from './reach.service.js';

/** The directory of those who can be written to. */
@Module({
  imports: [AuthModule],
  providers: [OfficeService, ReachService, OfficeDirectory, AddresseeLookup],
  exports: [OfficeService, ReachService, OfficeDirectory, AddresseeLookup],
})
export class OfficialsModule {}
