import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '#auth';
import { ActionService, CampaignService } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { CodedError, SubmitActionRequest } from '#contracts';
import { Database } from '#database';
import type { Words } from '#face';
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
  show(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.form(slug, request, reply);
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
    if (!form.success) {
      return this.form(slug, request, reply, { body, status: 400, errors: (t) => errorsOf(t, form.error) });
    }
    try {
      const from = { campaign: slug, network: networkOf(request.ip) };
      const { campaignTitle, language } = await evenAnswer(() =>
        this.database.transaction((tx) => this.actions.submit(tx, from, form.data)),
      );
      return render(askedPage({ dress: dressOf(this.config, request, language), campaignTitle }));
    } catch (error) {
      const again = error instanceof CodedError ? SHOWN_IN_THE_FORM[error.code] : undefined;
      if (again === undefined) throw error;
      const errors = (t: Words) => again.errors(t, error as CodedError);
      return this.form(slug, request, reply, { body, status: again.status, errors });
    }
  }

  private async form(
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { body, status, errors }: Again = { status: 200, errors: () => ({}) },
  ): Promise<string> {
    const campaign = await this.campaigns.bySlug(this.database, slug);
    const dress = dressOf(this.config, request, campaign.language);
    if (campaign.stoppedAt !== null) {
      void reply.status(410);
      return render(stoppedPage({ dress, title: campaign.title, stoppedAt: campaign.stoppedAt }));
    }
    void reply.status(status);
    return render(actPage({ dress, campaign, typed: typedOf(campaign, body), errors: errors(dress.t) }));
  }
}

/** The form once more, with everything that was typed and what is wrong with it. */
interface Again {
  body?: unknown;
  status: number;
  errors: (t: Words) => LetterErrors;
}

/** A refusal, and what it says at which field. */
interface Refusal {
  status: number;
  errors: (t: Words, error: CodedError) => LetterErrors;
}

/** Each field that holds what cannot be printed says so. */
function unprintable(t: Words, { details }: CodedError): LetterErrors {
  const said = t('act.wrong.unprintable', { characters: String(details.characters) });
  return Object.fromEntries((details.fields as string[]).map((field) => [field, said]));
}

/** Refusals that are shown in the form; `stopped` becomes the page that says so. */
const SHOWN_IN_THE_FORM: Record<string, Refusal> = {
  CAMPAIGNS_ADDRESS_INVALID: { status: 400, errors: (t) => ({ email: t('act.wrong.address') }) },
  CAMPAIGNS_LETTER_NO_FONT: { status: 400, errors: unprintable },
  CAMPAIGNS_TOO_MANY: { status: 429, errors: (t) => ({ form: t('act.wrong.network') }) },
  CAMPAIGNS_STOPPED: { status: 410, errors: () => ({}) },
};
