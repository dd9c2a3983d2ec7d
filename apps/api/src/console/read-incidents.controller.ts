import { Controller, Get, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StaffActs, StaffService } from '#auth';
import {
  type IncidentActView,
  type IncidentCounts,
  type IncidentEvidence,
  type IncidentView,
  ListIncidentsRequest,
  type Page,
  type PublicationPreview,
  type PublishedFigure,
  type PublishedIncident,
} from '#contracts';
import { Database } from '#database';
import { IncidentPublisher, IncidentReader, IncidentRelationsReader } from '#incidents';
import { csvFile, type CsvColumns } from '../platform/csv.js';
import { Permit } from '../platform/permit.js';

/** Incidents as staff understand them: list, evidence, history, preview. */
@Controller('api/incidents')
export class ReadIncidentsController {
  constructor(
    private readonly reader: IncidentReader,
    private readonly publisher: IncidentPublisher,
    private readonly acts: StaffActs,
    private readonly staff: StaffService,
    private readonly database: Database,
    private readonly relations: IncidentRelationsReader,
  ) {}

  @Get()
  @Permit('records.read')
  list(@Query({ schema: ListIncidentsRequest }) request: ListIncidentsRequest): Promise<Page<IncidentView>> {
    return this.reader.list(request);
  }

  @Get('counts')
  @Permit('records.read')
  counts(): Promise<IncidentCounts> {
    return this.reader.counts();
  }

  /** Published figures only, each with its own level and with who says so; no draft leaves the house in a file. */
  @Get('export.csv')
  @Permit('records.read')
  exported(@Query({ schema: ListIncidentsRequest }) request: ListIncidentsRequest): StreamableFile {
    const { after: _, ...filters } = request;
    return csvFile('incident-figures', FIGURES, (after) =>
      this.reader.publishedFigures({ ...filters, limit: 200, ...(after === undefined ? {} : { after }) }),
    );
  }

  /**
   * One that was merged leads to what it lives on as (301). A merge can be undone, so that nobody may remember this for good.
   * @param id the id, or a reference such as INC-2023-0001
   */
  @Get(':id')
  @Permit('records.read')
  async byId(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentView | undefined> {
    const incident = await this.reader.byId(id);
    if (incident.mergedInto === null) return incident;
    const { reference } = await this.relations.survivorOf(id);
    void reply.status(301).header('location', `/api/incidents/${reference}`).header('cache-control', 'no-cache');
    return undefined;
  }

  /** Its claims with quotations and reports, figures that no longer stand, and what was published. */
  @Get(':id/evidence')
  @Permit('records.read')
  async evidence(@Param('id', ParseUUIDPipe) id: string): Promise<IncidentEvidence> {
    const { claims, endedFigures, publications } = await this.reader.evidence(id);
    const names = await this.staff.namesOf([
      ...claims.map(({ attachedBy }) => attachedBy),
      ...publications.map(({ publishedBy }) => publishedBy),
    ]);
    return {
      claims: claims.map((claim) => ({ ...claim, attachedByName: names.get(claim.attachedBy) ?? null })),
      endedFigures,
      publications: publications.map((one) => ({ ...one, publishedByName: names.get(one.publishedBy) ?? null })),
    };
  }

  @Get(':id/history')
  @Permit('records.read')
  async history(@Param('id', ParseUUIDPipe) id: string): Promise<Page<IncidentActView>> {
    const acts = await this.acts.of(this.database, 'incident', id);
    const names = await this.staff.namesOf([...new Set(acts.map(({ staffId }) => staffId))]);
    return { items: acts.map((act) => ({ ...act, staffName: names.get(act.staffId) ?? null })), next: null };
  }

  /** The very text that publishing would put on the record, with what the do-no-harm check found. */
  @Get(':id/preview')
  @Permit('records.read')
  async preview(@Param('id', ParseUUIDPipe) id: string): Promise<PublicationPreview> {
    const preview = await this.publisher.preview(id);
    const names = await this.staff.namesOf(
      preview.answers.flatMap(({ askedBy, agreedBy }) => [askedBy, agreedBy ?? askedBy]),
    );
    const nameOf = (staffId: string | null) => (staffId === null ? null : (names.get(staffId) ?? null));
    const answers = preview.answers.map((answer) => ({
      ...answer,
      askedByName: nameOf(answer.askedBy),
      agreedByName: nameOf(answer.agreedBy),
    }));
    return { ...preview, answers };
  }
}

const FIGURES: CsvColumns<{ page: PublishedIncident; figure: PublishedFigure }> = {
  reference: ({ page }) => page.reference,
  version: ({ page }) => page.version,
  kind: ({ page }) => page.kind,
  title: ({ page }) => page.title,
  date_start: ({ page }) => page.dateStart,
  date_end: ({ page }) => page.dateEnd,
  places: ({ page }) => page.places.join('; '),
  event_level: ({ page }) => page.verification,
  figure_level: ({ figure }) => figure.verification,
  figure_qualifier: ({ figure }) => figure.qualifier,
  count_min: ({ figure }) => figure.countMin,
  count_max: ({ figure }) => figure.countMax,
  attributed_to: ({ figure }) => figure.attributedTo,
  said_on: ({ figure }) => figure.saidOn,
  published_at: ({ page }) => page.publishedAt,
};
