const MINUTE = 60;
const DAY = 86_400;
/** A publisher's hint may slow us down to this, in seconds. Hours count here, and asking with validators costs a site little. */
const LONGEST_HINT = 6 * 3600;
/** Failures in a row that are taken as chance. */
const TOLERATED_FAILURES = 2;
/** Up to this share of the wait is added, so that sources which failed together do not come back together. */
const JITTER = 0.1;

export interface PollOutcome {
  now: Date;
  /** The source's own interval: the floor. */
  intervalSeconds: number;
  /** Of the last answer, names in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** What the feed itself asks for (RSS `ttl`). */
  ttlMinutes?: number | null;
  /** Failures in a row, 0 after a success. */
  failures?: number;
  retryAfterSeconds?: number | null;
  /** From 0 up to 1. */
  random: () => number;
}

/**
 * When to ask a source again: the longest of its own interval, the feed's `ttl`, Cache-Control's max-age, Expires (the last three count
 * for six hours at most) and Retry-After; from the third failure on, the interval doubles with each. Never later than a day, or
 * the interval if that is longer, plus a tenth of jitter: a source is never given up.
 */
export function nextPollAt(outcome: PollOutcome): Date {
  const { now, intervalSeconds, headers = {}, failures = 0 } = outcome;
  const doublings = Math.min(Math.max(0, failures - TOLERATED_FAILURES), 20);
  const hints = [finite(outcome.ttlMinutes) * MINUTE, maxAge(headers), expiresIn(headers, now)];
  const wanted = Math.max(
    intervalSeconds * 2 ** doublings,
    Math.min(Math.max(...hints), LONGEST_HINT),
    finite(outcome.retryAfterSeconds),
  );
  const wait = Math.min(wanted, Math.max(DAY, intervalSeconds));
  return new Date(now.getTime() + Math.round(wait * (1 + JITTER * outcome.random()) * 1000));
}

/** Freshness that is left (RFC 9111, 4.2); 0 where a copy must not be kept. */
function maxAge(headers: Readonly<Record<string, string>>): number {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(store|cache)\b/i.test(control)) return 0;
  const seconds = finite(Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1] ?? 0));
  return Math.max(0, seconds - finite(Number(headers.age ?? 0)));
}

/** Counted from the site's own Date, since its clock may be wrong; max-age, where given, overrules it (RFC 9111, 5.3). */
function expiresIn(headers: Readonly<Record<string, string>>, now: Date): number {
  if (/max-age|no-(store|cache)/i.test(headers['cache-control'] ?? '')) return 0;
  const expires = httpDate(headers.expires);
  return expires === null ? 0 : Math.max(0, (expires - (httpDate(headers.date) ?? now.getTime())) / 1000);
}

/** "0" and other ill-made dates mean "in the past" (RFC 9111, 5.3) and count as none. */
function httpDate(value: string | undefined): number | null {
  const time = /^\w{3},? .*\d\d:\d\d:\d\d/.test(value ?? '') ? Date.parse(value ?? '') : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function finite(value: number | null | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
