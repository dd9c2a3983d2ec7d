import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf, type Visitor } from '#auth';

/** Where a request comes from, as far as it is looked at. */
export function visitorOf(request: FastifyRequest): Visitor {
  return { network: networkOf(request.ip), userAgent: request.headers['user-agent'] ?? '' };
}

/** Hands the browser its session's cookie, or takes it away. */
export function answerCookies(reply: FastifyReply, cookies: readonly string[]): void {
  reply.header('set-cookie', [...cookies]);
}
