import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CampaignReader } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { PreviewCampaignRequest, type PublicCampaign } from '#contracts';
import { Database } from '#database';
import { Permit } from '../platform/permit.js';
import { sendPreview } from '../platform/preview-page.js';
import { dressOf } from '../public/dress.js';
import { render } from '../public/render.js';
import { typedOf } from '../public/views/act-form.js';
import { actPage, stoppedPage } from '../public/views/act.js';

/** The action page exactly as the public will see it, to be looked at in a frame and not to be used. */
@Controller('api/campaigns')
export class CampaignPreviewController {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param id the id, or the slug of its page */
  @Get(':id/preview')
  @Permit('records.read')
  async kept(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.show(await this.campaigns.preview(this.database, id), request, reply);
  }

  /** Of what is being typed; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Permit('campaigns.draft')
  async typed(
    @Body({ schema: PreviewCampaignRequest }) typed: PreviewCampaignRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.show(await this.campaigns.previewOf(this.database, typed), request, reply);
  }

  private show(campaign: PublicCampaign, request: FastifyRequest, reply: FastifyReply): void {
    const { title, stoppedAt, language } = campaign;
    const asked = dressOf(this.config, request, language);
    const dress = { ...asked, here: '#', tongues: asked.tongues.map((tongue) => ({ ...tongue, href: '#' })) };
    const page =
      stoppedAt === null
        ? actPage({ dress, campaign, typed: typedOf(campaign), errors: {} })
        : stoppedPage({ dress, title, stoppedAt });
    sendPreview(reply, toLookAt(render(page)));
  }
}

/** Forms cannot be filled in, and links open a new page, which the frame's sandbox forbids. */
function toLookAt(html: string): string {
  return html.replace('<head>', '<head><base target="_blank"/>').replaceAll('<form ', '<form inert="" ');
}
