import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, StaffService } from '#auth';
import {
  AddEvidenceRequest,
  EndEvidenceRequest,
  type EvidenceView,
  LetStandRequest,
  ParaphraseRequest,
  type PrivateSummary,
  type PrivateView,
  type PublicationPreview,
  RetractIncidentRequest,
  WritePrivateRequest,
} from '#contracts';
import {
  EvidenceGallery,
  HarmAnswers,
  IncidentPublisher,
  IncidentRetractor,
  Paraphrases,
  PrivateNotes,
} from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** What keeps people safe on the way to the public: paraphrases, answers for what the check stops, and taking back. */
@Controller('api/incidents/:id')
export class IncidentSafetyController {
  constructor(
    private readonly paraphrases: Paraphrases,
    private readonly answers: HarmAnswers,
    private readonly publisher: IncidentPublisher,
    private readonly retractor: IncidentRetractor,
  ) {}

  @Put('claims/:claimId/paraphrase')
  @Permit('incidents.edit')
  async paraphrase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('claimId', ParseUUIDPipe) claimId: string,
    @Body({ schema: ParaphraseRequest }) request: ParaphraseRequest,
  ): Promise<PublicationPreview> {
    await this.paraphrases.write(actor, id, claimId, request);
    return this.publisher.preview(id);
  }

  @Post('harm-answers')
  @HttpCode(200)
  @Permit('incidents.publish')
  async letStand(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: LetStandRequest }) request: LetStandRequest,
  ): Promise<PublicationPreview> {
    await this.answers.letStand(actor, id, request);
    return this.publisher.preview(id);
  }

  @Post('harm-answers/:answerId/agree')
  @HttpCode(200)
  @Permit('incidents.publish')
  async agree(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
  ): Promise<PublicationPreview> {
    await this.answers.agree(actor, id, answerId);
    return this.publisher.preview(id);
  }

  @Post('harm-answers/:answerId/take-back')
  @HttpCode(200)
  @Permit('incidents.publish')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
  ): Promise<PublicationPreview> {
    await this.answers.takeBack(actor, id, answerId);
    return this.publisher.preview(id);
  }

  /** The page stays, with the reason in place of what it said; whoever was alerted is to be told. */
  @Post('retract')
  @HttpCode(200)
  @Permit('incidents.publish')
  async retract(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: RetractIncidentRequest }) request: RetractIncidentRequest,
  ) {
    return { version: await this.retractor.retract(actor, id, request) };
  }
}

/** Evidence of an incident, and what only staff with the permission may read of it. */
@Controller('api/incidents/:id')
export class IncidentEvidenceController {
  constructor(
    private readonly gallery: EvidenceGallery,
    private readonly notes: PrivateNotes,
    private readonly staff: StaffService,
  ) {}

  @Get('gallery')
  @Permit('records.read')
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<{ items: EvidenceView[] }> {
    const items = await this.gallery.list(id);
    const names = await this.staff.namesOf(items.flatMap(({ addedBy }) => addedBy ?? []));
    return { items: items.map((item) => ({ ...item, addedByName: names.get(item.addedBy ?? '') ?? null })) };
  }

  @Post('gallery')
  @HttpCode(200)
  @Permit('incidents.edit')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AddEvidenceRequest }) request: AddEvidenceRequest,
  ) {
    await this.gallery.add(actor, id, request);
    return this.list(id);
  }

  @Post('gallery/:evidenceId/end')
  @HttpCode(200)
  @Permit('incidents.edit')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body({ schema: EndEvidenceRequest }) { reason }: z.output<typeof EndEvidenceRequest>,
  ) {
    await this.gallery.end(actor, id, evidenceId, reason);
    return this.list(id);
  }

  /** Which staff-only fields hold something, never what. */
  @Get('private')
  @Permit('incidents.private.read')
  async summary(@Param('id', ParseUUIDPipe) id: string): Promise<PrivateSummary> {
    return this.named(await this.notes.summary(id));
  }

  /** Opens them. That this person did is recorded. */
  @Post('private/reveal')
  @HttpCode(200)
  @Permit('incidents.private.read')
  async reveal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PrivateView> {
    return this.named(await this.notes.reveal(actor, id));
  }

  @Put('private')
  @Permit('incidents.private.write')
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: WritePrivateRequest }) request: WritePrivateRequest,
  ): Promise<PrivateSummary> {
    return this.named(await this.notes.write(actor, id, request));
  }

  private async named<Summary extends PrivateSummary>(summary: Summary): Promise<Summary> {
    const names = await this.staff.namesOf(summary.revisedBy === null ? [] : [summary.revisedBy]);
    return { ...summary, revisedByName: names.get(summary.revisedBy ?? '') ?? null };
  }
}
