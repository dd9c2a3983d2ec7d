import { lookup } from 'node:dns/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import { AllowList } from './allow-list.js';
import { Deadline } from './deadline.js';
import { type Answer, exchange } from './exchange.js';
import { failureOf } from './failure.js';
import type { Fetched, FetchOptions } from './fetched.js';
import type { Resolve } from './guarded-connector.js';
import { firstHop, type Hop, nextHop } from './hop.js';
import { Lanes } from './lanes.js';
import { outboundError } from './outbound.errors.js';
import { Holds, retryAfterSeconds } from './retry-after.js';
import { userAgent } from './user-agent.js';

/** What tests set otherwise; injected as OUTBOUND_OPTIONS. */
export interface OutboundOptions {
  /** The least time from the end of one request to a host to the start of the next, 1000 when not given. */
  gapMilliseconds?: number;
  /** Finds the addresses of a name; the machine's own resolver when not given. */
  resolve?: Resolve;
}
export const OUTBOUND_OPTIONS = Symbol('OutboundOptions');

const resolveHere: Resolve = (hostname) => lookup(hostname, { all: true });

/** The way out to the web. Every other lib asks here, so that no request leaves unguarded. */
@Injectable()
export class Outbound {
  private readonly allow: AllowList;
  private readonly lanes: Lanes;
  private readonly holds = new Holds();
  private readonly resolve: Resolve;
  private readonly agent: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    @Inject(OUTBOUND_OPTIONS) options: OutboundOptions = {},
  ) {
    this.allow = new AllowList(config.settings.OUTBOUND_ALLOW);
    this.lanes = new Lanes(options.gapMilliseconds ?? 1000);
    this.resolve = options.resolve ?? resolveHere;
    this.agent = userAgent(config.publicUrl);
  }

  /**
   * Fetches a page with GET, following up to five redirects. Any HTTP status is an answer, not an error. The time limit covers
   * every hop with its whole body, but not the wait for a host's lane.
   * @throws OUTBOUND_* for everything that is not an answer
   */
  async fetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
    let millisecondsLeft = this.config.settings.OUTBOUND_TIMEOUT_SECONDS * 1000;
    let hop = firstHop(address, options, this.allow);
    for (;;) {
      const { answer, milliseconds } = await this.ask(hop, millisecondsLeft, options);
      const next = nextHop(hop, answer, this.allow);
      if (next === null) return this.fetched(address, hop, answer);
      millisecondsLeft -= milliseconds;
      hop = next;
    }
  }

  private ask(hop: Hop, millisecondsLeft: number, options: FetchOptions) {
    const host = hop.url.host;
    return this.lanes.run(host, options.signal, async () => {
      const wait = this.holds.secondsLeft(host, this.clock.now());
      if (wait > 0) throw outboundError('OUTBOUND_ASKED_TO_WAIT', { host, retryAfterSeconds: wait });
      const started = performance.now();
      const answer = await this.exchange(hop, millisecondsLeft, options);
      const hold = this.retryAfter(answer);
      if (hold !== null) this.holds.hold(host, hold, this.clock.now());
      return { answer, milliseconds: performance.now() - started };
    });
  }

  private async exchange(hop: Hop, millisecondsLeft: number, options: FetchOptions): Promise<Answer> {
    const { OUTBOUND_MAX_BYTES: maxBytes, OUTBOUND_TIMEOUT_SECONDS: seconds } = this.config.settings;
    const deadline = new Deadline(Math.max(1, millisecondsLeft), options.signal);
    const { signal } = deadline;
    const { url, mayBePrivate } = hop;
    const headers = {
      'user-agent': this.agent,
      accept: options.accept ?? '*/*',
      'accept-encoding': 'gzip, deflate, br',
      ...hop.validators,
    };
    try {
      return await exchange({ url, headers, mayBePrivate, maxBytes, millisecondsLeft, signal, resolve: this.resolve });
    } catch (error) {
      const { timedOut, cancelled } = deadline;
      throw failureOf(error, { host: url.hostname, maxBytes, seconds, timedOut, cancelled });
    } finally {
      deadline.clear();
    }
  }

  private fetched(address: string, hop: Hop, { status, headers, body }: Answer): Fetched {
    return {
      url: address,
      finalUrl: hop.url.href,
      status,
      headers,
      body,
      notModified: status === 304 && Object.keys(hop.validators).length > 0,
      retryAfterSeconds: this.retryAfter({ status, headers, body }),
      fetchedAt: this.clock.now(),
    };
  }

  private retryAfter({ status, headers }: Answer): number | null {
    return status === 429 || status === 503 ? retryAfterSeconds(headers['retry-after'], this.clock.now()) : null;
  }
}
