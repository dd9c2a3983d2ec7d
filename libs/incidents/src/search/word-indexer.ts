import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database } from '#database';
import { indexMissingReports } from '#reports';
import { indexChangedIncidents } from './incident-words.query.js';

const BATCH = 200;
/** What was written earlier is indexed by the job that runs every minute, in milliseconds. */
const LATELY = 10 * 60_000;
/** At most so many batches in one go, so that other work gets its turn. */
const BATCHES = 10;

/** Keeps the words that are searched in step with the rows; rows that were there before the index come in by and by. */
@Injectable()
export class WordIndexer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** May run twice at once. @returns how many rows were indexed */
  async index(): Promise<number> {
    const incidents = await this.batches((most) => indexChangedIncidents(this.database, most));
    return incidents + (await this.batches((most) => indexMissingReports(this.database, most)));
  }

  /** As `index`, for incidents alone: a search looks at what staff have just written. */
  async indexIncidents(): Promise<void> {
    const now = this.clock.now().getTime();
    await indexChangedIncidents(this.database, BATCH, new Date(now - LATELY));
  }

  private async batches(one: (most: number) => Promise<number>): Promise<number> {
    let total = 0;
    for (let batch = 0; batch < BATCHES; batch++) {
      const done = await one(BATCH);
      total += done;
      if (done < BATCH) break;
    }
    return total;
  }
}
