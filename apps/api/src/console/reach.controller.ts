import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '#auth';
import {
  AddContactPointRequest,
  AddTermRequest,
  CheckContactPointRequest,
  EndContactPointRequest,
  EndTermRequest,
  type OfficeView,
} from '#contracts';
import { Database, type Transaction } from '#database';
import { ContactPointService, OfficeDirectory, TermService } from '#officials';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Who holds an office and where it is reached. Each act answers with the office as it stands afterwards. */
@Controller('api')
export class ReachController {
  constructor(
    private readonly database: Database,
    private readonly directory: OfficeDirectory,
    private readonly contactPoints: ContactPointService,
    private readonly terms: TermService,
  ) {}

  @Post('offices/:id/contact-points')
  @Permit('officials.edit')
  addContactPoint(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddContactPointRequest }) request: AddContactPointRequest,
  ): Promise<OfficeView> {
    return this.officeAfter(async (tx) => {
      await this.contactPoints.add(tx, actor, id, request);
      return id;
    });
  }

  @Post('contact-points/:id/end')
  @HttpCode(200)
  @Permit('officials.edit')
  endContactPoint(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndContactPointRequest }) request: EndContactPointRequest,
  ): Promise<OfficeView> {
    return this.officeAfter((tx) => this.contactPoints.end(tx, actor, id, request));
  }

  @Post('contact-points/:id/check')
  @HttpCode(200)
  @Permit('officials.edit')
  checkContactPoint(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: CheckContactPointRequest }) { checkedOn }: CheckContactPointRequest,
  ): Promise<OfficeView> {
    return this.officeAfter((tx) => this.contactPoints.check(tx, actor, id, checkedOn));
  }

  @Post('offices/:id/terms')
  @Permit('officials.edit')
  addTerm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddTermRequest }) request: AddTermRequest,
  ): Promise<OfficeView> {
    return this.officeAfter(async (tx) => {
      await this.terms.addTerm(tx, actor, id, request);
      return id;
    });
  }

  @Post('terms/:id/end')
  @HttpCode(200)
  @Permit('officials.edit')
  endTerm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndTermRequest }) { endsOn }: EndTermRequest,
  ): Promise<OfficeView> {
    return this.officeAfter((tx) => this.terms.endTerm(tx, actor, id, endsOn));
  }

  /** @param act returns the office that it changed */
  private officeAfter(act: (tx: Transaction) => Promise<string>): Promise<OfficeView> {
    return this.database.transaction(async (tx) => this.directory.office(tx, await act(tx)));
  }
}
