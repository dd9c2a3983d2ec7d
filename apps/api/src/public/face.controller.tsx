import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '#config';
import { Public } from '../platform/permit.js';
import { dressOf } from './dress.js';
import { stylesheet } from './stylesheet.js';

const Version = z.object({ v: z.string().optional() });

/** The stylesheet, and addresses that have moved. */
@Controller()
@Public('Says the same to everybody.')
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

  /** Where the method was explained before it had a place on the record. */
  @Get('how-we-count')
  howWeCount(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void reply.redirect(dressOf(this.config, request).link('/record/methods'), 301);
  }
}
