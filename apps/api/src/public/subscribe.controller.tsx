import { Body, Controller, Get, Header, HttpCode, Inject, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SigningUp } from '#alerts';
import { networkOf } from '#auth';
import { CONFIG, type Config } from '#config';
import { CodedError, SignUpRequest } from '#contracts';
import { knownLanguage } from '#face/words';
import { saidIn } from '../platform/error-words.js';
import { Public } from '../platform/permit.js';
import { invalidFields } from '../platform/validation.js';
import { dressOf, HTML } from './dress.js';
import { evenAnswer } from './even-answer.js';
import { render } from './render.js';
import { subscribeAskedPage } from './views/subscribe-asked.js';
import { subscribeConfirmPage, subscribeConfirmedPage } from './views/subscribe-confirm.js';
import { subscribeFormPage } from './views/subscribe-form.js';

const EMPTY = { address: '', kinds: [], discreet: false };

/** Asking to be told. The answer is the same whether the address is known or not (docs/mail.md 27). */
@Controller('subscribe')
@Public('Anybody may ask to be told; nothing happens before the owner of the address confirms it.')
export class SubscribeController {
  constructor(
    private readonly signingUp: SigningUp,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header(...HTML)
  form(@Req() request: FastifyRequest): string {
    const dress = dressOf(this.config, request);
    return render(subscribeFormPage({ dress, values: { ...EMPTY, language: dress.t.language } }));
  }

  @Post()
  @HttpCode(200)
  @Header(...HTML)
  async request(
    @Body() body: unknown,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const dress = dressOf(this.config, request);
    const values = SignUpRequest.safeParse(body ?? {});
    if (!values.success) throw invalidFields(values.error.issues);
    const language = knownLanguage(values.data.language) ?? dress.t.language;
    try {
      await evenAnswer(() => this.signingUp.request({ ...values.data, language }, networkOf(ip)));
    } catch (error) {
      if (!(error instanceof CodedError && error.code === 'SUBSCRIBERS_ADDRESS_INVALID')) throw error;
      const said = saidIn(dress.t.language, error);
      void reply.status(400);
      return render(subscribeFormPage({ dress, values: values.data, error: `${said.message} ${said.remedy}` }));
    }
    return render(subscribeAskedPage({ dress }));
  }

  /** Mail scanners open links: this shows a button and changes nothing. */
  @Get('confirm/:token')
  @Header(...HTML)
  async pending(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    const dress = dressOf(this.config, request);
    return render(subscribeConfirmPage({ dress, token, signUp: await this.signingUp.pending(token) }));
  }

  @Post('confirm/:token')
  @HttpCode(200)
  @Header(...HTML)
  async confirm(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    const paths = await this.signingUp.confirm(token);
    return render(subscribeConfirmedPage({ dress: dressOf(this.config, request), ...paths }));
  }
}
