import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KeyGiving } from '#alerts';
import { CONFIG, type Config } from '#config';
import { CodedError, GiveKeyRequest } from '#contracts';
import { saidIn } from '../platform/error-words.js';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { keyGivenPage, keyRemovedPage, subscriptionKeyPage } from './views/subscription-key.js';

/** Having mail encrypted, by the link in a mail. What was pasted is never shown again: it may have been a private key. */
@Controller('subscribe/key')
@Public('The signed link of a mail is the permission to give, replace or remove the key that mail is encrypted for.')
export class SubscriptionKeyController {
  constructor(
    private readonly giving: KeyGiving,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  @Header(...HTML)
  async look(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    const view = await this.giving.view(token);
    return render(subscriptionKeyPage({ dress: dressOf(this.config, request), token, view }));
  }

  @Post(':token')
  @HttpCode(200)
  @Header(...HTML)
  async give(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const dress = dressOf(this.config, request);
    const asked = GiveKeyRequest.safeParse(body ?? {});
    try {
      const { path } = await this.giving.give(token, asked.success ? asked.data.key : '');
      return render(keyGivenPage({ dress, path }));
    } catch (error) {
      if (!(error instanceof CodedError && error.code.startsWith('MAIL_KEY_') && error.kind === 'invalid')) throw error;
      const said = saidIn(dress.t.language, error);
      void reply.status(400);
      const view = await this.giving.view(token);
      return render(subscriptionKeyPage({ dress, token, view, error: `${said.message} ${said.remedy}` }));
    }
  }

  @Post(':token/remove')
  @HttpCode(200)
  @Header(...HTML)
  async remove(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    await this.giving.remove(token);
    return render(keyRemovedPage({ dress: dressOf(this.config, request) }));
  }
}
