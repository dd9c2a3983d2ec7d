import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, CONFIG, type Config, Logger } from '#config';
import { Database } from '#database';
import { untilAnswered } from '../until-answered.js';
import type { Allowance } from './allowance.js';
import { FEW, OperatorRows } from './operator-rows.js';
import { END_LEASES_SQL, RENEW_LEASES_SQL } from './pace.query.js';
import type { Wait } from './stream-rules.js';

/** How long a database that is away is waited for, in seconds. */
const PATIENCE = 120;
/** How soon to ask again where other workers have all connections, in milliseconds. */
const TAKEN = 2_000;
/** How often leases in use are lengthened, in milliseconds. */
const RENEW_EVERY = 5_000;

/**
 * Holds this worker to what all workers together may send an operator: mails come in blocks and connections by lease, so that a smooth
 * sending costs a statement or two for a thousand mails (docs/mail.md 19, 35).
 */
@Injectable()
export class OperatorPacer implements OnModuleDestroy {
  private readonly holder = randomUUID();
  private readonly allowances = new Map<string, Allowance>();
  private readonly asking = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly rows: OperatorRows,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Logger,
  ) {}

  /**
   * Asks for one mail to leave. `yes` takes a connection, unless `continuing` says that the carrier has one; `busy`: this worker uses all
   * that it may. @param wanted how many wait for it in all
   */
  async mayLeave(operator: string, continuing: boolean, wanted: number): Promise<'yes' | 'busy' | Wait> {
    for (;;) {
      const now = this.clock.now().getTime();
      const own = this.allowances.get(operator);
      if (own !== undefined && own.restingUntil > now) return waitUntil(own.restingUntil, 'operator_rests');
      if (own === undefined || now >= own.askAgainAt || now < own.askedAt) await this.ask(operator, wanted);
      else if (own.mails > 0) return this.take(own, continuing, now);
      else if (own.freeAt > now) return waitUntil(own.freeAt, 'operator_paced');
      else await this.ask(operator, wanted);
    }
  }

  /**
   * Hears which operators a batch is for, each as often as it has mail: the many that have little are let through after one look at all of
   * them together.
   */
  async meet(operators: readonly string[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const operator of operators) counts.set(operator, (counts.get(operator) ?? 0) + 1);
    const small = [...counts].flatMap(([operator, count]) => (count > FEW ? [] : [operator]));
    const strange = small.filter((operator) => !this.allowances.has(operator));
    if (strange.length === 0 || this.rows.inPassing === null) return;
    const known = await this.whileAway(() => this.rows.known(strange));
    for (const operator of strange) {
      const allowance = this.rows.inPassing;
      if (!known.has(operator) && !this.allowances.has(operator)) this.allowances.set(operator, allowance);
    }
  }

  /** A carrier gives its connection back. */
  left(operator: string): void {
    const own = this.allowances.get(operator);
    if (own !== undefined) own.inUse -= 1;
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** A reply meant "too fast": all workers slow down. @param said its words, without addresses */
  async tooFast(operator: string, said: string): Promise<void> {
    const own = this.allowances.get(operator);
    if (own !== undefined && own.restingUntil > this.clock.now().getTime()) return;
    const sent = own?.sent ?? 0;
    const restingUntil = await this.whileAway(() => this.rows.slow(operator, said, sent));
    const current = this.allowances.get(operator);
    if (current === undefined) return;
    Object.assign(current, { sent: Math.max(0, current.sent - sent), mails: 0, restingUntil: restingUntil.getTime() });
    this.log.warn({ operator, restingUntil }, 'a mail operator asks for less; its mail waits');
  }

  /** When each of so many mails may come again, spread by the operator's rate. @param until not before */
  line(operator: string, count: number, until: Date): Promise<Date[]> {
    return this.whileAway(() => this.rows.line(operator, count, until));
  }

  /** Lets other workers have the connections that this one does not use now. */
  async rest(): Promise<void> {
    this.forgetOld();
    const unused = this.operators((own) => own.inUse === 0 && own.leased);
    if (unused.length === 0) return;
    for (const operator of unused) Object.assign(this.allowances.get(operator)!, { askAgainAt: 0, leased: false });
    await this.whileAway(() => this.database.query(END_LEASES_SQL, [this.holder, unused, this.clock.now()]));
  }

  private take(own: Allowance, continuing: boolean, now: number): 'yes' | 'busy' | Wait {
    // One connection is kept free of any single operator: one that answers slowly must not hold up the others.
    const most = Math.min(own.connections, Math.max(1, this.config.settings.MAIL_CONNECTIONS - 1));
    if (most === 0 && own.inUse === 0) return waitUntil(now + TAKEN, 'operator_paced');
    if (continuing ? own.inUse > most : own.inUse >= most) return 'busy';
    own.mails -= 1;
    own.sent += 1;
    if (!continuing) own.inUse += 1;
    this.timer ??= setInterval(() => void this.renew(), RENEW_EVERY).unref();
    return 'yes';
  }

  /** Lengthens the leases of connections in use: a relay may take minutes to answer. */
  private async renew(): Promise<void> {
    const used = this.operators((own) => own.inUse > 0);
    try {
      if (used.length > 0) await this.database.query(RENEW_LEASES_SQL, [this.holder, used, this.rows.leaseEnd()]);
    } catch (err) {
      this.log.warn({ err }, 'leases of connections to mail operators could not be lengthened');
    }
    if (used.length > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private ask(operator: string, wanted: number): Promise<void> {
    const known = this.asking.get(operator);
    if (known !== undefined) return known;
    const asking = this.askFor(operator, wanted).finally(() => this.asking.delete(operator));
    this.asking.set(operator, asking);
    return asking;
  }

  private async askFor(operator: string, wanted: number): Promise<void> {
    const before = this.allowances.get(operator);
    const given = await this.whileAway(() => this.rows.giveOut(operator, this.holder, wanted, before));
    // What changed meanwhile: carriers that left, and a reply that asked for less.
    const now = this.allowances.get(operator);
    const restingUntil = Math.max(given.restingUntil, now?.restingUntil ?? 0);
    this.allowances.set(operator, { ...given, restingUntil, inUse: now?.inUse ?? 0 });
  }

  private operators(which: (own: Allowance) => boolean): string[] {
    return [...this.allowances].flatMap(([operator, own]) => (which(own) ? [operator] : []));
  }

  /** Operators are as many as the domains that mail goes to; those of long ago need not be remembered. */
  private forgetOld(): void {
    const now = this.clock.now().getTime();
    const isOld = (own: Allowance) => own.inUse === 0 && !own.leased && own.askAgainAt < now;
    const old = this.operators((own) => isOld(own) && own.freeAt < now && own.restingUntil < now);
    for (const operator of old) this.allowances.delete(operator);
  }

  private whileAway<Result>(work: () => Promise<Result>): Promise<Result> {
    return untilAnswered(work, PATIENCE, this.log);
  }
}

function waitUntil(until: number, reason: Wait['reason']): Wait {
  return { until: new Date(until), reason };
}
