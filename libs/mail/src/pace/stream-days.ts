import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, streamSettings } from '#config';
import type { Stream, StreamTodayView } from '#contracts';
import { Database } from '#database';
import { domainOf } from '../stream-headers.js';
import { closedUntil, dayIn, nextDay } from './sending-hours.js';
import { STEP_SQL, TAKEN_SQL, WARM_UP_SQL } from './stream-days.query.js';
import { allowedAt, MOST, stepOn, type WarmUpRow } from './warm-up.js';

/** What a stream may send on one day, and by which of its settings. */
export interface DayLimit {
  most: number;
  by: 'daily_cap' | 'warm_up';
  /** The step of its warm-up, from 0; null where none is set. */
  step: number | null;
}

/** What settings and warm-up allow a stream on a day of its own zone (docs/mail.md 19). */
@Injectable()
export class StreamDays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether the number of its mails a day is limited at all. */
  isLimited(stream: Stream): boolean {
    const { dailyCap, warmUp } = this.settings(stream);
    return dailyCap !== undefined || warmUp !== undefined;
  }

  /** The calendar day by the clock of its zone. */
  today(stream: Stream): string {
    return dayIn(this.zoneOf(stream), this.clock.now());
  }

  /** When the next day begins for it: within its hours. */
  tomorrow(stream: Stream): Date {
    const { hours } = this.settings(stream);
    const day = nextDay(this.zoneOf(stream), this.clock.now());
    return (hours === undefined ? null : closedUntil(hours, day)) ?? day;
  }

  /** What today allows; of a stream without limits, everything. */
  async limit(stream: Stream): Promise<DayLimit> {
    return this.limitOf(stream, this.today(stream), await this.warmUpRow(stream));
  }

  /** The same for a day on which mail is about to leave: the warm-up counts it. */
  async begin(stream: Stream, day: string): Promise<DayLimit> {
    const row = await this.warmUpRow(stream);
    const limit = this.limitOf(stream, day, row);
    if (limit.step !== null && (row === null || row.lastOn < day)) {
      await this.database.query(STEP_SQL, [stream, this.domainOf(stream), day, limit.step]);
    }
    return limit;
  }

  /** How many more may leave today. */
  async room(stream: Stream): Promise<number> {
    if (!this.isLimited(stream)) return MOST;
    const { most } = await this.limit(stream);
    return Math.max(0, most - (await this.taken(stream)));
  }

  /** Where a stream stands today; null where nothing limits its days. */
  async view(stream: Stream): Promise<StreamTodayView | null> {
    if (!this.isLimited(stream)) return null;
    const { warmUp, dailyCap } = this.settings(stream);
    const [row, taken] = await Promise.all([this.warmUpRow(stream), this.taken(stream)]);
    const { most, by, step } = this.limitOf(stream, this.today(stream), row);
    return {
      taken,
      most,
      by,
      dailyCap: dailyCap ?? null,
      warmUp: warmUp === undefined ? null : { ...warmUp, day: (step ?? 0) + 1, beganOn: row?.beganOn ?? null },
      nextAt: this.tomorrow(stream),
    };
  }

  private limitOf(stream: Stream, day: string, row: WarmUpRow | null): DayLimit {
    const { dailyCap = MOST, warmUp } = this.settings(stream);
    if (warmUp === undefined) return { most: dailyCap, by: 'daily_cap', step: null };
    const step = stepOn(warmUp, row, day);
    const allowed = allowedAt(warmUp, step);
    return allowed < dailyCap ? { most: allowed, by: 'warm_up', step } : { most: dailyCap, by: 'daily_cap', step };
  }

  private async warmUpRow(stream: Stream): Promise<WarmUpRow | null> {
    if (this.settings(stream).warmUp === undefined) return null;
    const [row] = await this.database.query<WarmUpRow>(WARM_UP_SQL, [stream, this.domainOf(stream)]);
    return row ?? null;
  }

  private async taken(stream: Stream): Promise<number> {
    const [row] = await this.database.query<{ taken: number }>(TAKEN_SQL, [stream, this.today(stream)]);
    return row?.taken ?? 0;
  }

  private settings(stream: Stream) {
    return streamSettings(this.config.settings, stream);
  }

  private domainOf(stream: Stream): string {
    return domainOf(this.settings(stream).from);
  }

  private zoneOf(stream: Stream): string {
    return this.settings(stream).hours?.zone ?? 'UTC';
  }
}
