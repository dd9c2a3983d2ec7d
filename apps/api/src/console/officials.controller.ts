import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#auth';
import {
  AddBodyRequest,
  AddContactPointRequest,
  AddOfficeRequest,
  AddTermRequest,
  type BodyView,
  ChangeOfficeRequest,
  EndTermRequest,
  type OfficeView,
  type Page,
  PageRequest,
} from '#contracts';
import { Database, type Transaction } from '#database';
import { OfficeDirectory, OfficeService, ReachService } from '#officials';
import { CurrentActor, Permit } from '../platform/permit.js';

/** The directory of bodies and offices. */
@Controller('api')
export class OfficialsController {
  constructor(
    private readonly database: Database,
    private readonly directory: OfficeDirectory,
    private readonly offices: OfficeService,
    private readonly reach: ReachService,
  ) {}

  @Get('bodies')
  @Permit('records.read')
  bodies(@Query({ schema: PageRequest }) page: PageRequest): Promise<Page<BodyView>> {
    return this.directory.bodies(this.database, page);
  }

  @Post('bodies')
  @Permit('officials.edit')
  async addBody(@CurrentActor() actor: Actor, @Body({ schema: AddBodyRequest }) request: AddBodyRequest) {
    return { id: await this.database.transaction((tx) => this.offices.addBody(tx, actor, request)) };
  }

  @Get('offices')
  @Permit('records.read')
  list(@Query({ schema: PageRequest }) page: PageRequest): Promise<Page<OfficeView>> {
    return this.directory.offices(this.database, page);
  }

  @Get('offices/:id')
  @Permit('records.read')
  office(@Param('id', ParseUUIDPipe) id: string): Promise<OfficeView> {
    return this.directory.office(this.database, id);
  }

  @Post('offices')
  @Permit('officials.edit')
  addOffice(
    @CurrentActor() actor: Actor,
    @Body({ schema: AddOfficeRequest }) request: AddOfficeRequest,
  ): Promise<OfficeView> {
    return this.inOne(async (tx) => this.directory.office(tx, await this.offices.addOffice(tx, actor, request)));
  }

  @Put('offices/:id')
  @Permit('officials.edit')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ChangeOfficeRequest }) request: ChangeOfficeRequest,
  ): Promise<OfficeView> {
    return this.inOne(async (tx) => {
      await this.offices.changeOffice(tx, actor, id, request);
      return this.directory.office(tx, id);
    });
  }

  @Post('offices/:id/contact-points')
  @Permit('officials.edit')
  addContactPoint(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddContactPointRequest }) request: AddContactPointRequest,
  ): Promise<OfficeView> {
    return this.inOne(async (tx) => {
      await this.reach.addContactPoint(tx, actor, id, request);
      return this.directory.office(tx, id);
    });
  }

  @Post('offices/:id/terms')
  @Permit('officials.edit')
  addTerm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddTermRequest }) request: AddTermRequest,
  ): Promise<OfficeView> {
    return this.inOne(async (tx) => {
      await this.reach.addTerm(tx, actor, id, request);
      return this.directory.office(tx, id);
    });
  }

  @Post('terms/:id/end')
  @HttpCode(200)
  @Permit('officials.edit')
  async endTerm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndTermRequest }) { endsOn }: EndTermRequest,
  ) {
    await this.inOne((tx) => this.reach.endTerm(tx, actor, id, endsOn));
    return { id, endsOn };
  }

  private inOne<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }
}
