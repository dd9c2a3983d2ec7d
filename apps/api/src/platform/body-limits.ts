import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How large the body of a request may be, in bytes. */
export const BODY_LIMIT = 262_144;
/** Providers tell of up to some thousand mails at once. */
const WEBHOOK_LIMIT = 2_097_152;
const WEBHOOKS = '/webhooks/';

/**
 * Leaves JSON and text that webhooks bring as the very bytes that came, because signatures are checked over them; everywhere else JSON is
 * read as always. What is larger than its route allows is refused before it is read to its end.
 */
export function addRawBodies(server: FastifyInstance): void {
  const readJson = server.getDefaultJsonParser('error', 'error');
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (length > limitOf(request)) done(tooLarge());
    else done(null, payload);
  });
  const types = ['application/json', 'text/plain'];
  server.addContentTypeParser(types, { parseAs: 'buffer', bodyLimit: WEBHOOK_LIMIT }, (request, body, done) => {
    const bytes = body as Buffer;
    if (bytes.length > limitOf(request)) return done(tooLarge());
    if (isWebhook(request)) return done(null, bytes);
    const text = bytes.toString('utf8');
    if (request.headers['content-type']?.startsWith('text/plain') === true) return done(null, text);
    void readJson(request, text, done);
  });
}

function isWebhook({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith(WEBHOOKS) === true;
}

function limitOf(request: FastifyRequest): number {
  return isWebhook(request) ? WEBHOOK_LIMIT : BODY_LIMIT;
}

function tooLarge(): Error {
  return Object.assign(new Error('body too large'), { statusCode: 413 });
}
