import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config, Logger } from '#config';
import { CodedError, type ErrorKind } from '#contracts';
import { dressOf } from '../public/dress.js';
import { render } from '../public/render.js';
import { errorPage } from '../public/views/error-page.js';
import { apiError } from './api.errors.js';
import { saidIn } from './error-words.js';
import { languageOfAnswer } from './language-prefix.js';
import { sendPreview } from './preview-page.js';

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
  unavailable: 503,
  internal: 500,
};

/**
 * The one place where a coded error becomes an HTTP answer: JSON under /api and for webhooks, in the language of Accept-Language; a page
 * elsewhere, and in the frames in which the console shows what is being typed.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = codedErrorOf(thrown);
    const status = STATUS[error.kind];
    if (status >= 500) this.log.error({ err: thrown, code: error.code, request: request.id }, 'request failed');
    void reply.status(status);
    // The address may be written in other ways than the route (/%61pi); where there is no route, it is all there is.
    if (/^\/(api|health|webhooks)\b/.test(request.routeOptions.url ?? request.url)) {
      const language = languageOfAnswer(request, this.config.settings.PUBLIC_LANGUAGE);
      const { message, remedy, ...said } = saidIn(language, error);
      if (request.headers['sec-fetch-dest'] === 'iframe') {
        const dress = dressOf(this.config, request, language);
        return sendPreview(reply, render(errorPage({ dress, status, code: error.code, message, remedy })));
      }
      const details = status >= 500 ? {} : said.details;
      void reply.send({ code: error.code, message, remedy, details, request: request.id });
    } else {
      const dress = dressOf(this.config, request);
      void reply.type('text/html; charset=utf-8');
      const { message, remedy } = saidIn(dress.t.language, error);
      void reply.send(render(errorPage({ dress, status, code: error.code, message, remedy })));
    }
  }
}

function codedErrorOf(thrown: unknown): CodedError {
  if (thrown instanceof CodedError) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  if (status === 404) return apiError('API_NO_SUCH_PAGE');
  if (status === 413) return apiError('API_TOO_LARGE');
  if (status !== undefined && status >= 400 && status < 500) return apiError('API_BAD_REQUEST', {}, thrown);
  return apiError('API_FAILED', {}, thrown);
}

function statusOf(thrown: unknown): number | undefined {
  return typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown
    ? Number(thrown.statusCode)
    : undefined;
}
