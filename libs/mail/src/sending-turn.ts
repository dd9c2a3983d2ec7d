import type { Composition } from './delivery-composer.js';
import type { Claim } from './claim.js';
import type { Message } from './message.entity.js';

/** How long one turn goes on taking deliveries, in milliseconds: then others that wait in the queue have theirs. */
const TURN = 10_000;

/** Claims that go back together. */
export interface PutBack {
  /** Not before which they are due again; at once where there is none. */
  until: Date | undefined;
  claims: Claim[];
}

/** What one turn of sending a message works on: the claims that its carriers share, and those that go back. */
export class SendingTurn {
  private readonly ready: Claim[] = [];
  private readonly back = new Map<number, Claim[]>();
  private readonly until = Date.now() + TURN;
  private refilling: Promise<void> | undefined;
  private ended = false;
  private mayHaveMore = true;
  private rested = 0;

  /** @param take claims deliveries, at most as many as asked for */
  constructor(
    readonly message: Message,
    readonly composition: Composition,
    private readonly batch: number,
    private readonly take: (limit: number) => Promise<Claim[]>,
  ) {}

  /** Whether more is due that this turn leaves to the next. */
  get more(): boolean {
    return this.mayHaveMore && this.rested < this.batch;
  }

  /** Whether nothing more may begin. */
  get over(): boolean {
    return this.ended;
  }

  /** The next claim; undefined when the turn is over. The next batch is asked for before this one is used up. */
  async next(): Promise<Claim | undefined> {
    if (this.ready.length <= this.batch / 4) this.refill();
    while (!this.ended && this.ready.length === 0 && this.refilling !== undefined) await this.refilling;
    return this.ended ? undefined : this.ready.shift();
  }

  /** Begins nothing more; what is claimed goes back. */
  stop(): void {
    this.ended = true;
  }

  /** Gives a claim back that was not sent. */
  putBack(claim: Claim): void {
    this.gather(claim, 0);
  }

  /** Gives a claim back because its route rests. Where a whole batch had to wait, the rest would fare no better now. */
  rest(claim: Claim, until: Date): void {
    this.gather(claim, until.getTime());
    this.rested += 1;
    if (this.rested >= this.batch) this.stop();
  }

  /** All that goes back, once no carrier works any more. */
  async leftOver(): Promise<PutBack[]> {
    this.stop();
    await this.refilling?.catch(() => undefined);
    for (const claim of this.ready.splice(0)) this.putBack(claim);
    return [...this.back].map(([until, claims]) => ({ until: until === 0 ? undefined : new Date(until), claims }));
  }

  private gather(claim: Claim, until: number): void {
    const claims = this.back.get(until);
    if (claims === undefined) this.back.set(until, [claim]);
    else claims.push(claim);
  }

  private refill(): void {
    if (this.ended || !this.mayHaveMore || this.refilling !== undefined || Date.now() > this.until) return;
    this.refilling = this.take(this.batch).then((claims) => {
      this.mayHaveMore = claims.length === this.batch;
      this.ready.push(...claims);
      this.refilling = undefined;
    });
    // Whoever asks for the next claim is told.
    this.refilling.catch(() => undefined);
  }
}
