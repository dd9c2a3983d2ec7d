import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, Logger, streamSettings } from '#config';
import type { MailReason, Stream } from '#contracts';
import { Database } from '#database';
import { untilAnswered } from '../until-answered.js';
import { closedUntil } from './sending-hours.js';
import { type DayLimit, StreamDays } from './stream-days.js';
import { GIVE_BACK_DAY_SQL, MAKE_DAY_SQL, TAKE_DAY_SQL } from './stream-days.query.js';

/** Why a mail does not leave yet, and when its turn may come. */
export interface Wait {
  until: Date;
  reason: MailReason;
}

/** How many of a day are taken at a time: a worker that dies leaves at most so many unused. */
const BLOCK = 20;
/** How long a database that is away is waited for, in seconds. */
const PATIENCE = 120;

/** What a worker knows of a stream's day. */
interface OwnDay {
  day: string;
  /** What it took and did not use yet. */
  left: number;
  limit: DayLimit | null;
}

/** The hours and daily caps of streams. The count of a day is one row, shared by all workers (docs/mail.md 18). */
@Injectable()
export class StreamRules {
  private readonly own = new Map<Stream, OwnDay>();
  private readonly asking = new Map<Stream, Promise<number>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly days: StreamDays,
    private readonly log: Logger,
  ) {}

  /** Outside a stream's hours: when they begin. */
  closed(stream: Stream): Wait | null {
    const { hours } = streamSettings(this.config.settings, stream);
    const until = hours === undefined ? null : closedUntil(hours, this.clock.now());
    return until === null ? null : { until, reason: 'outside_hours' };
  }

  /** Takes one mail of what today allows. Null: it may leave. */
  async takeOne(stream: Stream): Promise<Wait | null> {
    if (!this.days.isLimited(stream)) return null;
    for (;;) {
      const own = this.own.get(stream);
      if (own !== undefined && own.day === this.days.today(stream) && own.left > 0) {
        own.left -= 1;
        return null;
      }
      if ((await this.ask(stream)) === 0) {
        return { until: this.days.tomorrow(stream), reason: this.own.get(stream)?.limit?.by ?? 'daily_cap' };
      }
    }
  }

  /** One that was taken and did not leave counts no more. */
  giveBack(stream: Stream): void {
    if (this.days.isLimited(stream)) this.keep(stream, this.days.today(stream), 1);
  }

  /** Gives back what this worker does not use now. */
  async rest(stream: Stream): Promise<void> {
    const own = this.own.get(stream);
    if (own === undefined) return;
    this.own.delete(stream);
    if (own.left === 0) return;
    const values = [stream, own.day, own.left];
    await untilAnswered(() => this.database.query(GIVE_BACK_DAY_SQL, values), PATIENCE, this.log);
  }

  private ask(stream: Stream): Promise<number> {
    const asking = this.asking.get(stream) ?? this.takeBlock(stream).finally(() => this.asking.delete(stream));
    this.asking.set(stream, asking);
    return asking;
  }

  private async takeBlock(stream: Stream): Promise<number> {
    const day = this.days.today(stream);
    const known = this.own.get(stream);
    const limit = known?.day === day ? known.limit : null;
    const taken = await untilAnswered(() => this.takeOf(stream, day, limit), PATIENCE, this.log);
    this.keep(stream, day, taken.given, taken.limit);
    return taken.given;
  }

  private async takeOf(stream: Stream, day: string, known: DayLimit | null) {
    const limit = known ?? (await this.days.begin(stream, day));
    await this.database.query(MAKE_DAY_SQL, [stream, day]);
    const [row] = await this.database.query<{ given: number }>(TAKE_DAY_SQL, [stream, day, BLOCK, limit.most]);
    return { given: row?.given ?? 0, limit };
  }

  private keep(stream: Stream, day: string, mails: number, limit: DayLimit | null = null): void {
    const own = this.own.get(stream);
    const same = own?.day === day ? own : { left: 0, limit: null };
    this.own.set(stream, { day, left: mails + same.left, limit: limit ?? same.limit });
  }
}
