import { Controller, Get, Query } from '@nestjs/common';
import { actsPage } from '#auth';
import { ActsPageRequest, type ActView, type Page } from '#contracts';
import { Database, FieldCipher } from '#database';
import { Permit } from '../platform/permit.js';

/** Who did what. */
@Controller('api/acts')
export class ActsController {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  @Get()
  @Permit('acts.read')
  list(@Query({ schema: ActsPageRequest }) page: ActsPageRequest): Promise<Page<ActView>> {
    return actsPage(this.database, this.cipher, page);
  }
}
