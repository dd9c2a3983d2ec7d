import { Inject, Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock, CONFIG, type Config } from '#config';
import { Database, FieldCipher, newId, type Transaction } from '#database';
import { asciiDomain } from '../address.js';
import { mailError } from '../mail.errors.js';
import { domainOf } from '../stream-headers.js';
import { DkimKey } from './dkim-key.entity.js';
import { dkimRecord, newKeyPair } from './dkim-record.js';
import type { DkimAlgorithm } from './dkim-signature.js';

const PERMISSION = 'mail.keys';

/** A key as staff see it. */
export interface DkimKeyView {
  domain: string;
  selector: string;
  algorithm: DkimAlgorithm;
  state: 'waiting' | 'signing' | 'retired';
  createdAt: Date;
  activatedAt: Date | null;
  retiredAt: Date | null;
  /** What has to stand in the DNS for it. */
  record: { name: string; type: 'TXT'; value: string };
}

/** What a new key is for; left out, it is RSA for the domain of MAIL_FROM under a selector made of its day. */
export interface NewDkimKey {
  domain?: string;
  selector?: string;
  algorithm?: DkimAlgorithm;
}

/** Makes, activates and retires the keys that sign mail. Every act is recorded; no private key leaves the database unsealed. */
@Injectable()
export class DkimKeys {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly acts: StaffActs,
  ) {}

  /** All keys, newest first. */
  async list(): Promise<DkimKeyView[]> {
    const keys = await this.database.repository(DkimKey).find({ order: { createdAt: 'DESC', id: 'DESC' } });
    return keys.map(viewOf);
  }

  /** Makes a key pair. It signs nothing before it is activated. @throws MAIL_DKIM_NAME_INVALID, MAIL_DKIM_SELECTOR_TAKEN, AUTH_ROLE_TOO_SMALL */
  async create(actor: Actor, { domain, selector, algorithm = 'rsa-sha256' }: NewDkimKey): Promise<DkimKeyView> {
    assertMay(actor, PERMISSION);
    const createdAt = this.clock.now();
    const made = this.named(domain, selector ?? selectorFor(algorithm, createdAt));
    const { privatePem, publicKey } = await newKeyPair(algorithm);
    const key = { ...made, id: newId(createdAt), algorithm, publicKey, createdAt, activatedAt: null, retiredAt: null };
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('dkim_keys'))`);
      if (await tx.repository(DkimKey).existsBy(made)) throw mailError('MAIL_DKIM_SELECTOR_TAKEN', made);
      await tx.repository(DkimKey).insert({ ...key, privateSealed: this.cipher.seal(privatePem, 'dkim-key') });
      await this.record(tx, actor, 'create-dkim-key', key);
    });
    return viewOf(key);
  }

  /**
   * Lets a key sign from now on in place of the one of its kind, which is retired. Ed25519 needs an RSA key beside it, because many
   * receivers know no other. @throws MAIL_DKIM_KEY_UNKNOWN, MAIL_DKIM_KEY_RETIRED, MAIL_DKIM_RSA_FIRST, AUTH_ROLE_TOO_SMALL
   */
  activate(actor: Actor, which: { domain?: string; selector: string }): Promise<DkimKeyView> {
    return this.change(actor, which, async (tx, key, signing) => {
      if (key.retiredAt !== null) throw mailError('MAIL_DKIM_KEY_RETIRED', which);
      if (key.activatedAt !== null) return;
      if (key.algorithm !== 'rsa-sha256' && !signing.some(isRsa)) throw mailError('MAIL_DKIM_RSA_FIRST');
      for (const old of signing.filter(({ algorithm }) => algorithm === key.algorithm)) await this.end(tx, actor, old);
      key.activatedAt = this.clock.now();
      await tx.repository(DkimKey).update(key.id, { activatedAt: key.activatedAt });
      await this.record(tx, actor, 'activate-dkim-key', key);
    });
  }

  /**
   * Ends a key and erases its private half. Mail leaves unsigned where no key is left.
   * @throws MAIL_DKIM_KEY_UNKNOWN, MAIL_DKIM_RSA_FIRST, AUTH_ROLE_TOO_SMALL
   */
  retire(actor: Actor, which: { domain?: string; selector: string }): Promise<DkimKeyView> {
    return this.change(actor, which, async (tx, key, signing) => {
      if (key.retiredAt !== null) return;
      const others = signing.filter(({ id }) => id !== key.id);
      if (others.length > 0 && !others.some(isRsa)) throw mailError('MAIL_DKIM_RSA_FIRST');
      await this.end(tx, actor, key);
    });
  }

  /** One change at a time, so that two people at once cannot leave a domain with two keys of a kind, or Ed25519 alone. */
  private change(
    actor: Actor,
    which: { domain?: string; selector: string },
    work: (tx: Transaction, key: DkimKey, signing: DkimKey[]) => Promise<void>,
  ): Promise<DkimKeyView> {
    assertMay(actor, PERMISSION);
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('dkim_keys'))`);
      const named = this.named(which.domain, which.selector);
      const keys = await tx.repository(DkimKey).findBy({ domain: named.domain });
      const key = keys.find(({ selector }) => selector === named.selector);
      if (key === undefined) throw mailError('MAIL_DKIM_KEY_UNKNOWN', named);
      await work(tx, key, keys.filter(isSigning));
      return viewOf(key);
    });
  }

  private async end(tx: Transaction, actor: Actor, key: DkimKey): Promise<void> {
    key.retiredAt = this.clock.now();
    await tx.repository(DkimKey).update(key.id, { retiredAt: key.retiredAt, privateSealed: null });
    await this.record(tx, actor, 'retire-dkim-key', key);
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    act: string,
    key: Pick<DkimKey, 'id' | 'domain' | 'selector' | 'algorithm'>,
  ) {
    const { id, domain, selector, algorithm } = key;
    const detail = { domain, selector, algorithm };
    await this.acts.record(tx, actor, { permission: PERMISSION, act, subject: 'dkim-key', subjectId: id, detail });
  }

  private named(domain: string | undefined, selector: string): { domain: string; selector: string } {
    const ascii = asciiDomain(domain ?? domainOf(this.config.settings.MAIL_FROM));
    if (ascii === null || !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(selector))
      throw mailError('MAIL_DKIM_NAME_INVALID');
    return { domain: ascii, selector };
  }
}

const isSigning = (key: DkimKey) => key.activatedAt !== null && key.retiredAt === null;
const isRsa = (key: DkimKey) => key.algorithm === 'rsa-sha256';

/** Such as `t20261122` and `t20261122e`; a second key of the day needs a name of its own. */
function selectorFor(algorithm: DkimAlgorithm, at: Date): string {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '');
  return `t${day}${algorithm === 'rsa-sha256' ? '' : 'e'}`;
}

function viewOf(key: Omit<DkimKey, 'privateSealed'>): DkimKeyView {
  const { domain, selector, algorithm, createdAt, activatedAt, retiredAt } = key;
  const state = retiredAt !== null ? 'retired' : activatedAt !== null ? 'signing' : 'waiting';
  const record = dkimRecord({ ...key, publicKey: state === 'retired' ? null : key.publicKey });
  return { domain, selector, algorithm, state, createdAt, activatedAt, retiredAt, record };
}
