import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CampaignService } from '#campaigns';
import { CONFIG, type Config } from '#config';
import type { PublishedIncident } from '#contracts';
import { Database } from '#database';
import { IncidentRecord, PublicRecord } from '#incidents';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { PageMemory } from './record/page-memory.js';
import { filterOf, RecordQuery } from './record/record-query.js';
import { render } from './render.js';
import { incidentPage } from './views/incident.js';
import { recordPage } from './views/record.js';
import { retractedPage } from './views/retracted.js';
import { withdrawnPage } from './views/withdrawn.js';

const PAGE_LENGTH = 25;
const Version = z.object({ reference: z.string().max(40), version: z.coerce.number().int().min(1).max(1_000_000) });

/** The public record: the list, the page of each incident, and each version of it. */
@Controller('record')
@Public('Shows what has been published by a named person, and nothing newer.')
export class RecordController {
  private readonly lists = new PageMemory();

  constructor(
    private readonly incidents: IncidentRecord,
    private readonly record: PublicRecord,
    private readonly campaigns: CampaignService,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header(...HTML)
  async list(@Query({ schema: RecordQuery }) query: RecordQuery, @Req() request: FastifyRequest): Promise<string> {
    const dress = dressOf(this.config, request);
    const { mark } = await this.record.state();
    return this.lists.page(mark, dress.here, async () => {
      const filter = filterOf(query);
      const [record, counts, total] = await Promise.all([
        this.record.list(filter, { limit: PAGE_LENGTH, after: query.after }),
        this.record.counts(mark),
        this.record.count(filter, mark),
      ]);
      return render(recordPage({ dress, record, query, counts, total }));
    });
  }

  /** The address of a withdrawn incident says so, and no longer what it said (410). */
  @Get(':reference')
  @Header(...HTML)
  async incident(
    @Param('reference') reference: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { incidentId, page: incident, withdrawnAt } = await this.incidents.byReference(reference);
    if (incident.reference !== reference) return this.moved(request, reply, incident.reference);
    if (withdrawnAt !== null) return this.gone(request, reply, incident, withdrawnAt);
    const links = await this.record.links(incidentId);
    const [campaigns, versions] = await Promise.all([
      this.campaigns.launched(this.database),
      this.record.versions(incidentId, links),
    ]);
    return render(incidentPage({ dress: dressOf(this.config, request), incident, links, campaigns, versions }));
  }

  /** One version as it was published, under an address that never changes; gone with its incident. */
  @Get(':reference/v/:version')
  @Header(...HTML)
  async version(
    @Param({ schema: Version }) { reference, version }: z.infer<typeof Version>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { incidentId, page, withdrawnAt } = await this.incidents.byReference(reference, { follow: false });
    if (withdrawnAt !== null) return this.gone(request, reply, page, withdrawnAt);
    const { versions, shown, links } = await this.record.version(incidentId, version);
    const incident = { ...shown.page, changes: page.changes };
    return render(
      incidentPage({ dress: dressOf(this.config, request), incident, links, campaigns: [], versions, fixed: true }),
    );
  }

  /** The incident was merged. A merge can be undone, so that nobody may remember this for good. */
  private moved(request: FastifyRequest, reply: FastifyReply, reference: string): string {
    const location = dressOf(this.config, request).link(`/record/${reference}`);
    void reply.status(301).header('location', location).header('cache-control', 'no-cache');
    return '';
  }

  private gone(request: FastifyRequest, reply: FastifyReply, incident: PublishedIncident, withdrawnAt: Date): string {
    const dress = dressOf(this.config, request);
    void reply.status(410);
    const { reference, retracted } = incident;
    return render(
      retracted === true ? retractedPage({ dress, incident }) : withdrawnPage({ dress, reference, withdrawnAt }),
    );
  }
}
