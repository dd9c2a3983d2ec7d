import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, StaffService } from '#auth';
import {
  DecideLevelRequest,
  EndLinkRequest,
  type IncidentBelief,
  type IncidentRelations,
  LinkIncidentsRequest,
  MergeIncidentsRequest,
  SplitIncidentRequest,
  UndoMergeRequest,
} from '#contracts';
import {
  IncidentLinker,
  IncidentMerger,
  IncidentReader,
  IncidentRelationsReader,
  IncidentSplitter,
  IncidentWeigher,
  LevelDecider,
} from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** What staff do with whole incidents: merge, split, link, and decide how sure we are. */
@Controller('api/incidents/:id')
export class IncidentWorkController {
  constructor(
    private readonly reader: IncidentReader,
    private readonly merger: IncidentMerger,
    private readonly splitter: IncidentSplitter,
    private readonly linker: IncidentLinker,
    private readonly levels: LevelDecider,
  ) {}

  @Post('merges')
  @Permit('incidents.edit')
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: MergeIncidentsRequest }) request: MergeIncidentsRequest,
  ) {
    await this.merger.merge(actor, id, request);
    return this.reader.byId(id);
  }

  @Post('merges/:merge/undo')
  @HttpCode(200)
  @Permit('incidents.edit')
  async undoMerge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('merge', ParseUUIDPipe) merge: string,
    @Body({ schema: UndoMergeRequest }) request: UndoMergeRequest,
  ) {
    await this.merger.undo(actor, id, merge, request);
    return this.reader.byId(id);
  }

  /** @returns the new incident */
  @Post('split')
  @Permit('incidents.edit')
  async split(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SplitIncidentRequest }) request: SplitIncidentRequest,
  ) {
    return this.reader.byId(await this.splitter.split(actor, id, request));
  }

  @Post('links')
  @Permit('incidents.edit')
  async link(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: LinkIncidentsRequest }) request: LinkIncidentsRequest,
  ) {
    return { id: await this.linker.link(actor, id, request) };
  }

  @Post('links/:link/end')
  @HttpCode(200)
  @Permit('incidents.edit')
  async endLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('link', ParseUUIDPipe) link: string,
    @Body({ schema: EndLinkRequest }) { reason }: z.infer<typeof EndLinkRequest>,
  ) {
    await this.linker.end(actor, id, link, reason);
    return { id: link };
  }

  @Post('levels')
  @HttpCode(200)
  @Permit('incidents.edit')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: DecideLevelRequest }) request: DecideLevelRequest,
  ) {
    await this.levels.decide(actor, id, request);
    return this.reader.byId(id);
  }
}

/** What incidents have to do with each other, and how sure we may be of each. */
@Controller('api/incidents/:id')
export class ReadIncidentWorkController {
  constructor(
    private readonly relations: IncidentRelationsReader,
    private readonly weigher: IncidentWeigher,
    private readonly staff: StaffService,
  ) {}

  /** Its links, what was merged into it, and its splits. */
  @Get('relations')
  @Permit('records.read')
  async related(@Param('id', ParseUUIDPipe) id: string): Promise<IncidentRelations> {
    const { links, merges, splits } = await this.relations.of(id);
    const ids = [
      ...links.flatMap(({ linkedBy, ended }) => [linkedBy, ended?.by]),
      ...merges.flatMap(({ mergedBy, undone }) => [mergedBy, undone?.by]),
      ...splits.map(({ splitBy }) => splitBy),
    ].filter((one) => one !== undefined);
    const names = await this.staff.namesOf([...new Set(ids)]);
    const nameOf = (one: string) => names.get(one) ?? null;
    const named = <End extends { by: string }>(end: End | null) =>
      end === null ? null : { ...end, byName: nameOf(end.by) };
    return {
      links: links.map((link) => ({ ...link, linkedByName: nameOf(link.linkedBy), ended: named(link.ended) })),
      merges: merges.map((merge) => ({ ...merge, mergedByName: nameOf(merge.mergedBy), undone: named(merge.undone) })),
      splits: splits.map((split) => ({ ...split, splitByName: nameOf(split.splitBy) })),
    };
  }

  /** How sure we are, on whose word, what a machine would propose, and what people decided. */
  @Get('belief')
  @Permit('records.read')
  async belief(@Param('id', ParseUUIDPipe) id: string): Promise<IncidentBelief> {
    const belief = await this.weigher.of(id);
    const names = await this.staff.namesOf([...new Set(belief.decisions.map(({ decidedBy }) => decidedBy))]);
    const decisions = belief.decisions.map((one) => ({ ...one, decidedByName: names.get(one.decidedBy) ?? null }));
    return { ...belief, decisions };
  }
}
