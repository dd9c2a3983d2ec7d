import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CampaignService } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { Database } from '#database';
import { words } from '#face/words';
import { IncidentPublisher } from '#incidents';
import { Permit } from '../platform/permit.js';
import { sendPreview } from '../platform/preview-page.js';
import { dressOf } from '../public/dress.js';
import { render } from '../public/render.js';
import { incidentPage } from '../public/views/incident.js';

const PreviewIncidentRequest = z.object({ language: z.string().max(20).default('en') });

/** The page of an incident exactly as the public would read it once this revision is published, to be looked at in a frame. */
@Controller('api/incidents')
export class IncidentPreviewController {
  constructor(
    private readonly publisher: IncidentPublisher,
    private readonly campaigns: CampaignService,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post(':id/preview-page')
  @HttpCode(200)
  @Permit('records.read')
  async page(
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: PreviewIncidentRequest }) { language }: z.output<typeof PreviewIncidentRequest>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { page: incident, links } = await this.publisher.preview(id);
    const asked = dressOf(this.config, request, language);
    const tongues = asked.tongues.map((tongue) => ({ ...tongue, href: '#' }));
    const dress = { ...asked, t: words(language), here: '#', tongues };
    const campaigns = await this.campaigns.launched(this.database);
    sendPreview(reply, toLookAt(render(incidentPage({ dress, incident, links, campaigns, versions: [] }))));
  }
}

/** Links open a new page, which the frame's sandbox forbids: the page is there to be read. */
function toLookAt(html: string): string {
  return html.replace('<head>', '<head><base target="_blank"/>');
}
