import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActionConfirmation } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { Database } from '#database';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { confirmedPage, confirmPage, erasedPage } from './views/act-confirm.js';

/** The answer of the owner of an address. Opening the link changes nothing: mail scanners open links too. */
@Controller('act/confirm')
@Public('The token in the address is signed and was mailed to the owner of the address alone.')
export class ActConfirmController {
  constructor(
    private readonly database: Database,
    private readonly confirmation: ActionConfirmation,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  @Header(...HTML)
  async ask(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    const standing = await this.confirmation.standing(this.database, token);
    return render(confirmPage({ dress: dressOf(this.config, request), token, ...standing }));
  }

  @Post(':token')
  @HttpCode(200)
  @Header(...HTML)
  async answer(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest): Promise<string> {
    const dress = dressOf(this.config, request);
    switch (answerIn(body)) {
      case 'confirm': {
        const result = await this.database.transaction((tx) => this.confirmation.confirm(tx, token));
        return render(confirmedPage({ dress, ...result }));
      }
      case 'not-me':
        await this.database.transaction((tx) => this.confirmation.withdraw(tx, token));
        return render(erasedPage({ dress }));
      default:
        return this.ask(token, request);
    }
  }
}

function answerIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'answer' in body ? body.answer : undefined;
}
