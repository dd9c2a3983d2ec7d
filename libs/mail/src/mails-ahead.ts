import { availableParallelism } from 'node:os';
import type { SortedClaim } from './claim.js';
import type { ComposedMail } from './delivery-composer.js';

/** How many mails lie ready before a carrier asks for them: enough that a set of marks finds its mails signed, at a hundred kilobytes each at most. */
const AHEAD = 64;
/** How many are signed at a time: no core waits for the main thread, and no burst of work keeps it from those that have just answered. */
const AT_A_TIME = 4 * availableParallelism();

/**
 * Mails that are put together and signed before anybody carries them. Signing is the larger part of what a mail costs and needs no mark:
 * it goes on while carriers wait for the ledger or the relay. Nothing leaves by being made here.
 */
export class MailsAhead {
  private readonly made = new Map<string, Promise<ComposedMail>>();
  private making = 0;
  private stopped = false;

  /**
   * @param make puts a mail together and signs it; what it throws is thrown when the mail is taken
   * @param upcoming the next so many claims, as far as can be told
   */
  constructor(
    private readonly make: (sorted: SortedClaim) => Promise<ComposedMail>,
    private readonly upcoming: (most: number) => Iterable<SortedClaim>,
  ) {}

  /** The mail of a claim, made already or made now. The next ones are begun. */
  take(sorted: SortedClaim): Promise<ComposedMail> {
    const mail = this.made.get(sorted.claim.id) ?? this.make(sorted);
    this.made.delete(sorted.claim.id);
    this.prepare();
    return mail;
  }

  /** Forgets mails whose turn will not come. */
  forget(claims: readonly SortedClaim[]): void {
    for (const { claim } of claims) this.made.delete(claim.id);
  }

  /** Begins no more. */
  stop(): void {
    this.stopped = true;
  }

  private prepare(): void {
    if (this.stopped || !this.hasRoom()) return;
    for (const sorted of this.upcoming(AHEAD)) {
      if (this.made.has(sorted.claim.id)) continue;
      this.made.set(sorted.claim.id, this.begin(sorted));
      if (!this.hasRoom()) return;
    }
  }

  private hasRoom(): boolean {
    return this.making < AT_A_TIME && this.made.size < AHEAD;
  }

  private begin(sorted: SortedClaim): Promise<ComposedMail> {
    this.making += 1;
    const mail = this.make(sorted);
    const done = () => {
      this.making -= 1;
      this.prepare();
    };
    // Whoever takes it is told what went wrong.
    mail.then(done, done);
    return mail;
  }
}
