import { Body, Controller, Get, Header, HttpCode, Inject, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SigningUp } from '#alerts';
import { networkOf } from '#auth';
import { CONFIG, type Config } from '#config';
import { CodedError, SignUpRequest } from '#contracts';
import { Public } from '../platform/permit.js';
import { invalidFields } from '../platform/validation.js';
import { dressOf, HTML } from './dress.js';
import { evenAnswer } from './even-answer.js';
import { render } from './render.js';
import { subscribeAskedPage } from './views/subscribe-asked.js';
import { subscribeConfirmPage, subscribeConfirmedPage } from './views/subscribe-confirm.js';
import { subscribeFormPage } from './views/subscribe-form.js';

const EMPTY: SignUpRequest = { address: '', kinds: [], language: 'en', discreet: false, website: '' };

/** Asking to be told. The answer is the same whether the address is known or not (docs/mail.md 27). */
@Controller('subscribe')
@Public('Anybody may ask to be told; nothing happens before the owner of the address confirms it.')
export class SubscribeController {
  private readonly dress: { organisation: string; publicUrl: string };

  constructor(
    private readonly signingUp: SigningUp,
    @Inject(CONFIG) config: Config,
  ) {
    this.dress = dressOf(config);
  }

  @Get()
  @Header(...HTML)
  form(): string {
    return render(subscribeFormPage({ ...this.dress, values: EMPTY }));
  }

  @Post()
  @HttpCode(200)
  @Header(...HTML)
  async request(
    @Body() body: unknown,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const values = SignUpRequest.safeParse(body ?? {});
    if (!values.success) throw invalidFields(values.error.issues);
    try {
      await evenAnswer(() => this.signingUp.request(values.data, networkOf(ip)));
    } catch (error) {
      if (!(error instanceof CodedError && error.code === 'SUBSCRIBERS_ADDRESS_INVALID')) throw error;
      void reply.status(400);
      return render(subscribeFormPage({ ...this.dress, values: values.data, error }));
    }
    return render(subscribeAskedPage(this.dress));
  }

  /** Mail scanners open links: this shows a button and changes nothing. */
  @Get('confirm/:token')
  @Header(...HTML)
  async pending(@Param('token') token: string): Promise<string> {
    return render(subscribeConfirmPage({ ...this.dress, token, signUp: await this.signingUp.pending(token) }));
  }

  @Post('confirm/:token')
  @HttpCode(200)
  @Header(...HTML)
  async confirm(@Param('token') token: string): Promise<string> {
    const { leavePath } = await this.signingUp.confirm(token);
    return render(subscribeConfirmedPage({ ...this.dress, leavePath }));
  }
}
