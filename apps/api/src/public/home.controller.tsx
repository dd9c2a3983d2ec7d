import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CampaignService } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { Database } from '#database';
import { PublicRecord } from '#incidents';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { homePage } from './views/home.js';

const LATEST = 5;

/** The front page. */
@Controller()
@Public('Shows what has been published, and campaigns that were launched.')
export class HomeController {
  constructor(
    private readonly record: PublicRecord,
    private readonly campaigns: CampaignService,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header(...HTML)
  async home(@Req() request: FastifyRequest): Promise<string> {
    const [{ items: incidents }, campaigns] = await Promise.all([
      this.record.list({}, { limit: LATEST }),
      this.campaigns.launched(this.database),
    ]);
    return render(homePage({ dress: dressOf(this.config, request), incidents, campaigns }));
  }
}
