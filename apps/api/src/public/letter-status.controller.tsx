import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LetterStatus } from '#campaigns';
import { CONFIG, type Config } from '#config';
import { Database } from '#database';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { letterStatusPage } from './views/letter-status.js';

/** Where a supporter's letters are. */
@Controller('letters')
@Public(
  'The token in the address is signed and known to the supporter alone; the page shows nothing of the letter itself.',
)
export class LetterStatusController {
  constructor(
    private readonly database: Database,
    private readonly status: LetterStatus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  @Header(...HTML)
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    const status = await this.status.of(this.database, token);
    return render(letterStatusPage({ dress: dressOf(this.config, request), status }));
  }
}
