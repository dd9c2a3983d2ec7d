import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, senderAddresses } from '#config';
import { Database } from '#database';
import { domainOf } from '../stream-headers.js';
import { type AboutDelivery, FIND_DELIVERY_SQL } from './feedback.query.js';
import { ReturnPath } from './return-path.js';

/** How a mail that came in was tied to one of ours; `session`: the relay said it while we were talking. */
export type FoundBy = 'token' | 'message-id' | 'session' | 'nothing' | 'bad token';

/** The mail of ours that something is about. */
export interface Tie {
  delivery: AboutDelivery | null;
  foundBy: FoundBy;
}

/** Finds which mail of ours a mail that came in is about (docs/mail.md 20). */
@Injectable()
export class FeedbackTies {
  constructor(
    private readonly database: Database,
    private readonly returnPath: ReturnPath,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By the token of an address that it came to, else by a Message-ID of ours in it. A token that fails its check is worth nothing. */
  async of(raw: Uint8Array, to: readonly string[]): Promise<Tie> {
    const paths = to.map((address) => this.returnPath.read(address));
    const tokens = paths.flatMap((path) => (typeof path === 'string' ? [] : [path.deliveryId]));
    if (tokens.length === 0 && paths.includes('bad token')) return { delivery: null, foundBy: 'bad token' };
    const ids = tokens.length > 0 ? tokens : this.idsIn(raw);
    if (ids.length === 0) return { delivery: null, foundBy: 'nothing' };
    const [delivery] = await this.database.query<AboutDelivery>(FIND_DELIVERY_SQL, [ids.slice(0, 50)]);
    if (delivery === undefined) return { delivery: null, foundBy: 'nothing' };
    return { delivery, foundBy: tokens.length > 0 ? 'token' : 'message-id' };
  }

  /** Our Message-IDs hold random ids, so that only who got a mail knows its id. */
  private idsIn(raw: Uint8Array): string[] {
    const domains = senderAddresses(this.config.settings).map((address) => domainOf(address).toLowerCase());
    const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 2_000_000)).toString('latin1');
    const found = text.matchAll(/<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\s]{1,253})>/gi);
    return [...found].flatMap(([, id, at]) => (domains.includes(at!.toLowerCase()) ? [id!.toLowerCase()] : []));
  }
}
