import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#auth';
import { AddClaimRequest, CorrectClaimRequest, RejectClaimRequest, UndoClaimRequest } from '#contracts';
import { ClaimWork } from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Correcting what the machine read. Nothing of it is ever overwritten: each change is a version with a name. */
@Controller('api')
@Permit('desk.work')
export class ClaimWorkController {
  constructor(private readonly claims: ClaimWork) {}

  /** Adds a claim for a stretch of a report's text. */
  @Post('reports/:id/claims')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddClaimRequest }) request: AddClaimRequest,
  ) {
    return { id: await this.claims.add(actor, id, request) };
  }

  @Put('claims/:id')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: CorrectClaimRequest }) request: CorrectClaimRequest,
  ) {
    await this.claims.correct(actor, id, request);
    return { id };
  }

  @Post('claims/:id/reject')
  @HttpCode(200)
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RejectClaimRequest }) request: RejectClaimRequest,
  ) {
    await this.claims.reject(actor, id, request);
    return { id };
  }

  /** Takes back the last change of a claim. */
  @Post('claims/:id/undo')
  @HttpCode(200)
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: UndoClaimRequest }) { revision }: z.output<typeof UndoClaimRequest>,
  ) {
    await this.claims.undo(actor, id, revision);
    return { id };
  }
}
