import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '#auth';
import { ActionService, CampaignService } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { CodedError, SubmitActionRequest } from '#contracts';
import { Database } from '#database';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { evenAnswer } from './even-answer.js';
import { render } from './render.js';
import { errorsOf, type LetterErrors, typedOf } from './views/act-form.js';
import { actPage, askedPage, stoppedPage } from './views/act.js';

/** The page of a letter drive, and the letters that are typed there. */
@Controller('act')
@Public(
  'Anybody may write; a letter goes only after the owner of its address confirms it, and limits hold per network.',
)
export class ActController {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignService,
    private readonly actions: ActionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':slug')
  @Header(...HTML)
  show(@Param('slug') slug: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.form(slug, reply);
  }

  @Post(':slug')
  @HttpCode(200)
  @Header(...HTML)
  async submit(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = SubmitActionRequest.safeParse(body ?? {});
    if (!form.success) return this.form(slug, reply, body, errorsOf(form.error), 400);
    try {
      const from = { campaign: slug, network: networkOf(request.ip) };
      const { campaignTitle } = await evenAnswer(() =>
        this.database.transaction((tx) => this.actions.submit(tx, from, form.data)),
      );
      return render(askedPage({ ...this.dress, campaignTitle }));
    } catch (error) {
      const again = error instanceof CodedError ? SHOWN_IN_THE_FORM[error.code] : undefined;
      if (again === undefined) throw error;
      return this.form(slug, reply, body, again.errors, again.status);
    }
  }

  private async form(
    slug: string,
    reply: FastifyReply,
    typed?: unknown,
    errors: LetterErrors = {},
    status = 200,
  ): Promise<string> {
    const campaign = await this.campaigns.bySlug(this.database, slug);
    if (campaign.stoppedAt !== null) {
      void reply.status(410);
      return render(stoppedPage({ ...this.dress, title: campaign.title, stoppedAt: campaign.stoppedAt }));
    }
    void reply.status(status);
    return render(actPage({ ...this.dress, campaign, typed: typedOf(campaign, typed), errors }));
  }

  private get dress() {
    return dressOf(this.config);
  }
}

/** Refusals that are shown in the form, with everything that was typed; `stopped` becomes the page that says so. */
const SHOWN_IN_THE_FORM: Record<string, { status: number; errors: LetterErrors }> = {
  CAMPAIGNS_ADDRESS_INVALID: {
    status: 400,
    errors: { email: 'This is not an e-mail address that can be written to. Give one such as name@example.org.' },
  },
  CAMPAIGNS_TOO_MANY: {
    status: 429,
    errors: {
      form: 'Too many letters were begun from your network today. Try again tomorrow, or from another network.',
    },
  },
  CAMPAIGNS_STOPPED: { status: 410, errors: {} },
};
