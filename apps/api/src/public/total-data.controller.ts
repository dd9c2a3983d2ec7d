import { Controller, Get, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#config';
import type { PublicTotal } from '#contracts';
import { TotalRecord } from '#incidents';
import { csvFile } from '../platform/csv.js';
import { Public } from '../platform/permit.js';
import { isKnown } from './record/conditional.js';
import { LICENCE } from './record/licence.js';
import { totalColumns, totalData } from './record/total-data.js';

/** Totals and numbers held for programs; the same licence and care as for incidents. */
@Controller('record')
@Public('Gives totals that have been published, held against published incidents alone.')
export class TotalDataController {
  constructor(
    private readonly totals: TotalRecord,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('totals.csv')
  async csv(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const totals = await this.totals.published();
    if (this.isKnown(request, reply, totals)) return undefined;
    return csvFile('totals', totalColumns(this.config.publicUrl), async () => ({ items: totals, next: null }));
  }

  @Get('totals.json')
  async json(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const totals = await this.totals.published();
    if (this.isKnown(request, reply, totals)) return undefined;
    const { publicUrl, settings } = this.config;
    void reply.type('application/json; charset=utf-8');
    return JSON.stringify({
      source: settings.ORGANISATION,
      url: `${publicUrl}/record/totals`,
      licence: { ...LICENCE, attribution: settings.ORGANISATION },
      about: `${publicUrl}/record/data`,
      updated: changedAt(totals),
      totals: totals.map((total) => totalData(publicUrl, total)),
    });
  }

  /** There are few totals, and what they come to depends on every incident: the answer itself is the mark. */
  private isKnown(request: FastifyRequest, reply: FastifyReply, totals: PublicTotal[]): boolean {
    const mark = JSON.stringify([this.config.publicUrl, this.config.settings.ORGANISATION, totals]);
    return isKnown(request, reply, { mark, changedAt: null });
  }
}

function changedAt(totals: PublicTotal[]): string | null {
  return (
    totals
      .map(({ total }) => total.publishedAt)
      .sort()
      .at(-1) ?? null
  );
}
