import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database } from '#database';
import { FORGET_SQL } from './pace.query.js';

/** After so many days without mail an operator is met as a stranger again. */
const KEPT_DAYS = 30;

/** Forgets what was known of operators and days long ago: it would tell, for years, whom mail once went to. */
@Injectable()
export class OldPaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Repeating is harmless. */
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    for (const sql of FORGET_SQL) await this.database.query(sql, [before]);
  }
}
