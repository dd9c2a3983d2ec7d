import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, StaffService } from '#auth';
import {
  AssignReportRequest,
  CommentReportRequest,
  mayDo,
  type ReportEvent,
  TranslateReportRequest,
  TranslationLanguage,
  type TranslationVersionView,
  type TranslationView,
} from '#contracts';
import { ReportHistory, ReportNotesWork } from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';
import { withNames } from './with-names.js';

/** What colleagues tell each other about a report, and what was done with it. */
@Controller('api')
export class ReportNotesController {
  constructor(
    private readonly notes: ReportNotesWork,
    private readonly reports: ReportHistory,
    private readonly staff: StaffService,
  ) {}

  /** Who can be asked to look at a report. */
  @Get('desk/people')
  @Permit('desk.work')
  async people(): Promise<{ items: { staffId: string; name: string }[] }> {
    const working = await this.staff.working();
    const able = working.filter(({ role }) => mayDo(role, 'desk.work'));
    return { items: able.map(({ id, name }) => ({ staffId: id, name })) };
  }

  /** Every decision on a report and its claims, the last first. */
  @Get('reports/:id/history')
  @Permit('records.read')
  async history(@Param('id', ParseUUIDPipe) id: string): Promise<{ items: ReportEvent[] }> {
    return withNames(this.staff, { items: await this.reports.of(id) });
  }

  @Put('reports/:id/assigned')
  @Permit('desk.work')
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AssignReportRequest }) request: AssignReportRequest,
  ) {
    await this.notes.assign(actor, id, request);
    return { id };
  }

  @Post('reports/:id/comments')
  @Permit('desk.work')
  async comment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: CommentReportRequest }) { text }: z.output<typeof CommentReportRequest>,
  ) {
    return { id: await this.notes.comment(actor, id, text) };
  }

  /** Takes one's own comment back. */
  @Delete('reports/:id/comments/:commentId')
  @HttpCode(204)
  @Permit('desk.work')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
  ): Promise<void> {
    await this.notes.withdrawComment(actor, id, commentId);
  }

  /** Every version of a translation: who wrote it and when; the newest first. */
  @Get('reports/:id/translations/:language')
  @Permit('records.read')
  async translations(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('language', { schema: TranslationLanguage }) language: string,
  ): Promise<{ items: TranslationVersionView[] }> {
    return withNames(this.staff, { items: await this.reports.translations(id, language) });
  }

  /** One version with its text, however old. */
  @Get('reports/:id/translations/:language/:revision')
  @Permit('records.read')
  async translation(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('language', { schema: TranslationLanguage }) language: string,
    @Param('revision', ParseIntPipe) revision: number,
  ): Promise<TranslationView> {
    return withNames(this.staff, await this.reports.translation(id, language, revision));
  }

  /** Writes a new version of a translation. */
  @Put('reports/:id/translations/:language')
  @Permit('desk.work')
  async translate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('language', { schema: TranslationLanguage }) language: string,
    @Body({ schema: TranslateReportRequest }) request: TranslateReportRequest,
  ) {
    await this.notes.translate(actor, id, { ...request, language });
    return { id };
  }
}
