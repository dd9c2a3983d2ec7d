import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, Logger, streamSettings } from '#config';
import type { MailReason, Stream } from '#contracts';
import { Database } from '#database';
import { GIVE_BACK_DAY_SQL, MAKE_DAY_SQL, TAKE_DAY_SQL } from './pace.query.js';
import { untilAnswered } from '../until-answered.js';
import { closedUntil, dayIn, nextDay } from './sending-hours.js';

/** Why a mail does not leave yet, and when its turn may come. */
export interface Wait {
  until: Date;
  reason: MailReason;
}

/** How many of a day are taken at a time: a worker that dies leaves at most so many unused. */
const BLOCK = 20;
/** How long a database that is away is waited for, in seconds. */
const PATIENCE = 120;

/** The hours and daily caps of streams. The count of a day is one row, shared by all workers (docs/mail.md 18). */
@Injectable()
export class StreamRules {
  private readonly days = new Map<Stream, { day: string; left: number }>();
  private readonly asking = new Map<Stream, Promise<number>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Logger,
  ) {}

  /** Outside a stream's hours: when they begin. */
  closed(stream: Stream): Wait | null {
    const { hours } = streamSettings(this.config.settings, stream);
    const until = hours === undefined ? null : closedUntil(hours, this.clock.now());
    return until === null ? null : { until, reason: 'outside_hours' };
  }

  /** Takes one mail of today's cap. Null: it may leave. */
  async takeOne(stream: Stream): Promise<Wait | null> {
    const { dailyCap } = streamSettings(this.config.settings, stream);
    if (dailyCap === undefined) return null;
    for (;;) {
      const own = this.days.get(stream);
      if (own !== undefined && own.day === this.today(stream) && own.left > 0) {
        own.left -= 1;
        return null;
      }
      if ((await this.ask(stream, dailyCap)) === 0) return this.tomorrow(stream);
    }
  }

  /** One that was taken and did not leave counts no more. */
  giveBack(stream: Stream): void {
    if (streamSettings(this.config.settings, stream).dailyCap !== undefined) this.keep(stream, this.today(stream), 1);
  }

  /** Gives back what this worker does not use now. */
  async rest(stream: Stream): Promise<void> {
    const own = this.days.get(stream);
    if (own === undefined) return;
    this.days.delete(stream);
    if (own.left === 0) return;
    const values = [stream, own.day, own.left];
    await untilAnswered(() => this.database.query(GIVE_BACK_DAY_SQL, values), PATIENCE, this.log);
  }

  private ask(stream: Stream, cap: number): Promise<number> {
    const asking = this.asking.get(stream) ?? this.takeBlock(stream, cap).finally(() => this.asking.delete(stream));
    this.asking.set(stream, asking);
    return asking;
  }

  private async takeBlock(stream: Stream, cap: number): Promise<number> {
    const day = this.today(stream);
    const given = await untilAnswered(() => this.takeOf(stream, day, cap), PATIENCE, this.log);
    this.keep(stream, day, given);
    return given;
  }

  private async takeOf(stream: Stream, day: string, cap: number): Promise<number> {
    await this.database.query(MAKE_DAY_SQL, [stream, day]);
    const [row] = await this.database.query<{ given: number }>(TAKE_DAY_SQL, [stream, day, BLOCK, cap]);
    return row?.given ?? 0;
  }

  private keep(stream: Stream, day: string, mails: number): void {
    const own = this.days.get(stream);
    this.days.set(stream, { day, left: mails + (own?.day === day ? own.left : 0) });
  }

  /** The next day, and within it when the stream's hours begin. */
  private tomorrow(stream: Stream): Wait {
    const { hours } = streamSettings(this.config.settings, stream);
    const day = nextDay(this.zoneOf(stream), this.clock.now());
    const opens = hours === undefined ? null : closedUntil(hours, day);
    return { until: opens ?? day, reason: 'daily_cap' };
  }

  private today(stream: Stream): string {
    return dayIn(this.zoneOf(stream), this.clock.now());
  }

  private zoneOf(stream: Stream): string {
    return streamSettings(this.config.settings, stream).hours?.zone ?? 'UTC';
  }
}
