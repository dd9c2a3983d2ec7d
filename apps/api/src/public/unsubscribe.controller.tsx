import { Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Leaving } from '#alerts';
import { CONFIG, type Config } from '#config';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { unsubscribedPage, unsubscribePage } from './views/unsubscribe.js';

/**
 * Leaving by the link of a mail, for people (a button) and for mail programs (one click, RFC 8058): no cookie, no login, no
 * redirect, and whatever the body of the POST says, since the address says it all.
 */
@Controller('unsubscribe')
@Public('The signed link of a mail is the permission to leave, and to do nothing else.')
export class UnsubscribeController {
  constructor(
    private readonly leaving: Leaving,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Mail scanners open links: this shows a button and changes nothing. */
  @Get(':token')
  @Header(...HTML)
  ask(@Param('token') token: string, @Req() request: FastifyRequest): string {
    this.leaving.check(token);
    return render(unsubscribePage({ dress: dressOf(this.config, request), token }));
  }

  @Post(':token')
  @HttpCode(200)
  @Header(...HTML)
  async leave(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    await this.leaving.leave(token);
    return render(unsubscribedPage({ dress: dressOf(this.config, request) }));
  }
}
