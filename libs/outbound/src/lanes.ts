import { setTimeout as pause } from 'node:timers/promises';
import { outboundError } from './outbound.errors.js';

interface Lane {
  /** Settles when everybody before has finished; never rejects. */
  tail: Promise<void>;
  waiting: number;
  /** When the next request may start, on the monotonic clock in milliseconds. */
  readyAt: number;
}

/** Politeness within one process: one request at a time for each host, and a gap between the end of one and the start of the next. */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly gapMilliseconds: number) {}

  /**
   * Does the work when this host's lane is free.
   * @throws OUTBOUND_CANCELLED when the signal is aborted before the turn comes; the lane goes on without this one
   */
  async run<T>(host: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    this.forgetIdle();
    const lane = this.lanes.get(host) ?? { tail: Promise.resolve(), waiting: 0, readyAt: 0 };
    this.lanes.set(host, lane);
    lane.waiting += 1;
    const before = lane.tail;
    let finish: () => void = () => {};
    const mine = new Promise<void>((resolve) => (finish = resolve));
    lane.tail = before.then(() => mine);
    try {
      await this.turn(host, lane, before, signal);
      return await work().finally(() => (lane.readyAt = performance.now() + this.gapMilliseconds));
    } finally {
      lane.waiting -= 1;
      finish();
    }
  }

  private async turn(host: string, lane: Lane, before: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
    try {
      await orAborted(before, signal);
      const gap = lane.readyAt - performance.now();
      if (gap > 0) await pause(gap, undefined, { signal });
    } catch (cause) {
      throw outboundError('OUTBOUND_CANCELLED', { host }, cause);
    }
  }

  private forgetIdle(): void {
    const now = performance.now();
    for (const [host, lane] of this.lanes) if (lane.waiting === 0 && lane.readyAt <= now) this.lanes.delete(host);
  }
}

async function orAborted(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return promise;
  signal.throwIfAborted();
  let abort: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
