import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from '#config';
import { CodedError, type ErrorKind } from '#contracts';
import { apiError } from './api.errors.js';
import { errorPage } from '../public/views/error-page.js';

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

/** The one place where a coded error becomes an HTTP answer: JSON under /api, a page elsewhere. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = codedErrorOf(thrown);
    const status = STATUS[error.kind];
    if (status >= 500) this.log.error({ err: thrown, code: error.code, request: request.id }, 'request failed');
    const { code, message, remedy } = error;
    void reply.status(status);
    if (request.url.startsWith('/api/') || request.url.startsWith('/health')) {
      void reply.send({ code, message, remedy, details: status >= 500 ? {} : error.details, request: request.id });
    } else {
      void reply.type('text/html; charset=utf-8');
      void reply.send(`<!doctype html>${renderToStaticMarkup(errorPage({ status, code, message, remedy }))}`);
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
  return typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? Number(thrown.statusCode) : undefined;
}
