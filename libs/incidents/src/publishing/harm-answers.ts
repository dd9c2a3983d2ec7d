import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock } from '#config';
import { type LetStandRequest, mayDo } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { lockIncident } from '../incident-lock.js';
import { incidentError } from '../incidents.errors.js';
import { HarmAnswer } from './publication.entity.js';

/**
 * What the harm check stops stands only when people answer for it: an administrator alone, or one approver with the reason and another
 * who agrees. The answer is for these words in this sentence; another wording is stopped again.
 */
@Injectable()
export class HarmAnswers {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_ANSWERED_ALREADY, AUTH_ROLE_TOO_SMALL */
  async letStand(actor: Actor, incidentId: string, { key, reason }: LetStandRequest): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockIncident(tx, incidentId);
      const answers = tx.repository(HarmAnswer);
      if (await answers.existsBy({ incidentId, finding: key, endedAt: IsNull() })) {
        throw incidentError('INCIDENTS_ANSWERED_ALREADY');
      }
      const now = this.clock.now();
      const alone = mayDo(actor.role, 'incidents.override');
      const agreed = alone ? { agreedAt: now, agreedBy: actor.staffId } : {};
      const asked = { id: newId(now), incidentId, finding: key, reason, askedAt: now, askedBy: actor.staffId };
      await answers.insert({ ...asked, ...agreed });
      await this.record(tx, actor, 'let-harm-stand', incidentId, { key, reason, alone });
    });
  }

  /** @throws INCIDENTS_ANSWER_UNKNOWN, INCIDENTS_SECOND_PERSON, INCIDENTS_MERGED, AUTH_ROLE_TOO_SMALL */
  async agree(actor: Actor, incidentId: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockIncident(tx, incidentId);
      const answer = await this.standing(tx, incidentId, id);
      if (answer.askedBy === actor.staffId && !mayDo(actor.role, 'incidents.override')) {
        throw incidentError('INCIDENTS_SECOND_PERSON');
      }
      if (answer.agreedAt !== null) return;
      await tx.repository(HarmAnswer).update({ id }, { agreedAt: this.clock.now(), agreedBy: actor.staffId });
      await this.record(tx, actor, 'agree-harm-stands', incidentId, { key: answer.finding, askedBy: answer.askedBy });
    });
  }

  /** Takes an answer back; what was published stays as it is. @throws INCIDENTS_ANSWER_UNKNOWN, AUTH_ROLE_TOO_SMALL */
  async takeBack(actor: Actor, incidentId: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { finding } = await this.standing(tx, incidentId, id);
      await tx.repository(HarmAnswer).update({ id }, { endedAt: this.clock.now(), endedBy: actor.staffId });
      await this.record(tx, actor, 'take-back-answer', incidentId, { key: finding });
    });
  }

  private async standing(tx: Transaction, incidentId: string, id: string): Promise<HarmAnswer> {
    const where = { id, incidentId, endedAt: IsNull() };
    const answer = await tx.repository(HarmAnswer).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (answer === null) throw incidentError('INCIDENTS_ANSWER_UNKNOWN');
    return answer;
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    assertMay(actor, 'incidents.publish');
    return this.acts.record(tx, actor, {
      permission: 'incidents.publish',
      act,
      subject: 'incident',
      subjectId,
      detail,
    });
  }
}
