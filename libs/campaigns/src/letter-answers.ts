import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { AnswerDoubt, AnswerState } from '#contracts';
import { AddressHash, Database, newId, type Transaction } from '#database';
import { type KeptReply, KeptReplies } from '#mail';
import { AnswerMail } from './answer-mail.js';
import { answeredLetter, type AnsweredLetter, passedOnSince } from './answer.query.js';
import { LetterAnswer } from './answer.entity.js';

const DAY = 86_400_000;
/** So many answers to one letter are passed on in a day by themselves: two programs that answer each other end here. */
const IN_A_DAY = 3;

/** What becomes of an answer. */
interface Fate {
  state: AnswerState;
  why: AnswerDoubt | null;
}

/** An answer with everything that belongs to it. */
interface Heard {
  feedbackId: string;
  letter: AnsweredLetter;
  reply: KeptReply;
}

/** Takes in what offices answer to letters, and passes it on to whom it is for. ADR 41. */
@Injectable()
export class LetterAnswers {
  constructor(
    private readonly database: Database,
    private readonly replies: KeptReplies,
    private readonly mail: AnswerMail,
    private readonly hashes: AddressHash,
    private readonly clock: Clock,
  ) {}

  /**
   * Hears one answer. May run again: each counts once.
   * @param reference of the message that was answered, such as `letter:<id>`; what is about anything else is left alone
   */
  async hear(feedbackId: string, reference: string): Promise<void> {
    const letterId = /^letter:([0-9a-f-]{36})$/.exec(reference)?.[1];
    if (letterId === undefined) return;
    await this.database.transaction(async (tx) => {
      const letter = await answeredLetter(tx, letterId);
      const reply = await this.replies.open(tx, feedbackId);
      const heard = await tx.repository(LetterAnswer).existsBy({ feedbackId });
      if (letter === null || reply === null || heard) return;
      const fate = await this.fateOf(tx, letter, reply);
      if (fate !== null) await this.keep(tx, { feedbackId, letter, reply }, fate);
      if (fate?.state !== 'waiting') await this.replies.forget(tx, [feedbackId]);
    });
  }

  /** Null for what is no answer of an office. */
  private async fateOf(
    tx: Transaction,
    { letterId, supporter }: AnsweredLetter,
    reply: KeptReply,
  ): Promise<Fate | null> {
    if (supporter === null) return reply.sender === 'other' ? null : { state: 'nobody', why: null };
    const isSupporter = (address: string) => this.hashes.of(address).equals(supporter.addressHash);
    if (reply.from !== '' && isSupporter(reply.from)) return null;
    if (reply.sender === 'other') return { state: 'waiting', why: 'other_sender' };
    if (reply.to.some(isSupporter)) return { state: 'had_already', why: null };
    const today = new Date(this.clock.now().getTime() - DAY);
    if ((await passedOnSince(tx, letterId, today)) >= IN_A_DAY) return { state: 'waiting', why: 'too_many' };
    return { state: 'passed_on', why: null };
  }

  private async keep(tx: Transaction, { feedbackId, letter, reply }: Heard, { state, why }: Fate): Promise<void> {
    const now = this.clock.now();
    const messageId = state === 'passed_on' ? await this.mail.passOn(tx, letter, reply) : null;
    await tx.repository(LetterAnswer).insert({
      id: newId(now),
      letterId: letter.letterId,
      feedbackId,
      answeredAt: reply.receivedAt,
      state,
      why,
      messageId,
      decidedAt: state === 'waiting' ? null : now,
    });
  }
}
