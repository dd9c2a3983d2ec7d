import { Inject, Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { CONFIG, type Config } from '#config';
import { Database, type Transaction } from '#database';
import { pathIn, words } from '#face/words';
import { mailError, MailKeys, type MailKeyView, MailService } from '#mail';
import { type Subscriber, SubscriberService, subscribersError } from '#subscribers';
import { encryptedMail } from './templates/confirmation-mail.js';

/** What a link about a key leads to: no key yet, the key itself, or nothing, because there is a key and the link stood in clear mail. */
export type KeyPageView = { state: 'none' | 'locked' } | { state: 'given'; key: MailKeyView };

const PATH = '/subscribe/key/';

/**
 * Having mail encrypted: a subscriber gives a PGP key, replaces it, removes it. Links in clear mail can give a first key and nothing else;
 * whoever reads a mailbox, but not the mail that is encrypted, can so neither take a key away nor put another in its place.
 */
@Injectable()
export class KeyGiving {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberService,
    private readonly keys: MailKeys,
    private readonly mail: MailService,
    private readonly links: PublicLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where somebody's key stands; changes nothing. @throws AUTH_LINK_INVALID, MAIL_KEY_LINK_OLD, SUBSCRIBERS_ENDED */
  async view(token: string): Promise<KeyPageView> {
    const id = this.links.idOf('mail-key', token);
    const subscriber = await this.subscribers.find(this.database, id);
    if (subscriber === null) return { state: 'given', key: await this.keyOf(id) };
    if (subscriber.endedAt !== null || subscriber.confirmedAt === null) throw subscribersError('SUBSCRIBERS_ENDED');
    const key = await this.keys.ofAddress(subscriber.addressHash);
    return { state: key === null ? 'none' : 'locked' };
  }

  /**
   * Keeps a key, or puts it in the place of the one that the link belongs to, and sends a first mail that is encrypted for it. Returns the
   * path by which it can be changed. @throws as `view` and `MailKeys.check`, MAIL_KEY_CHANGED
   */
  async give(token: string, text: string): Promise<{ path: string }> {
    const standing = await this.view(token);
    if (standing.state === 'locked') throw mailError('MAIL_KEY_CHANGED');
    const given = await this.keys.check(text);
    const replaces = standing.state === 'given' ? standing.key.id : null;
    const id = await this.database.transaction(async (tx) => {
      const subscriber = await this.holderOf(tx, token, replaces);
      const kept = await this.keys.keep(tx, subscriber.addressHash, given, replaces);
      await this.greet(tx, subscriber);
      return kept;
    });
    return { path: `${PATH}${this.links.token('mail-key', id)}` };
  }

  /** Forgets the key that the link belongs to. @throws AUTH_LINK_INVALID, MAIL_KEY_CHANGED */
  async remove(token: string): Promise<void> {
    const id = this.links.idOf('mail-key', token);
    await this.database.transaction((tx) => this.keys.remove(tx, id));
  }

  private async keyOf(id: string): Promise<MailKeyView> {
    const key = await this.keys.byId(id);
    if (key === null) throw mailError('MAIL_KEY_LINK_OLD');
    return key;
  }

  /** Held against leaving, which forgets the key, until the new one stands. */
  private async holderOf(tx: Transaction, token: string, replaces: string | null): Promise<Subscriber> {
    if (replaces === null) return this.subscribers.held(tx, this.links.idOf('mail-key', token));
    const key = await this.keys.byId(replaces);
    const subscriber = key === null ? null : await this.subscribers.confirmedAt(tx, key.addressHash);
    if (subscriber === null) throw mailError('MAIL_KEY_CHANGED');
    return this.subscribers.held(tx, subscriber.id);
  }

  private async greet(tx: Transaction, { id, language }: Subscriber): Promise<void> {
    const { ORGANISATION: organisation, PUBLIC_LANGUAGE } = this.config.settings;
    const t = words(language);
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: `subscriber:${id}`,
      language: t.language,
      links: { key_url: { purpose: 'mail-key', path: pathIn(t.language, PATH, PUBLIC_LANGUAGE) } },
      ...encryptedMail(t, { organisation, publicUrl: this.config.publicUrl }),
    });
    await this.mail.prepareOne(tx, messageId, { address: await this.subscribers.addressOf(tx, id), linkId: id });
  }
}
