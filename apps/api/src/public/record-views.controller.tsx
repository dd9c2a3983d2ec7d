import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '#config';
import { PublicRecord, TotalRecord } from '#incidents';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { howWeCountPage } from './views/how-we-count.js';
import { recordDataPage } from './views/record-data.js';
import { recordMapPage } from './views/record-map.js';
import { recordTimelinePage } from './views/record-timeline.js';
import { recordTotalsPage } from './views/record-totals.js';

const ON_THE_MAP = 200;
const ON_A_TIMELINE = 50;
const After = z.object({ after: z.string().max(500).optional() });

/** The record seen otherwise: on a map, along time, as totals, as data; and how it is made. */
@Controller('record')
@Public('Shows what has been published by a named person, and how it is counted.')
export class RecordViewsController {
  constructor(
    private readonly record: PublicRecord,
    private readonly totals: TotalRecord,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('map')
  @Header(...HTML)
  async map(@Req() request: FastifyRequest): Promise<string> {
    const [{ places, placeless }, { items }] = await Promise.all([
      this.record.counts(),
      this.record.list({}, { limit: ON_THE_MAP }),
    ]);
    const dress = dressOf(this.config, request);
    return render(recordMapPage({ dress, counts: places, incidents: items, placeless }));
  }

  @Get('timeline')
  @Header(...HTML)
  async timeline(
    @Query({ schema: After }) { after }: z.infer<typeof After>,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const record = await this.record.list({}, { limit: ON_A_TIMELINE, after });
    return render(recordTimelinePage({ dress: dressOf(this.config, request), record, continued: after !== undefined }));
  }

  @Get('totals')
  @Header(...HTML)
  async showTotals(@Req() request: FastifyRequest): Promise<string> {
    return render(recordTotalsPage({ dress: dressOf(this.config, request), totals: await this.totals.published() }));
  }

  @Get('data')
  @Header(...HTML)
  data(@Req() request: FastifyRequest): string {
    return render(recordDataPage({ dress: dressOf(this.config, request) }));
  }

  @Get('methods')
  @Header(...HTML)
  methods(@Req() request: FastifyRequest): string {
    return render(howWeCountPage({ dress: dressOf(this.config, request) }));
  }
}
