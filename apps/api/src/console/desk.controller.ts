import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#auth';
import { type DeskReportView, DismissReportRequest, type Page, PageRequest } from '#contracts';
import { Desk } from '#incidents';
import { ReportService } from '#reports';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Reports that wait for a decision. */
@Controller('api')
export class DeskController {
  constructor(
    private readonly desk: Desk,
    private readonly reports: ReportService,
  ) {}

  @Get('desk')
  @Permit('records.read')
  list(@Query({ schema: PageRequest }) page: PageRequest): Promise<Page<DeskReportView>> {
    return this.desk.list(page);
  }

  /** The whole text with its claims; for staff only, never public. */
  @Get('reports/:id')
  @Permit('records.read')
  async report(@Param('id', ParseUUIDPipe) id: string) {
    const { textSha256: _, ...report } = await this.reports.byId(id);
    return { ...report, claims: await this.reports.claimsOf(id) };
  }

  @Post('reports/:id/dismiss')
  @HttpCode(200)
  @Permit('desk.work')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DismissReportRequest }) { reason }: z.infer<typeof DismissReportRequest>,
  ) {
    await this.desk.dismiss(actor, id, reason);
    return { id };
  }

  @Post('reports/:id/restore')
  @HttpCode(200)
  @Permit('desk.work')
  async restore(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.desk.restore(actor, id);
    return { id };
  }
}
