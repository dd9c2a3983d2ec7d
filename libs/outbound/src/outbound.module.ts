import { Module } from '@nestjs/common';
import { Outbound, OUTBOUND_OPTIONS } from './outbound.js';

/** Gives `Outbound`, the only way out to the web. Needs the Config and the Clock of ConfigModule. */
@Module({
  providers: [{ provide: OUTBOUND_OPTIONS, useValue: {} }, Outbound],
  exports: [Outbound],
})
export class OutboundModule {}
