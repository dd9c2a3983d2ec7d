import type { FastifyReply } from 'fastify';

/**
 * A page that the console shows in a frame beside its form: our own styles and those of a mail, no script, no form, no picture from
 * elsewhere, in no frame but our own.
 */
const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** Sends HTML to be looked at in the console's `LivePage`. Its links open in a window of their own. */
export function sendPreview(reply: FastifyReply, html: string): void {
  const shown = html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);
  void reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(shown);
}
