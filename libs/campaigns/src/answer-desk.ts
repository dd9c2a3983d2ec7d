import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { AnswerTextView, DecideAnswerRequest } from '#contracts';
import { FieldCipher, type Transaction } from '#database';
import { type KeptReply, KeptReplies, ownWords } from '#mail';
import { AnswerMail } from './answer-mail.js';
import { answeredLetter, type AnsweredLetter } from './answer.query.js';
import { LetterAnswer } from './answer.entity.js';
import { campaignsError } from './campaigns.errors.js';

/** So much of an answer is shown to staff, in characters. */
const LONGEST = 20_000;

interface Waiting {
  answer: LetterAnswer;
  letter: AnsweredLetter;
  reply: KeptReply;
}

/** Where a person decides on answers of which nobody knows whether they are the office's. Who read one is on record. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly acts: StaffActs,
    private readonly replies: KeptReplies,
    private readonly mail: AnswerMail,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * What an answer says, without the letter that it quotes: that is its supporter's.
   * @throws CAMPAIGNS_ANSWER_UNKNOWN, CAMPAIGNS_ANSWER_DECIDED, AUTH_ROLE_TOO_SMALL
   */
  async read(tx: Transaction, actor: Actor, letterId: string, id: string): Promise<AnswerTextView> {
    const { letter, reply } = await this.waiting(tx, letterId, id);
    await this.record(tx, actor, 'letter.read-answer', letterId, { answer: id });
    const hidden = this.hiddenOf(letter);
    const shown = (text: string) => hidden.reduce((left, word) => left.replaceAll(word, '…'), text);
    return { from: reply.from, subject: shown(reply.subject), text: shown(ownWords(reply.text)).slice(0, LONGEST) };
  }

  /** @throws CAMPAIGNS_ANSWER_UNKNOWN, CAMPAIGNS_ANSWER_DECIDED, CAMPAIGNS_ANSWER_NOBODY, AUTH_ROLE_TOO_SMALL */
  async passOn(tx: Transaction, actor: Actor, letterId: string, id: string, request: DecideAnswerRequest) {
    const { answer, letter, reply } = await this.waiting(tx, letterId, id);
    const messageId = await this.mail.passOn(tx, letter, reply);
    await this.decide(tx, actor, answer, { state: 'passed_on', messageId });
    await this.record(tx, actor, 'letter.pass-on-answer', letterId, { answer: id, ...request });
  }

  /** @throws CAMPAIGNS_ANSWER_UNKNOWN, CAMPAIGNS_ANSWER_DECIDED, AUTH_ROLE_TOO_SMALL */
  async drop(tx: Transaction, actor: Actor, letterId: string, id: string, request: DecideAnswerRequest) {
    const { answer } = await this.waiting(tx, letterId, id);
    await this.decide(tx, actor, answer, { state: 'dropped' });
    await this.record(tx, actor, 'letter.drop-answer', letterId, { answer: id, ...request });
  }

  /** Two who decide on one answer come one after the other, and the second is told. */
  private async waiting(tx: Transaction, letterId: string, id: string): Promise<Waiting> {
    const letter = await answeredLetter(tx, letterId);
    const answer = await tx
      .repository(LetterAnswer)
      .findOne({ where: { id, letterId }, lock: { mode: 'pessimistic_write' } });
    if (letter === null || answer === null) throw campaignsError('CAMPAIGNS_ANSWER_UNKNOWN');
    const reply = answer.state === 'waiting' ? await this.replies.open(tx, answer.feedbackId) : null;
    if (reply === null) throw campaignsError('CAMPAIGNS_ANSWER_DECIDED');
    return { answer, letter, reply };
  }

  private async decide(
    tx: Transaction,
    { staffId }: Actor,
    { id, feedbackId }: LetterAnswer,
    change: Partial<LetterAnswer>,
  ): Promise<void> {
    const decided = { decidedAt: this.clock.now(), decidedBy: staffId };
    await tx.repository(LetterAnswer).update(id, { ...change, ...decided });
    await this.replies.forget(tx, [feedbackId]);
  }

  private hiddenOf({ supporter }: AnsweredLetter): string[] {
    if (supporter === null) return [];
    const name = this.cipher.open(supporter.nameSealed, 'name');
    return [this.cipher.open(supporter.addressSealed, 'address'), name, ...name.split(/\s+/)].filter(
      (word) => word.length > 1,
    );
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'letters.manage', act, subject: 'letter', subjectId, detail });
  }
}
