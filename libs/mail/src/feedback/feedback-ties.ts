import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, senderAddresses } from '#config';
import { Database } from '#database';
import { domainOf } from '../stream-headers.js';
import { type AboutDelivery, FIND_DELIVERY_SQL } from './feedback.query.js';
import { ReturnPath } from './return-path.js';

/** How something was tied to a mail of ours; `session`: the relay said it while we were talking; `metadata`: a provider gave back ours. */
export type FoundBy = 'token' | 'metadata' | 'message-id' | 'session' | 'nothing' | 'bad token';

/** The mail of ours that something is about, and who says so: `mail`, `session`, a provider, or the operator that reports. */
export interface Tie {
  delivery: AboutDelivery | null;
  foundBy: FoundBy;
  source: string;
}

/** What a provider says of the mail that an event is about; any may be missing. */
export interface About {
  /** Our own id, as the mail carried it in a header for this provider. */
  deliveryId: string;
  /** The envelope sender. */
  returnPath: string;
  messageId: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Finds which mail of ours a mail that came in is about (docs/mail.md 20). */
@Injectable()
export class FeedbackTies {
  constructor(
    private readonly database: Database,
    private readonly returnPath: ReturnPath,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By the token of an address that it came to, else by a Message-ID of ours in it. A token that fails its check is worth nothing. */
  async of(raw: Uint8Array, to: readonly string[], source: string): Promise<Tie> {
    const paths = to.map((address) => this.returnPath.read(address));
    const tokens = paths.flatMap((path) => (typeof path === 'string' ? [] : [path.deliveryId]));
    if (tokens.length === 0 && paths.includes('bad token')) return { delivery: null, foundBy: 'bad token', source };
    if (tokens.length > 0) return this.among(tokens, 'token', source);
    return this.among(this.idsIn(raw), 'message-id', source);
  }

  /** By what a provider gives back. It has proved who it is, so that our plain id is believed. */
  ofProvider({ deliveryId, returnPath, messageId }: About, source: string): Promise<Tie> {
    const own = deliveryId.toLowerCase();
    if (UUID.test(own)) return this.among([own], 'metadata', source);
    const path = this.returnPath.read(returnPath);
    if (typeof path !== 'string') return this.among([path.deliveryId], 'token', source);
    const bare = messageId.trim().replace(/^<|>$/g, '');
    return this.among(this.idsIn(Buffer.from(`<${bare.slice(0, 300)}>`)), 'message-id', source);
  }

  private async among(ids: readonly string[], foundBy: FoundBy, source: string): Promise<Tie> {
    const [delivery] =
      ids.length === 0 ? [] : await this.database.query<AboutDelivery>(FIND_DELIVERY_SQL, [ids.slice(0, 50)]);
    return delivery === undefined ? { delivery: null, foundBy: 'nothing', source } : { delivery, foundBy, source };
  }

  /** Our Message-IDs hold random ids, so that only who got a mail knows its id. */
  private idsIn(raw: Uint8Array): string[] {
    const domains = senderAddresses(this.config.settings).map((address) => domainOf(address).toLowerCase());
    const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 2_000_000)).toString('latin1');
    const found = text.matchAll(/<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\s]{1,253})>/gi);
    return [...found].flatMap(([, id, at]) => (domains.includes(at!.toLowerCase()) ? [id!.toLowerCase()] : []));
  }
}
