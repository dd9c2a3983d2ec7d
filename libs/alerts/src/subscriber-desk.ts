import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import type { Page, StoryRequest, StoryView, SubscriberListRequest, SubscriberView } from '#contracts';
import { AddressHash, Database, FieldCipher, type Transaction } from '#database';
import { MailStopping, MessageReader, parseAddress, SuppressionList } from '#mail';
import {
  type SealedSubscriber,
  sealedSubscriberPage,
  SubscriberService,
  subscribersError,
  subscribersOfAddress,
} from '#subscribers';

/** What staff do about one person who asked to be told. Whatever shows or needs an address is recorded, with the reason given. */
@Injectable()
export class SubscriberDesk {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberService,
    private readonly messages: MessageReader,
    private readonly suppressions: SuppressionList,
    private readonly stopping: MailStopping,
    private readonly acts: StaffActs,
    private readonly hashes: AddressHash,
    private readonly cipher: FieldCipher,
  ) {}

  /** Whether an address, exactly this one, is or was a subscriber's. @throws MAIL_ADDRESS_INVALID, AUTH_ROLE_TOO_SMALL */
  find(actor: Actor, given: string): Promise<SubscriberView[]> {
    const hash = this.hashes.of(parseAddress(given).text);
    return this.database.transaction(async (tx) => {
      const act = { permission: 'subscribers.manage', act: 'look-up-address', subject: 'person' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: hash.toString('hex') });
      return subscribersOfAddress(tx, hash);
    });
  }

  /** The whole story of one address. @throws MAIL_ADDRESS_INVALID, AUTH_ROLE_TOO_SMALL */
  async story(actor: Actor, request: StoryRequest): Promise<StoryView> {
    const address = parseAddress(request.address).text;
    const hash = this.hashes.of(address);
    await this.database.transaction((tx) =>
      this.disclosed(tx, actor, {
        act: 'read-story',
        subject: 'person',
        subjectId: hash.toString('hex'),
        why: request.why,
      }),
    );
    return {
      address,
      subscribers: await subscribersOfAddress(this.database, hash),
      suppression: await this.suppressions.of(address),
      mails: await this.messages.story(hash),
    };
  }

  /** One subscriber's address. @throws SUBSCRIBERS_UNKNOWN, SUBSCRIBERS_FORGOTTEN, AUTH_ROLE_TOO_SMALL */
  disclose(actor: Actor, id: string, why: string): Promise<{ address: string }> {
    return this.database.transaction(async (tx) => {
      await this.disclosed(tx, actor, { act: 'disclose-address', subject: 'subscriber', subjectId: id, why });
      return { address: await this.subscribers.addressOf(tx, id) };
    });
  }

  /** Accounts for an export with addresses before the first row leaves. @throws AUTH_ROLE_TOO_SMALL */
  async beginExport(actor: Actor, why: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.disclosed(tx, actor, { act: 'export-addresses', subject: 'subscribers', subjectId: 'export', why }),
    );
  }

  /** One page of an export that `beginExport` accounted for. */
  async withAddresses(request: SubscriberListRequest): Promise<Page<SubscriberView & { address: string | null }>> {
    const { items, next } = await sealedSubscriberPage(this.database, request);
    return { items: items.map((item) => this.opened(item)), next };
  }

  /**
   * Ends somebody on request: what waits for them is dropped, and their address is forgotten here and in mail that has come to its end.
   * @throws SUBSCRIBERS_UNKNOWN, SUBSCRIBERS_OVER, AUTH_ROLE_TOO_SMALL
   */
  async end(actor: Actor, id: string, why: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.subscribers.find(tx, id);
      if (found === null) throw subscribersError('SUBSCRIBERS_UNKNOWN', { subscriber: id });
      if (found.endedAt !== null) throw subscribersError('SUBSCRIBERS_OVER');
      const who = { recipientHash: await this.subscribers.erase(tx, id), streams: [...STREAMS] };
      const cancelled = await this.stopping.cancelFor(tx, who, 'erased');
      const forgotten = await this.stopping.forget(tx, who);
      const act = { permission: 'subscribers.manage', act: 'end-subscriber', subject: 'subscriber' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: id, detail: { why, cancelled, forgotten } });
    });
  }

  private opened({ sealed, ...view }: SealedSubscriber): SubscriberView & { address: string | null } {
    return { ...view, address: sealed === null ? null : this.cipher.open(sealed, 'address') };
  }

  private disclosed(
    tx: Transaction,
    actor: Actor,
    { why, ...act }: { act: string; subject: string; subjectId: string; why: string },
  ): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'subscribers.disclose', ...act, detail: { why } });
  }
}

const STREAMS = ['alerts', 'digests', 'confirmations'] as const;
