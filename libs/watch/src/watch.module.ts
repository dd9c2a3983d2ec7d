import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { OutboundModule } from '#outbound';
import { ReportsModule } from '#reports';
import { ItemFetcher } from './item-fetcher.js';
import { SourcePoller } from './source-poller.js';
import { SourceService } from './source.service.js';

/** Sources, polling and fetching. */
@Module({
  imports: [AuthModule, OutboundModule, ReportsModule],
  providers: [SourceService, SourcePoller, ItemFetcher],
  exports: [SourceService, SourcePoller, ItemFetcher],
})
export class WatchModule {}
