import { CodedError } from '#contracts';
import { BodyTooLarge, UnknownCoding } from './body.js';
import { outboundError } from './outbound.errors.js';

export interface Circumstances {
  host: string;
  maxBytes: number;
  /** The limit for the whole request, in seconds. */
  seconds: number;
  timedOut: boolean;
  cancelled: boolean;
}

const TLS =
  /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|EPROTO$)/;
const UNREADABLE =
  /^(HTTPParserError$|HPE_|UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH|RES_EXCEEDED)|Z_|ERR__ERROR|ERR_BROTLI|ERR_.*ZLIB)/;

/** The coded error that tells in the house's words why an exchange failed. Details hold the host, never the whole address. */
export function failureOf(error: unknown, given: Circumstances): CodedError {
  const { host, maxBytes, seconds } = given;
  if (error instanceof CodedError) return error;
  if (error instanceof BodyTooLarge) return outboundError('OUTBOUND_TOO_LARGE', { host, maxBytes });
  if (given.cancelled) return outboundError('OUTBOUND_CANCELLED', { host }, error);
  if (given.timedOut) return outboundError('OUTBOUND_TIMEOUT', { host, seconds }, error);
  const reason = reasonOf(error);
  if (error instanceof UnknownCoding)
    return outboundError('OUTBOUND_ANSWER_UNREADABLE', { host, reason: error.message });
  if (TLS.test(reason)) return outboundError('OUTBOUND_TLS_FAILED', { host, reason }, error);
  if (UNREADABLE.test(reason)) return outboundError('OUTBOUND_ANSWER_UNREADABLE', { host, reason }, error);
  return outboundError('OUTBOUND_UNREACHABLE', { host, reason }, error);
}

/** The system's short word for it (ENOTFOUND, ECONNREFUSED …); messages may hold addresses and are left out. */
function reasonOf(error: unknown): string {
  const { code, name, errors } = Object(error) as { code?: unknown; name?: unknown; errors?: unknown };
  // Several addresses were tried in vain: the first one's failure stands for all.
  if (Array.isArray(errors) && errors.length > 0) return reasonOf(errors[0]);
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
}
