import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { OutboundModule } from '#outbound';
import { ReportsModule } from '#reports';
import { ItemFetcher } from './item-fetcher.js';
import { SourceImporter } from './source-importer.js';
import { SourcePoller } from './source-poller.js';
import { SourceReader } from './source-reader.js';
import { SourceService } from './source.service.js';

/** Sources, polling and fetching. */
@Module({
  imports: [AuthModule, OutboundModule, ReportsModule],
  providers: [SourceService, SourceReader, SourceImporter, SourcePoller, ItemFetcher],
  exports: [SourceService, SourceReader, SourceImporter, SourcePoller, ItemFetcher],
})
export class WatchModule {}
