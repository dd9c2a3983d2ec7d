import { randomBytes } from 'node:crypto';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiError } from '../platform/api.errors.js';
import { Public } from '../platform/permit.js';
import { type ConsoleFile, readConsoleBuild } from './console-files.js';

const build = readConsoleBuild();

/** The console's page and files. They say nothing of anybody: what staff see comes from the JSON API, which asks who they are. */
@Controller('console')
@Public('Holds no data: scripts and styles of the console, which asks the API.')
export class ConsoleController {
  /** The files' names carry a hash of their content, so they are kept for ever. @throws API_NO_SUCH_PAGE */
  @Get('assets/:name')
  asset(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const file = build?.files.get(name);
    if (file === undefined) throw apiError('API_NO_SUCH_PAGE');
    const { encoding, body } = encoded(file, request.headers['accept-encoding'] ?? '');
    void reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (encoding !== undefined) void reply.header('content-encoding', encoding);
    void reply.type(file.type).send(body);
  }

  /** Every other address under /console is a place in the console. @throws API_CONSOLE_NOT_BUILT */
  @Get(['', '*'])
  @Header('content-type', 'text/html; charset=utf-8')
  page(@Res({ passthrough: true }) reply: FastifyReply): string {
    if (build === null) throw apiError('API_CONSOLE_NOT_BUILT');
    const nonce = randomBytes(16).toString('base64');
    void reply.header('content-security-policy', policy(nonce));
    return build.page.replace('%CSP_NONCE%', nonce);
  }
}

/** Our own scripts and styles alone. The nonce is for the style elements that the components put into the page. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function encoded(file: ConsoleFile, accepted: string): { encoding?: 'br' | 'gzip'; body: Buffer } {
  if (file.br !== null && /\bbr\b/.test(accepted)) return { encoding: 'br', body: file.br };
  if (file.gzip !== null && /\bgzip\b/.test(accepted)) return { encoding: 'gzip', body: file.gzip };
  return { body: file.body };
}
