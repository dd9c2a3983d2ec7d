import { certificateOf } from './certificate-of.js';
import { type Finding, findingsOf } from './finding.js';

const DAY = 24 * 60 * 60 * 1000;
/** Certificates are renewed a month before they end; two weeks before, that has failed. */
const SOON = 14 * DAY;

/** Whether the links that mails carry open safely for everybody. @param publicUrl PUBLIC_URL */
export async function webFinding(publicUrl: string, now: Date): Promise<Finding> {
  const url = new URL(publicUrl);
  const { well, look, bad } = findingsOf('web', url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (/^(?:localhost|127\.[\d.]+|::1)$/.test(host)) {
    return look('Links in mails open on this machine alone.', 'Set PUBLIC_URL to the address that the public uses.');
  }
  if (url.protocol !== 'https:') {
    return bad(
      'PUBLIC_URL is not https: one click to leave (RFC 8058) needs it, and what people type is readable on the way.',
      'Let a reverse proxy speak TLS, and set PUBLIC_URL to https://…',
    );
  }
  const shown = await certificateOf(host, url.port === '' ? 443 : Number(url.port));
  if (shown.kind === 'unreached') {
    return bad(`It was not reached (${shown.code}).`, 'See that the name leads here and that the proxy runs.');
  }
  if (!shown.trusted) return bad(`Its certificate is not trusted (${shown.why}).`, 'Get one that browsers trust.');
  const until = shown.validTo.toISOString().slice(0, 10);
  if (shown.validTo.getTime() - now.getTime() < SOON) {
    return bad(`Its certificate ends on ${until}.`, 'Renew it, and see why that did not happen by itself.');
  }
  return well(`It speaks TLS with a certificate that is trusted until ${until}.`);
}
