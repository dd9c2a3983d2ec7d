import { Controller, Get, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#config';
import { PublicRecord } from '#incidents';
import { csvFile } from '../platform/csv.js';
import { Public } from '../platform/permit.js';
import { dressOf } from './dress.js';
import { isKnown } from './record/conditional.js';
import { feedEntry } from './record/feed-entries.js';
import { atomFeed, jsonFeed } from './record/feeds.js';
import { LICENCE, tagOf } from './record/licence.js';
import {
  LINK_COLUMNS,
  figureColumns,
  incidentColumns,
  incidentData,
  linksByIncident,
  streamed,
} from './record/open-data.js';

const PAGE_LENGTH = 200;
const IN_A_FEED = 50;

/** The record for programs: files and feeds, each with licence and validators, none with a quotation. */
@Controller('record')
@Public('Gives what has been published, in forms that programs read; no quotations and nothing of staff.')
export class OpenDataController {
  constructor(
    private readonly record: PublicRecord,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('incidents.csv')
  async incidentsCsv(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (await this.isKnown(request, reply)) return undefined;
    return csvFile('incidents', incidentColumns(this.config.publicUrl), (after) => this.page(after));
  }

  @Get('figures.csv')
  async figuresCsv(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (await this.isKnown(request, reply)) return undefined;
    return csvFile('figures', figureColumns(this.config.publicUrl), async (after) => {
      const { items, next } = await this.page(after);
      return { items: items.flatMap((incident) => incident.figures.map((figure) => ({ incident, figure }))), next };
    });
  }

  @Get('links.csv')
  async linksCsv(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (await this.isKnown(request, reply)) return undefined;
    return csvFile('links', LINK_COLUMNS, async () => ({ items: await this.record.everyLink(), next: null }));
  }

  @Get('incidents.json')
  async incidentsJson(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (await this.isKnown(request, reply)) return undefined;
    const { publicUrl, settings } = this.config;
    const [{ changedAt }, gone, links] = await Promise.all([
      this.record.state(),
      this.record.gone(),
      this.record.everyLink(),
    ]);
    const linked = linksByIncident(links);
    const head = {
      source: settings.ORGANISATION,
      url: `${publicUrl}/record`,
      licence: { ...LICENCE, attribution: settings.ORGANISATION },
      about: `${publicUrl}/record/data`,
      updated: changedAt,
      gone: gone.map(({ reference, state, goneAt }) => ({
        ...{ reference, id: tagOf(publicUrl, `incident:${reference}`), state, at: goneAt },
      })),
    };
    const body = streamed(
      head,
      'incidents',
      (after) => this.page(after),
      (it) => incidentData(publicUrl, it, linked.get(it.reference)),
    );
    return new StreamableFile(body, { type: 'application/json; charset=utf-8' });
  }

  @Get('feed.atom')
  async atom(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { changedAt } = await this.record.state();
    if (await this.isKnown(request, reply)) return undefined;
    void reply.type('application/atom+xml; charset=utf-8');
    const dress = dressOf(this.config, request);
    return atomFeed(dress, await this.entries(request), changedAt);
  }

  @Get('feed.json')
  async json(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { changedAt } = await this.record.state();
    if (await this.isKnown(request, reply)) return undefined;
    void reply.type('application/feed+json; charset=utf-8');
    const dress = dressOf(this.config, request);
    return JSON.stringify(jsonFeed(dress, await this.entries(request), changedAt));
  }

  private async entries(request: FastifyRequest) {
    const dress = dressOf(this.config, request);
    return (await this.record.changes(IN_A_FEED)).map((change) => feedEntry(dress, change));
  }

  private page(after: string | undefined) {
    return this.record.list({}, { limit: PAGE_LENGTH, after });
  }

  private async isKnown(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { mark, changedAt } = await this.record.state();
    const { publicUrl, settings } = this.config;
    const house = [publicUrl, settings.ORGANISATION, dressOf(this.config, request).t.language];
    return isKnown(request, reply, { mark: [mark, ...house].join('|'), changedAt });
  }
}
