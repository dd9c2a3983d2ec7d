/** What a request may say besides the address. */
export interface FetchOptions {
  /** Media types that are wanted, as in an Accept header. */
  accept?: string;
  /** Validators of the copy we hold (RFC 9110, 13.1): as the site sent them. They are not sent to another origin. */
  etag?: string | null;
  lastModified?: string | null;
  /** Calls the request off: OUTBOUND_CANCELLED. */
  signal?: AbortSignal;
  /**
   * The feed or page in which somebody else wrote this address. A private host on OUTBOUND_ALLOW is then reached only if that
   * page's host is listed too, so that a stranger's feed cannot point at our own servers.
   */
  foundAt?: string;
}

/** An answer of any status; the caller decides what a 404 means. */
export interface Fetched {
  /** The address that was asked for. */
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
  readonly status: number;
  /** Names in lower case; repeated headers are joined with a comma; cookies are dropped. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty when not modified. */
  readonly body: Buffer;
  /** True when validators were sent and the site answered 304. */
  readonly notModified: boolean;
  /** What a 429 or 503 asked for in Retry-After, in seconds; else null. */
  readonly retryAfterSeconds: number | null;
  readonly fetchedAt: Date;
}
