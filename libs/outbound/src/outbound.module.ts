import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { Outbound, OUTBOUND_OPTIONS, type OutboundOptions } from './outbound.js';

/** Gives `Outbound`, the only way out to the web. Needs the Config and the Clock of ConfigModule. */
@Module({
  providers: [
    {
      provide: OUTBOUND_OPTIONS,
      inject: [CONFIG],
      useFactory: ({ settings }: Config): OutboundOptions => ({ gapMilliseconds: settings.OUTBOUND_GAP_MILLISECONDS }),
    },
    Outbound,
  ],
  exports: [Outbound],
})
export class OutboundModule {}
