import { Controller, Get, Query } from '@nestjs/common';
import { type Page, PageRequest, type SubscriberCounts, type SubscriberView } from '#contracts';
import { Database } from '#database';
import { subscriberCounts, subscriberPage } from '#subscribers';
import { Permit } from '../platform/permit.js';

/** Subscribers as staff may see them: numbers and states, never an address. */
@Controller('api/subscribers')
export class SubscribersController {
  constructor(private readonly database: Database) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: PageRequest }) page: PageRequest): Promise<Page<SubscriberView>> {
    return subscriberPage(this.database, page);
  }

  @Get('counts')
  @Permit('records.read')
  counts(): Promise<SubscriberCounts> {
    return subscriberCounts(this.database);
  }
}
