import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { Disclosure } from '#contracts';
import { newId, type Transaction } from '#database';
import { lesserDisclosure } from '#officials';
import { JobQueue } from '#queue';
import type { Action } from './action.entity.js';
import { releaseLetters } from './campaigns.jobs.js';
import { Letter } from './letter.entity.js';

/** Writes the letters of a confirmed action, one to each office. */
@Injectable()
export class LetterWriting {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Letters to offices that are gathered only are held from the start; the others begin to wait, and the release is asked for. */
  async write(
    tx: Transaction,
    action: Action,
    offices: readonly { officeId: string; disclosure: Disclosure }[],
  ): Promise<void> {
    const now = this.clock.now();
    for (const office of offices) {
      const promised = action.disclosures[office.officeId] ?? 'gathered_only';
      const disclosure = lesserDisclosure(promised, office.disclosure);
      const gathered = disclosure === 'gathered_only';
      await tx.repository(Letter).insert({
        id: newId(now),
        actionId: action.id,
        officeId: office.officeId,
        disclosure,
        createdAt: now,
        dueAt: now,
        ...(gathered ? { heldAt: now, heldReason: 'gathered' as const } : {}),
      });
      if (!gathered) this.jobs.enqueueAfter(tx, releaseLetters, { officeId: office.officeId });
    }
  }
}
