import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import type { OperatorView } from '#contracts';
import { Database, type Transaction } from '#database';
import type { Allowance } from './allowance.js';
import { sayable } from './operator-name.js';
import { type Ceiling, climbed, connectionsOf, counting, giveOut, type Pace, rateOf, slowed } from './pace.js';
import {
  KNOWN_OPERATORS_SQL,
  LEASE_SQL,
  LINE_SQL,
  LOCK_OPERATOR_SQL,
  MAKE_OPERATOR_SQL,
  OTHER_LEASES_SQL,
  WRITE_OPERATOR_SQL,
} from './pace.query.js';

/** How long a worker may hold connections without renewing, in milliseconds: so long a crash keeps them from others. */
const LEASE = 15_000;
/** After how long a worker asks whether others need some, in milliseconds. */
const ASK_AGAIN = 5_000;
/** A waiting line is planned so far ahead, in milliseconds; what lies beyond looks again then, since the rate may have risen. */
const PLANNED = 15 * 60_000;
const MINUTE = 60_000;
/** So few mails for an operator are none that it could find too many, unless the settings allow fewer connections than this. */
export const FEW = 20;
const NARROW = 10;
/** For how long, in milliseconds. */
const IN_PASSING = 30_000;

type PaceRow = Pace & { lineUntil: Date };

/** The pace of operators as rows. Each method locks one operator's row, so that workers take turns. */
@Injectable()
export class OperatorRows {
  private readonly ceiling: Ceiling;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const { MAIL_OPERATOR_CONNECTIONS, MAIL_OPERATOR_RATE } = config.settings;
    this.ceiling = { connections: MAIL_OPERATOR_CONNECTIONS, rate: MAIL_OPERATOR_RATE ?? null };
  }

  /** What an operator's pace means now. */
  view(pace: Pace): Pick<OperatorView, 'ratePerMinute' | 'restingUntil'> {
    const now = this.clock.now();
    const rate = rateOf(climbed(pace, now, this.ceiling), this.ceiling);
    const { restingUntil } = pace;
    return {
      ratePerMinute: rate === null ? null : Math.round(rate),
      restingUntil: restingUntil !== null && restingUntil > now ? restingUntil : null,
    };
  }

  /** What may go to an operator that gets a few mails now and then: such a one needs no row. Null where the settings are too strict for that. */
  get inPassing(): Allowance | null {
    if (this.ceiling.rate !== null || this.ceiling.connections < NARROW) return null;
    const now = this.clock.now().getTime();
    const nothing = { sent: 0, limited: false, leased: false, inUse: 0, freeAt: 0, restingUntil: 0 };
    return { ...nothing, mails: FEW, connections: 1, askedAt: now, askAgainAt: now + IN_PASSING };
  }

  /** Those of some operators that have a row. */
  async known(operators: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ operator: string }>(KNOWN_OPERATORS_SQL, [operators]);
    return new Set(rows.map(({ operator }) => operator));
  }

  /** Until when a lease that is taken now holds. */
  leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE);
  }

  /** A block of mails and a fair share of the connections. @param before what the worker still has */
  giveOut(operator: string, holder: string, wanted: number, before: Allowance | undefined): Promise<Allowance> {
    return this.locked(operator, async (tx, row, now) => {
      const left = before?.limited === true ? before.mails : 0;
      const so = counting(row, before?.sent ?? 0, now);
      const { pace, mails } = giveOut(so, Math.max(0, wanted - left), now, this.ceiling);
      await this.write(tx, operator, pace);
      const connections = await this.lease(tx, operator, holder, connectionsOf(pace, this.ceiling), now);
      const restingUntil = pace.restingUntil?.getTime() ?? 0;
      return {
        mails: restingUntil > now.getTime() ? 0 : left + mails,
        sent: 0,
        limited: rateOf(pace, this.ceiling) !== null,
        connections,
        leased: true,
        inUse: before?.inUse ?? 0,
        freeAt: pace.freeAt.getTime(),
        restingUntil,
        askedAt: now.getTime(),
        askAgainAt: now.getTime() + ASK_AGAIN,
      };
    });
  }

  /** Slows an operator down. @param sent what the worker sent and did not tell yet @returns until when it rests */
  slow(operator: string, said: string, sent: number): Promise<Date> {
    return this.locked(operator, async (tx, row, now) => {
      const pace = slowed(counting(row, sent, now), now, this.ceiling);
      await this.write(tx, operator, pace, sayable(operator, said));
      return pace.restingUntil!;
    });
  }

  /** Puts so many mails at the end of an operator's waiting line. @returns when each comes again */
  line(operator: string, count: number, until: Date): Promise<Date[]> {
    return this.locked(operator, async (tx, row, now) => {
      const rate = rateOf(row, this.ceiling);
      const each = rate === null ? 0 : MINUTE / rate;
      const last = Math.max(now.getTime() + PLANNED, until.getTime());
      const from = Math.max(Math.min(row.lineUntil.getTime(), last), until.getTime());
      await tx.query(LINE_SQL, [operator, new Date(Math.min(from + count * each, last))]);
      return Array.from({ length: count }, (_, n) => new Date(Math.min(from + n * each, last)));
    });
  }

  private locked<Result>(
    operator: string,
    work: (tx: Transaction, row: PaceRow, now: Date) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      let [row] = await tx.query<PaceRow>(LOCK_OPERATOR_SQL, [operator]);
      if (row === undefined) {
        await tx.query(MAKE_OPERATOR_SQL, [operator, now]);
        [row] = await tx.query<PaceRow>(LOCK_OPERATOR_SQL, [operator]);
      }
      return work(tx, { ...row!, ...climbed(row!, now, this.ceiling) }, now);
    });
  }

  private async write(tx: Transaction, operator: string, pace: Pace, said: string | null = null): Promise<void> {
    const { rate, connections, freeAt, restingUntil, strikes, climbedAt, counted, countedSince } = pace;
    const values = [rate, connections, freeAt, restingUntil, strikes, climbedAt, counted, countedSince, said];
    await tx.query(WRITE_OPERATOR_SQL, [operator, ...values]);
  }

  /** As many as others leave. Where others have none and ask, each gets an equal share. */
  private async lease(tx: Transaction, operator: string, holder: string, limit: number, now: Date): Promise<number> {
    const [others] = await tx.query<{ held: number; workers: number; waiting: number }>(OTHER_LEASES_SQL, [
      operator,
      holder,
      now,
    ]);
    const { held, workers, waiting } = others!;
    const share = waiting > 0 ? Math.max(1, Math.floor(limit / (workers + 1))) : limit;
    const connections = Math.max(0, Math.min(this.config.settings.MAIL_CONNECTIONS, share, limit - held));
    await tx.query(LEASE_SQL, [operator, holder, connections, this.leaseEnd()]);
    return connections;
  }
}
