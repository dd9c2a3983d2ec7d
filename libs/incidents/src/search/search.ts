import { Injectable } from '@nestjs/common';
import {
  type FoundIncident,
  type FoundReport,
  type Page,
  pageOf,
  type SearchIncidentsRequest,
  type SearchReportsRequest,
} from '#contracts';
import { cursorOf, Database, searchQuery, searchSnippet, type SearchTerm, searchTerms } from '#database';
import { searchIncidents } from './incident-search.query.js';
import { searchReports } from './report-search.query.js';
import { WordIndexer } from './word-indexer.js';

const NOTHING = { items: [], next: null };

/** Looks through reports and incidents in every language that the desk reads (ADR-0024). */
@Injectable()
export class Search {
  constructor(
    private readonly database: Database,
    private readonly indexer: WordIndexer,
  ) {}

  /** @throws DATABASE_CURSOR_INVALID */
  async reports(request: SearchReportsRequest): Promise<Page<FoundReport>> {
    const terms = searchTerms(request.q);
    const query = searchQuery(terms);
    if (query === null && request.q !== '') return NOTHING;
    const rows = await searchReports(this.database, request, query);
    return pageOf(rows, request.limit, cursorOf, ({ sortValue: _, text, ...row }) => ({
      ...row,
      title: whole(row.title, terms),
      snippet: searchSnippet(text, terms),
    }));
  }

  /** @throws DATABASE_CURSOR_INVALID */
  async incidents(request: SearchIncidentsRequest): Promise<Page<FoundIncident>> {
    const terms = searchTerms(request.q);
    const query = searchQuery(terms);
    if (query === null && request.q !== '') return NOTHING;
    await this.indexer.indexIncidents();
    const rows = await searchIncidents(this.database, request, query);
    return pageOf(rows, request.limit, cursorOf, ({ sortValue: _, text, ...row }) => ({
      ...row,
      title: whole(row.title, terms),
      snippet: searchSnippet(text, terms),
    }));
  }
}

/** A title is shown as a whole, and its hits marked. */
function whole(title: string, terms: readonly SearchTerm[]) {
  return searchSnippet(title, terms, title.length);
}
