import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database, type Transaction } from '#database';
import { readAddress } from '#mail';
import { type Addressee, AddresseeLookup, lesserDisclosure } from '#officials';
import { JobQueue } from '#queue';
import { releaseLetters } from './campaigns.jobs.js';
import { type DueLetter, HOUR, nextDue, roomFor, takeDue } from './due-letters.query.js';
import { type HeldReason, Letter } from './letter.entity.js';
import { LetterHandover } from './letter-handover.js';
import { LetterPrinting, namedOn, type PrintedLetter } from './letter-printing.js';

/** How many letters one transaction hands over. */
const BATCH = 20;

/** Lets the letters of an office go in the order in which they were confirmed, no more in an hour than the office can bear. */
@Injectable()
export class LetterRelease {
  constructor(
    private readonly database: Database,
    private readonly addressees: AddresseeLookup,
    private readonly handover: LetterHandover,
    private readonly printing: LetterPrinting,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands over what may go now, and asks to be run again when more may go. May be run at any time by any number of workers.
   * Returns how many letters were handed to mail.
   */
  async release(officeId: string): Promise<number> {
    for (let handed = 0; ;) {
      const printed = await this.print(officeId);
      const turn = await this.database.transaction((tx) => this.turn(tx, officeId, printed));
      handed += turn.handed;
      if (turn.again === null) return handed;
      const wait = turn.again.getTime() - this.clock.now().getTime();
      if (wait > 0) {
        // Named by its second: every run that finds the same next moment asks for the same one job.
        const at = Math.ceil(turn.again.getTime() / 1000);
        await this.jobs.nudge(
          releaseLetters,
          { officeId },
          { delaySeconds: wait / 1000 + 1, once: `${officeId}/${at}` },
        );
        return handed;
      }
    }
  }

  /** What may go next is put on paper first, with nothing locked; whether it may go is asked again in its turn. */
  private async print(officeId: string): Promise<Map<string, PrintedLetter>> {
    const now = this.clock.now();
    const { due, to } = await this.database.transaction(async (tx) => {
      const addressee = await this.addressees.on(tx, officeId, now.toISOString().slice(0, 10));
      const { room } = await roomFor(tx, addressee, now);
      return { due: await takeDue(tx, officeId, now, Math.max(0, Math.min(room, BATCH))), to: addressee };
    });
    return this.printing.print(due, to);
  }

  private async turn(
    tx: Transaction,
    officeId: string,
    printed: ReadonlyMap<string, PrintedLetter>,
  ): Promise<{ handed: number; again: Date | null }> {
    const now = this.clock.now();
    const addressee = await this.addressees.on(tx, officeId, now.toISOString().slice(0, 10));
    const { room, freeAt } = await roomFor(tx, addressee, now);
    if (freeAt !== null) return { handed: 0, again: (await nextDue(tx, officeId)) === null ? null : freeAt };
    const due = await takeDue(tx, officeId, now, Math.min(room, BATCH));
    let handed = 0;
    for (const letter of due) {
      if (await this.handOrHold(tx, letter, addressee, printed.get(letter.id))) handed += 1;
    }
    const next = await nextDue(tx, officeId);
    // Nothing could be taken although something is due: another worker or a stop holds it. The sweep looks again.
    return { handed, again: due.length === 0 && next !== null && next <= now ? null : next };
  }

  /** Whether the letter was handed over. One whose paper is missing, or names the office as it was, stays due. */
  private async handOrHold(
    tx: Transaction,
    letter: DueLetter,
    to: Addressee,
    printed: PrintedLetter | undefined,
  ): Promise<boolean> {
    const now = this.clock.now();
    const disclosure = lesserDisclosure(letter.disclosure, to.disclosure);
    const { address } = to;
    if (disclosure === 'gathered_only') {
      await tx.repository(Letter).update(letter.id, { heldAt: now, heldReason: 'gathered', disclosure });
      return false;
    }
    if (address === null || readAddress(address) === null) {
      await hold(tx, letter.id, 'no_address', now);
      return false;
    }
    if (letter.attach_pdf && printed?.for !== namedOn(to)) return false;
    if (letter.attach_pdf && printed?.file === null) {
      // The fonts were there when it was typed: another machine, or somebody took them away.
      await hold(tx, letter.id, 'no_font', now);
      return false;
    }
    await this.handover.hand(tx, letter, { ...to, address }, disclosure, printed?.file ?? undefined);
    return true;
  }
}

/** Looked at again in an hour. */
async function hold(tx: Transaction, id: string, reason: HeldReason, now: Date): Promise<void> {
  await tx.query(`UPDATE letters SET held_at = coalesce(held_at, $2), held_reason = $4, due_at = $3 WHERE id = $1`, [
    id,
    now,
    new Date(now.getTime() + HOUR),
    reason,
  ]);
}
