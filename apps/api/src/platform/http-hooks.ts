import type { FastifyInstance } from 'fastify';
import { type Logger, loggingWith } from '#config';

/**
 * Headers that keep visitors to themselves: no script, no third party, no referrer (the address of a page may hold a token),
 * no framing. Stylesheets and forms of our own only.
 */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'interest-cohort=()',
} as const;

/** Puts the headers on every answer and logs each request by its route, never by its address, which may hold a token. */
export function addHttpHooks(server: FastifyInstance, log: Logger): void {
  server.addHook('onRequest', (request, _reply, done) => loggingWith({ request: request.id }, done));
  server.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, id } = request;
    const route = request.routeOptions.url ?? 'unknown';
    log.info({ request: id, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}

/**
 * Accepts what browsers and mail providers post. A one-click unsubscribe may come as multipart/form-data (RFC 8058); its body
 * says nothing that the address does not, so it is read to the end and dropped.
 */
export function addBodyParsers(server: FastifyInstance): void {
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: 65_536 },
    (_request, _body, done) => {
      done(null, {});
    },
  );
}
