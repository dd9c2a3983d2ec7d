import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#auth';
import {
  AddBodyRequest,
  AddOfficeRequest,
  type BodyView,
  ChangeOfficeRequest,
  type DisclosureChange,
  EndOfficeRequest,
  ListBodiesRequest,
  ListOfficesRequest,
  type OfficeView,
  type Page,
} from '#contracts';
import { Database } from '#database';
import { BodyDirectory, OfficeDirectory, OfficeService } from '#officials';
import { csvFile } from '../platform/csv.js';
import { CurrentActor, Permit } from '../platform/permit.js';

/** The directory of bodies and offices. */
@Controller('api')
export class OfficialsController {
  constructor(
    private readonly database: Database,
    private readonly bodyDirectory: BodyDirectory,
    private readonly directory: OfficeDirectory,
    private readonly offices: OfficeService,
  ) {}

  @Get('bodies')
  @Permit('records.read')
  bodies(@Query({ schema: ListBodiesRequest }) request: ListBodiesRequest): Promise<Page<BodyView>> {
    return this.bodyDirectory.bodies(this.database, request);
  }

  @Post('bodies')
  @Permit('officials.edit')
  async addBody(@CurrentActor() actor: Actor, @Body({ schema: AddBodyRequest }) request: AddBodyRequest) {
    return { id: await this.database.transaction((tx) => this.offices.addBody(tx, actor, request)) };
  }

  @Get('offices')
  @Permit('records.read')
  list(@Query({ schema: ListOfficesRequest }) request: ListOfficesRequest): Promise<Page<OfficeView>> {
    return this.directory.offices(this.database, request);
  }

  /** With the offices' own addresses, so that editors can check them outside; nothing of any supporter. */
  @Get('offices/export.csv')
  @Permit('officials.edit')
  export(@Query({ schema: ListOfficesRequest }) request: ListOfficesRequest) {
    const columns = {
      body: ({ bodyName }: OfficeView) => bodyName,
      country: ({ country }: OfficeView) => country,
      office: ({ name }: OfficeView) => name,
      salutation: ({ salutation }: OfficeView) => salutation,
      disclosure: ({ disclosure }: OfficeView) => disclosure,
      letters_per_hour: ({ lettersPerHour }: OfficeView) => lettersPerHour,
      holder: ({ terms }: OfficeView) => terms.find(({ endsOn }) => endsOn === null)?.name ?? null,
      address: ({ contactPoint }: OfficeView) => contactPoint?.address ?? null,
      checked_on: ({ contactPoint }: OfficeView) => contactPoint?.checkedOn ?? null,
      source: ({ contactPoint }: OfficeView) => contactPoint?.sourceUrl ?? null,
      closed_at: ({ endedAt }: OfficeView) => endedAt,
    };
    return csvFile('offices', columns, (after) =>
      this.directory.offices(this.database, { ...request, limit: 200, after }),
    );
  }

  @Get('offices/:id')
  @Permit('records.read')
  office(@Param('id', ParseUUIDPipe) id: string): Promise<OfficeView> {
    return this.directory.office(this.database, id);
  }

  /** How its disclosure class was before each change. */
  @Get('offices/:id/disclosures')
  @Permit('records.read')
  disclosures(@Param('id', ParseUUIDPipe) id: string): Promise<DisclosureChange[]> {
    return this.offices.disclosureChanges(this.database, id);
  }

  @Post('offices')
  @Permit('officials.edit')
  addOffice(
    @CurrentActor() actor: Actor,
    @Body({ schema: AddOfficeRequest }) request: AddOfficeRequest,
  ): Promise<OfficeView> {
    return this.database.transaction(async (tx) =>
      this.directory.office(tx, await this.offices.addOffice(tx, actor, request)),
    );
  }

  @Put('offices/:id')
  @Permit('officials.edit')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ChangeOfficeRequest }) request: ChangeOfficeRequest,
  ): Promise<OfficeView> {
    return this.database.transaction(async (tx) => {
      await this.offices.changeOffice(tx, actor, id, request);
      return this.directory.office(tx, id);
    });
  }

  @Post('offices/:id/end')
  @HttpCode(200)
  @Permit('officials.edit')
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndOfficeRequest }) request: EndOfficeRequest,
  ): Promise<OfficeView> {
    return this.database.transaction(async (tx) => {
      await this.offices.endOffice(tx, actor, id, request);
      return this.directory.office(tx, id);
    });
  }
}
