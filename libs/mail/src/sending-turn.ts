import type { PutBack, SortedClaim } from './claim.js';
import type { ComposedMail, Composition } from './delivery-composer.js';
import { MailsAhead } from './mails-ahead.js';
import type { Message } from './message.entity.js';
import type { Departure } from './pace/departures.js';
import type { Wait } from './pace/stream-rules.js';
import { Parking } from './parking.js';
import { ReadyClaims } from './ready-claims.js';
import type { Ticket, TurnDesk } from './turn-desk.js';

/** How long one turn goes on taking deliveries, in milliseconds: then others that wait in the queue have theirs. */
const TURN = 10_000;
/** How long a carrier without work waits before it looks further ahead, in milliseconds. */
const LOOK = 500;
/** How many batches a turn looks ahead for mail of other operators. */
const SIGHT = 4;
/** How long those wait that were passed over for mail of other operators, in milliseconds. */
const PASSED_OVER = 5_000;

/**
 * What one turn of sending a message works on: the claims that its carriers share, and those that go back. Mail of an operator that takes no
 * more steps aside, so that the others' goes on.
 */
export class SendingTurn {
  private readonly ready = new ReadyClaims();
  private back: PutBack[] = [];
  private readonly until = Date.now() + TURN;
  private refilling: Promise<void> | undefined;
  private ended = false;
  private mayHaveMore = true;
  private rested = 0;
  private issued = 0;
  private readonly parking = new Parking();
  private readonly ahead: MailsAhead;

  constructor(
    readonly message: Message,
    readonly composition: Composition,
    private readonly batch: number,
    private readonly desk: TurnDesk,
  ) {
    this.ahead = new MailsAhead(
      ({ to, claim }) => composition.mailTo(to, claim),
      (most) => this.ready.upcoming(most),
    );
  }

  /** Whether more is due that this turn leaves to the next. */
  get more(): boolean {
    return this.mayHaveMore && this.rested < this.batch;
  }

  /** Whether nothing more may begin. */
  get over(): boolean {
    return this.ended;
  }

  /**
   * The next that may leave; undefined when there is none now. The next batch is asked for before this one is used up.
   * @param holding the operator to which the carrier has a connection
   */
  async next(holding: string | null = null): Promise<Ticket | undefined> {
    const busy = new Set<string | null>();
    while (!this.ended) {
      if (this.ready.count <= this.batch / 4) this.refill();
      const sorted = this.ready.take(holding, busy);
      if (sorted === undefined) {
        if (this.isDone()) this.parking.wake();
        if (this.refilling === undefined) return undefined;
        await this.refilling;
        continue;
      }
      const ticket = await this.ticketFor(sorted, holding);
      if (ticket !== undefined) return ticket;
      busy.add(sorted.operator);
    }
    return undefined;
  }

  /** The mail of a ticket, signed; mostly it was made ahead of its turn. */
  mailFor(ticket: Ticket): Promise<ComposedMail> {
    return this.ahead.take(ticket);
  }

  /** Waits until there may be work again for a carrier that found none. False when the turn is over for it. */
  async mayGoOn(): Promise<boolean> {
    if (this.isDone()) return false;
    const { issued } = this;
    await (this.refilling ?? this.parking.pause(LOOK));
    if (this.isDone()) return false;
    // What this turn would not come to the end of is not worth keeping others waiting for.
    const slow = this.ready.count > (TURN / LOOK) * (this.issued - issued);
    if (slow && this.refilling === undefined) this.lookAhead();
    return true;
  }

  /** Begins nothing more; what is claimed goes back. */
  stop(): void {
    this.ended = true;
    this.ahead.stop();
    this.parking.wake();
  }

  /** Gives a claim back that was not sent. */
  putBack({ claim, operator }: SortedClaim): void {
    this.back.push({ claim, operator });
  }

  /** Gives a claim back because its route rests. Where a whole batch had to wait, the rest would fare no better now. */
  rest({ claim, operator }: SortedClaim, until: Date): void {
    this.back.push({ claim, until, operator });
    this.rested += 1;
    if (this.rested >= this.batch) this.stop();
  }

  /** All that goes back, once no carrier works any more. */
  async leftOver(): Promise<PutBack[]> {
    this.stop();
    await this.refilling?.catch(() => undefined);
    this.passOver();
    for (const sorted of this.ready.takeAll()) this.putBack(sorted);
    return this.back.splice(0);
  }

  private async ticketFor(sorted: SortedClaim, holding: string | null): Promise<Ticket | undefined> {
    const { departures } = this.desk;
    const departure = this.departureOf(sorted);
    const slot = departures.isPaced(departure) ? sorted.operator : null;
    const continues = slot !== null && slot === holding;
    const answer = await departures.mayLeave(departure, continues, 1 + this.ready.waitingFor(sorted.operator));
    if (answer === 'yes') {
      this.issued += 1;
      return { ...sorted, slot, continues };
    }
    if (answer === 'busy') this.ready.putFirst(sorted);
    else await this.wait([sorted, ...this.ready.takeOf(sorted.operator)], answer);
    return undefined;
  }

  private departureOf({ route, operator }: SortedClaim): Departure {
    return { stream: this.message.stream, route, operator };
  }

  /** All of one operator: what one was told, all would be. */
  private async wait(claims: SortedClaim[], wait: Wait): Promise<void> {
    const { operator } = claims[0]!;
    this.ahead.forget(claims);
    const due = await this.desk.departures.line(operator, claims.length, wait);
    for (const [n, { claim }] of claims.entries()) {
      this.back.push({ claim, until: due[n]!, reason: wait.reason, operator });
    }
  }

  private isDone(): boolean {
    if (this.ended || Date.now() > this.until) return true;
    return this.ready.count === 0 && this.refilling === undefined && !this.mayHaveMore;
  }

  /** All that is here belongs to operators that are busy: others' mail may lie behind it. */
  private lookAhead(): void {
    if (this.ready.count < SIGHT * this.batch) this.refill();
  }

  /** Where a turn saw nothing but mail of operators that are slow, the next begins with what lies behind it. */
  private passOver(): void {
    if (!this.mayHaveMore || this.ready.count < (SIGHT - 1) * this.batch) return;
    const until = new Date(this.desk.now().getTime() + PASSED_OVER);
    for (const { claim, operator } of this.ready.takeLong(this.batch)) {
      this.back.push({ claim, until, reason: 'operator_paced', operator });
    }
  }

  private refill(): void {
    if (this.ended || !this.mayHaveMore || this.refilling !== undefined || Date.now() > this.until) return;
    this.refilling = this.takeBatch().finally(() => (this.refilling = undefined));
    // Whoever asks for the next claim is told.
    this.refilling.catch(() => undefined);
  }

  private async takeBatch(): Promise<void> {
    if (this.back.length >= this.batch) await this.desk.giveBack(this.back.splice(0));
    const claims = await this.desk.claim(this.batch);
    this.mayHaveMore = claims.length === this.batch;
    const { ready, putBack } = await this.desk.sort(claims);
    this.back.push(...putBack);
    await this.desk.departures.meet(ready.map((sorted) => this.departureOf(sorted)));
    this.ready.add(ready);
  }
}
