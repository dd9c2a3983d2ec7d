import {
  Body,
  Controller,
  Get,
  HttpCode,
  type MessageEvent,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Sse,
} from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import { type Actor, StaffService } from '#auth';
import {
  type DeskCounts,
  type DeskReportView,
  DismissReportRequest,
  DismissReportsRequest,
  FileReportRequest,
  ListDeskRequest,
  type OutcomeView,
  type Page,
  type ReportView,
  RestoreReportsRequest,
  TakeReportRequest,
} from '#contracts';
import { Desk, DeskWork } from '#incidents';
import { EventStreams } from '../platform/event-streams.js';
import { AsksAgain, CurrentActor, Permit, type StillMay } from '../platform/permit.js';
import { withNames } from './with-names.js';

/** How often the desk is asked for news while somebody looks at it, in milliseconds. */
const PULSE = 2000;

/** Reports that wait for a decision. */
@Controller('api')
export class DeskController {
  constructor(
    private readonly desk: Desk,
    private readonly work: DeskWork,
    private readonly staff: StaffService,
    private readonly streams: EventStreams,
  ) {}

  @Get('desk')
  @Permit('records.read')
  async list(
    @CurrentActor() { staffId }: Actor,
    @Query({ schema: ListDeskRequest }) request: ListDeskRequest,
  ): Promise<Page<DeskReportView>> {
    const page = await this.desk.list(request, staffId);
    return withNames(this.staff, page);
  }

  @Get('desk/counts')
  @Permit('records.read')
  counts(@CurrentActor() { staffId }: Actor): Promise<DeskCounts> {
    return this.desk.counts(staffId);
  }

  /** Says when there is something new on the desk, and what is taken by whom. */
  @Sse('desk/events')
  @Permit('records.read')
  events(@CurrentActor() { staffId }: Actor, @AsksAgain() stillMay: StillMay): Observable<MessageEvent> {
    return this.streams.watch('desk', stillMay, () => this.desk.pulse(staffId), { every: PULSE });
  }

  @Post('desk/dismiss')
  @HttpCode(200)
  @Permit('desk.work')
  async dismissAll(
    @CurrentActor() actor: Actor,
    @Body({ schema: DismissReportsRequest }) { reportIds, reason }: z.output<typeof DismissReportsRequest>,
  ): Promise<{ outcomes: OutcomeView[] }> {
    return { outcomes: await this.work.dismissAll(actor, reportIds, reason) };
  }

  @Post('desk/restore')
  @HttpCode(200)
  @Permit('desk.work')
  async restoreAll(
    @CurrentActor() actor: Actor,
    @Body({ schema: RestoreReportsRequest }) { reportIds }: z.output<typeof RestoreReportsRequest>,
  ): Promise<{ outcomes: OutcomeView[] }> {
    return { outcomes: await this.work.restoreAll(actor, reportIds) };
  }

  /** Enters a document by hand; it is read like one that a source listed. */
  @Post('reports')
  @Permit('desk.work')
  async file(@CurrentActor() actor: Actor, @Body({ schema: FileReportRequest }) request: FileReportRequest) {
    return { id: await this.work.file(actor, request) };
  }

  /** The whole text with its claims; for staff only, never public. */
  @Get('reports/:id')
  @Permit('records.read')
  async report(@Param('id', ParseUUIDPipe) id: string): Promise<ReportView> {
    return withNames(this.staff, await this.desk.report(id));
  }

  @Post('reports/:id/take')
  @HttpCode(200)
  @Permit('desk.work')
  async take(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: TakeReportRequest }) { over }: z.output<typeof TakeReportRequest>,
  ) {
    await this.work.take(actor, id, over);
    return { id };
  }

  @Post('reports/:id/release')
  @HttpCode(200)
  @Permit('desk.work')
  async release(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.release(actor, id);
    return { id };
  }

  @Post('reports/:id/dismiss')
  @HttpCode(200)
  @Permit('desk.work')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DismissReportRequest }) { reason }: z.output<typeof DismissReportRequest>,
  ) {
    await this.work.dismiss(actor, id, reason);
    return { id };
  }

  @Post('reports/:id/restore')
  @HttpCode(200)
  @Permit('desk.work')
  async restore(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.restore(actor, id);
    return { id };
  }
}
