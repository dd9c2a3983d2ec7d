import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, StaffActs, StaffService } from '#auth';
import {
  EndTotalRequest,
  type IncidentActView,
  ListTotalsRequest,
  type Page,
  PublishTotalRequest,
  RecordTotalRequest,
  ReviseTotalRequest,
  SetAsideRequest,
  TotalClaimsRequest,
  type TotalDetail,
  type TotalProposal,
  type TotalView,
  WithdrawTotalRequest,
} from '#contracts';
import { Database } from '#database';
import { TotalPublisher, TotalReader, TotalService } from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Totals and numbers held: their own record, compared with events and never added to one. */
@Controller('api/totals')
export class TotalsController {
  constructor(
    private readonly totals: TotalService,
    private readonly reader: TotalReader,
    private readonly publisher: TotalPublisher,
  ) {}

  @Post()
  @Permit('incidents.edit')
  async record(@CurrentActor() actor: Actor, @Body({ schema: RecordTotalRequest }) request: RecordTotalRequest) {
    return this.reader.byId(await this.totals.record(actor, request));
  }

  @Post('aside')
  @HttpCode(200)
  @Permit('desk.work')
  async setAside(
    @CurrentActor() actor: Actor,
    @Body({ schema: SetAsideRequest }) { claimIds, reason }: z.infer<typeof SetAsideRequest>,
  ) {
    await this.totals.setAside(actor, claimIds, reason);
    return { claimIds };
  }

  /** Takes back what was decided of a claim; it waits again. */
  @Delete('claims/:claim')
  @Permit('desk.work')
  async reopen(@CurrentActor() actor: Actor, @Param('claim', ParseUUIDPipe) claim: string) {
    await this.totals.reopen(actor, claim);
    return { id: claim };
  }

  @Put(':id')
  @Permit('incidents.edit')
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ReviseTotalRequest }) request: ReviseTotalRequest,
  ) {
    await this.totals.revise(actor, id, request);
    return this.reader.byId(id);
  }

  /** Says that further claims state this total. */
  @Post(':id/claims')
  @HttpCode(200)
  @Permit('incidents.edit')
  async support(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: TotalClaimsRequest }) { claimIds }: z.infer<typeof TotalClaimsRequest>,
  ) {
    await this.totals.support(actor, id, claimIds);
    return this.reader.byId(id);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('incidents.edit')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndTotalRequest }) request: z.infer<typeof EndTotalRequest>,
  ) {
    await this.totals.end(actor, id, request);
    return { id };
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Permit('incidents.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PublishTotalRequest }) { revision, readByMe }: z.infer<typeof PublishTotalRequest>,
  ) {
    return { version: await this.publisher.publish(actor, id, revision, readByMe) };
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('incidents.publish')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: WithdrawTotalRequest }) { reason }: z.infer<typeof WithdrawTotalRequest>,
  ) {
    await this.publisher.withdraw(actor, id, reason);
    return { id };
  }
}

/** Totals as staff see them, and the claims that wait to become one. */
@Controller('api/totals')
export class ReadTotalsController {
  constructor(
    private readonly reader: TotalReader,
    private readonly acts: StaffActs,
    private readonly staff: StaffService,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: ListTotalsRequest }) request: ListTotalsRequest): Promise<Page<TotalView>> {
    return this.reader.list(request);
  }

  @Get('proposals')
  @Permit('records.read')
  async proposals(): Promise<Page<TotalProposal>> {
    return { items: await this.reader.proposals(), next: null };
  }

  /** @param id the id, or a reference such as TOT-2024-0001 */
  @Get(':id')
  @Permit('records.read')
  byId(@Param('id') id: string): Promise<TotalDetail> {
    return this.reader.byId(id);
  }

  @Get(':id/history')
  @Permit('records.read')
  async history(@Param('id', ParseUUIDPipe) id: string): Promise<Page<IncidentActView>> {
    const acts = await this.acts.of(this.database, 'total', id);
    const names = await this.staff.namesOf([...new Set(acts.map(({ staffId }) => staffId))]);
    return { items: acts.map((act) => ({ ...act, staffName: names.get(act.staffId) ?? null })), next: null };
  }
}
