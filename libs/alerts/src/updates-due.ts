import { Injectable } from '@nestjs/common';
import type { UpdateDueView } from '#contracts';
import { Database } from '#database';
import { updatesDue } from './updates-due.query.js';

/** Whom we owe word: people were told of something feared, and what came of it is known. A query, so nothing has to be marked done. */
@Injectable()
export class UpdatesDue {
  constructor(private readonly database: Database) {}

  /** The oldest first; at most 200. */
  list(): Promise<UpdateDueView[]> {
    return updatesDue(this.database);
  }
}
