import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { Disclosure } from '#contracts';
import { FieldCipher, type Transaction } from '#database';
import { MailService } from '#mail';
import type { Addressee } from '#officials';
import { Letter } from './letter.entity.js';
import { letterText } from './letter-text.js';
import type { DueLetter } from './due-letters.query.js';

/** Hands one letter to mail, addressed to the office as it is today. */
@Injectable()
export class LetterHandover {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /**
   * Composes the letter, prepares its one delivery and stamps the row, all in the caller's transaction. An office of the class
   * name only gets no way to reach the supporter: its answer comes to the installation's own address.
   */
  async hand(
    tx: Transaction,
    letter: DueLetter,
    to: Addressee & { address: string },
    disclosure: Exclude<Disclosure, 'gathered_only'>,
  ): Promise<void> {
    const name = this.cipher.open(letter.name_sealed, 'name');
    const body = letterText({
      salutation: to.salutation,
      body: this.cipher.open(letter.body_sealed, 'letter'),
      name,
    });
    const messageId = await this.mail.compose(tx, {
      stream: 'letters',
      reference: `letter:${letter.id}`,
      language: letter.language,
      subject: '{{subject}}',
      textBody: '{{body}}',
      htmlBody: null,
    });
    const replyTo =
      disclosure === 'full' ? { reply_to: this.cipher.open(letter.address_sealed, 'address') } : undefined;
    await this.mail.prepareOne(tx, messageId, {
      address: to.address,
      slots: { subject: this.cipher.open(letter.subject_sealed, 'letter'), body, from_name: name, ...replyTo },
    });
    await tx.repository(Letter).update(letter.id, {
      handedAt: this.clock.now(),
      officialId: to.officialId,
      messageId,
      heldAt: null,
      heldReason: null,
    });
  }
}
