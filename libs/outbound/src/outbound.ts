import { lookup } from 'node:dns/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import { AllowList } from './allow-list.js';
import { type Answer, exchange } from './exchange.js';
import { failureOf } from './failure.js';
import type { Fetched, FetchOptions } from './fetched.js';
import type { Resolve } from './guarded-connector.js';
import { Lanes } from './lanes.js';
import { outboundError } from './outbound.errors.js';
import { Holds, retryAfterSeconds } from './retry-after.js';
import { redirectOf, targetOf } from './target.js';
import { userAgent } from './user-agent.js';

/** What tests set otherwise; injected as OUTBOUND_OPTIONS. */
export interface OutboundOptions {
  /** The least time between two requests to one host, 1000 when not given. */
  gapMilliseconds?: number;
  /** Finds the addresses of a name; the machine's own resolver when not given. */
  resolve?: Resolve;
}
export const OUTBOUND_OPTIONS = Symbol('OutboundOptions');

const MAX_REDIRECTS = 5;
const resolveHere: Resolve = (hostname) => lookup(hostname, { all: true });

interface Hop {
  url: URL;
  /** Only while every host so far is allow-listed: a stranger's redirect must not reach our own servers. */
  mayBePrivate: boolean;
  validators: Record<string, string>;
  millisecondsLeft: number;
}

/** The way out to the web. Every other lib asks here, so that no request leaves unguarded (docs/principles.md). */
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
    @Inject(OUTBOUND_OPTIONS) options: OutboundOptions,
  ) {
    this.allow = new AllowList(config.settings.OUTBOUND_ALLOW);
    this.lanes = new Lanes(options.gapMilliseconds ?? 1000);
    this.resolve = options.resolve ?? resolveHere;
    this.agent = userAgent(config.publicUrl);
  }

  /**
   * Fetches a page with GET, following up to five redirects. Any HTTP status is an answer, not an error. The time limit counts
   * from the first connection and covers every hop and the whole body, not the wait for the host's lane.
   * @throws OUTBOUND_* for everything that is not an answer
   */
  async fetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
    let hop = this.firstHop(address, options);
    const seen = new Set<string>();
    for (;;) {
      seen.add(hop.url.href);
      const started = performance.now();
      const { answer, milliseconds } = await this.take(hop, options);
      const next = redirectOf(hop.url, answer.status, answer.headers.location, this.allow);
      if (next === null) return this.fetched(address, hop, answer);
      if (seen.size > MAX_REDIRECTS || seen.has(next.href)) {
        throw outboundError('OUTBOUND_TOO_MANY_REDIRECTS', { host: hop.url.hostname, limit: MAX_REDIRECTS });
      }
      hop = {
        url: next,
        mayBePrivate: hop.mayBePrivate && this.allow.has(next),
        validators: next.origin === hop.url.origin ? hop.validators : {},
        millisecondsLeft: hop.millisecondsLeft - milliseconds,
      };
    }
  }
}
