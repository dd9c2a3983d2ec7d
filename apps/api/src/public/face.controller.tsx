import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '#config';
import { Public } from '../platform/permit.js';
import { dressOf, HTML } from './dress.js';
import { render } from './render.js';
import { stylesheet } from './stylesheet.js';
import { howWeCountPage } from './views/how-we-count.js';

const Version = z.object({ v: z.string().optional() });

/** The stylesheet and the pages that say the same to everybody. */
@Controller()
@Public('Says the same to everybody: the stylesheet, and how we count.')
export class FaceController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Kept for a year under the address that carries the hash of its content, and asked for anew under any other. */
  @Get('face.css')
  @Header('content-type', 'text/css; charset=utf-8')
  css(
    @Query({ schema: Version }) { v }: z.infer<typeof Version>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    void reply.header('cache-control', v === stylesheet.hash ? 'public, max-age=31536000, immutable' : 'no-cache');
    return stylesheet.css;
  }

  @Get('how-we-count')
  @Header(...HTML)
  howWeCount(@Req() request: FastifyRequest): string {
    return render(howWeCountPage({ dress: dressOf(this.config, request) }));
  }
}
