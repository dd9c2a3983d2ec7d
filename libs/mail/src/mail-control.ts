import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import type { DiscloseRequest, LiftSuppressionRequest, SuppressRequest } from '#contracts';
import { AddressHash, Database, FieldCipher, type Transaction } from '#database';
import { parseAddress } from './address.js';
import { sealedAddressOf } from './delivery-list.query.js';
import { mailError } from './mail.errors.js';
import { MailStopping } from './mail-stopping.js';
import { Message } from './message.entity.js';

/** What staff do to mail that belongs to nobody else: each act is recorded in the transaction of the act. */
@Injectable()
export class MailControl {
  constructor(
    private readonly database: Database,
    private readonly stopping: MailStopping,
    private readonly acts: StaffActs,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
  ) {}

  /** Doing it again changes nothing. @throws MAIL_MESSAGE_UNKNOWN, MAIL_MESSAGE_OVER, AUTH_ROLE_TOO_SMALL */
  async pause(actor: Actor, id: string, reason: string): Promise<void> {
    await this.onMessage(actor, id, 'pause-message', (tx) =>
      this.stopping.pause(tx, id, reason === '' ? undefined : reason),
    );
  }

  /** @throws MAIL_MESSAGE_UNKNOWN, MAIL_MESSAGE_OVER, AUTH_ROLE_TOO_SMALL */
  async resume(actor: Actor, id: string): Promise<void> {
    await this.onMessage(actor, id, 'resume-message', (tx) => this.stopping.resume(tx, id));
  }

  /** @throws MAIL_MESSAGE_UNKNOWN, MAIL_MESSAGE_OVER, AUTH_ROLE_TOO_SMALL */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.onMessage(actor, id, 'cancel-message', async (tx) => {
      await this.stopping.cancelMessage(tx, id, 'message_cancelled');
      return true;
    });
  }

  /** Bars an address from ever being mailed; one that is barred stays as it is. @throws MAIL_ADDRESS_INVALID, AUTH_ROLE_TOO_SMALL */
  async suppress(actor: Actor, { address, reason }: SuppressRequest): Promise<void> {
    const hash = this.hashes.of(parseAddress(address).text);
    await this.database.transaction(async (tx) => {
      if (!(await this.stopping.suppress(tx, hash, reason))) return assertMay(actor, 'subscribers.manage');
      const act = { permission: 'subscribers.manage', act: 'suppress-address', ...personOf(hash) } as const;
      await this.acts.record(tx, actor, { ...act, detail: { reason } });
    });
  }

  /** Lets a barred address be mailed again. @throws MAIL_NOT_SUPPRESSED, MAIL_ADDRESS_INVALID, AUTH_ROLE_TOO_SMALL */
  async lift(actor: Actor, { address, why }: LiftSuppressionRequest): Promise<void> {
    const hash = this.hashes.of(parseAddress(address).text);
    await this.database.transaction(async (tx) => {
      const reason = await this.stopping.lift(tx, hash);
      const act = { permission: 'subscribers.disclose', act: 'lift-suppression', ...personOf(hash) } as const;
      await this.acts.record(tx, actor, { ...act, detail: { reason, why } });
      if (reason === null) throw mailError('MAIL_NOT_SUPPRESSED');
    });
  }

  /** The address of one delivery in full; recorded with the reason. @throws MAIL_DELIVERY_UNKNOWN, MAIL_ADDRESS_FORGOTTEN, AUTH_ROLE_TOO_SMALL */
  disclose(actor: Actor, deliveryId: string, { why }: DiscloseRequest): Promise<{ address: string }> {
    return this.database.transaction(async (tx) => {
      const act = { permission: 'subscribers.disclose', act: 'disclose-address', subject: 'delivery' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: deliveryId, detail: { why } });
      const sealed = await sealedAddressOf(tx, deliveryId);
      if (sealed === undefined) throw mailError('MAIL_DELIVERY_UNKNOWN', { delivery: deliveryId });
      if (sealed === null) throw mailError('MAIL_ADDRESS_FORGOTTEN');
      return { address: this.cipher.open(sealed, 'address') };
    });
  }

  /** @param work answers whether anything changed */
  private async onMessage(
    actor: Actor,
    id: string,
    name: string,
    work: (tx: Transaction) => Promise<boolean>,
  ): Promise<void> {
    assertMay(actor, 'mail.stop');
    await this.database.transaction(async (tx) => {
      const message = await tx.repository(Message).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (message === null) throw mailError('MAIL_MESSAGE_UNKNOWN', { message: id });
      if (message.settledAt !== null || message.cancelledAt !== null) throw mailError('MAIL_MESSAGE_OVER');
      if (!(await work(tx))) return;
      await this.acts.record(tx, actor, { permission: 'mail.stop', act: name, subject: 'message', subjectId: id });
    });
  }
}

/** The keyed hash stands for the person in the record of acts: equal for the same address, and readable for nobody. */
function personOf(hash: Buffer): { subject: string; subjectId: string } {
  return { subject: 'person', subjectId: hash.toString('hex') };
}
