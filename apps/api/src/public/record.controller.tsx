import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CampaignService } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { Database } from '#database';
import { IncidentRecord } from '#incidents';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { incidentPage } from './views/incident.js';
import { recordPage } from './views/record.js';
import { withdrawnPage } from './views/withdrawn.js';

const PAGE_LENGTH = 25;
const After = z.object({ after: z.string().max(200).optional() });

/** The public record: the list, and the page of each incident. */
@Controller('record')
@Public('Shows what has been published by a named person, and nothing newer.')
export class RecordController {
  constructor(
    private readonly record: IncidentRecord,
    private readonly campaigns: CampaignService,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header(...HTML)
  async list(
    @Query({ schema: After }) { after }: z.infer<typeof After>,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const record = await this.record.page({ limit: PAGE_LENGTH, after });
    return render(recordPage({ dress: dressOf(this.config, request), record, continued: after !== undefined }));
  }

  /** A withdrawn incident's address says so, and no longer what it said (410). */
  @Get(':reference')
  @Header(...HTML)
  async incident(
    @Param('reference') reference: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { page: incident, withdrawnAt } = await this.record.byReference(reference);
    const dress = dressOf(this.config, request);
    if (withdrawnAt !== null) {
      void reply.status(410);
      return render(withdrawnPage({ dress, reference: incident.reference, withdrawnAt }));
    }
    const campaigns = await this.campaigns.launched(this.database);
    return render(incidentPage({ dress, incident, campaigns }));
  }
}
