import { Injectable } from '@nestjs/common';
import {
  ListSourcesRequest,
  type Page,
  pageOf,
  type SourceCounts,
  type SourceStoryView,
  type SourceView,
} from '#contracts';
import { cursorOf, Database } from '#database';
import { itemsOf, pollsOf, sourceCounts, sourceRow, sourceRows } from './source.query.js';
import { watchError } from './watch.errors.js';

const EVERYTHING = ListSourcesRequest.parse({});

/** The list of sources and how each has been doing. */
@Injectable()
export class SourceReader {
  constructor(private readonly database: Database) {}

  /** Sources by what is asked for, in the order they were added; ended ones only when asked for. @throws DATABASE_CURSOR_INVALID */
  async list(request: Partial<ListSourcesRequest>): Promise<Page<SourceView>> {
    const asked = { ...EVERYTHING, ...request };
    const rows = await sourceRows(this.database, asked);
    return pageOf(rows, asked.limit, cursorOf, ({ sortValue: _, ...view }) => view);
  }

  counts(): Promise<SourceCounts> {
    return sourceCounts(this.database);
  }

  /** One source with its last polls and items. @throws WATCH_SOURCE_UNKNOWN */
  async byId(id: string): Promise<SourceStoryView> {
    const source = await sourceRow(this.database, id);
    if (source === null) throw watchError('WATCH_SOURCE_UNKNOWN', { id });
    return { ...source, polls: await pollsOf(this.database, id), items: await itemsOf(this.database, id) };
  }
}
