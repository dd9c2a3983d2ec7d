const LONGEST_HOLD_SECONDS = 86_400;

/** The seconds that a Retry-After header asks for, given in seconds or as a date (RFC 9110, 10.2.3); null when it says nothing. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const date = /\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}

/** Hosts that asked us to wait, until when. Kept in memory: a restart forgets it, and the next 429 says it again. */
export class Holds {
  private readonly until = new Map<string, number>();

  /** Remembers that nothing should be asked of this host for so many seconds, a day at most. */
  hold(host: string, seconds: number, now: Date): void {
    for (const [other, end] of this.until) if (end <= now.getTime()) this.until.delete(other);
    this.until.set(host, now.getTime() + Math.min(seconds, LONGEST_HOLD_SECONDS) * 1000);
  }

  /** Whole seconds that are left, 0 when the host may be asked. */
  secondsLeft(host: string, now: Date): number {
    return Math.max(0, Math.ceil(((this.until.get(host) ?? 0) - now.getTime()) / 1000));
  }
}
