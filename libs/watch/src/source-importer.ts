import { Injectable } from '@nestjs/common';
import type { Actor } from '#auth';
import { AddSourceRequest, CodedError, type ImportedSource, type ImportSourcesRequest } from '#contracts';
import { type OpmlEntry, opmlEntries } from './opml-entries.js';
import { SourceService } from './source.service.js';
import { watchError } from './watch.errors.js';

/** More in one document would keep the answer waiting. */
const MOST_ENTRIES = 500;

/** Adds every feed that an OPML document lists, each for itself: what was added stays, whatever becomes of the rest. */
@Injectable()
export class SourceImporter {
  constructor(private readonly sources: SourceService) {}

  /** @returns what became of each entry, in the document's order. @throws WATCH_OPML_MALFORMED, WATCH_OPML_TOO_LONG, AUTH_ROLE_TOO_SMALL */
  async import(actor: Actor, { opml, ...settings }: ImportSourcesRequest): Promise<ImportedSource[]> {
    const entries = opmlEntries(opml);
    if (entries.length > MOST_ENTRIES)
      throw watchError('WATCH_OPML_TOO_LONG', { entries: entries.length, most: MOST_ENTRIES });
    const outcomes: ImportedSource[] = [];
    for (const entry of entries) outcomes.push(await this.one(actor, entry, settings));
    return outcomes;
  }

  private async one(
    actor: Actor,
    { title, url }: OpmlEntry,
    settings: Omit<ImportSourcesRequest, 'opml'>,
  ): Promise<ImportedSource> {
    const request = AddSourceRequest.safeParse({ name: title === '' ? url : title, url, ...settings });
    if (!request.success) return refused(title, url, watchError('WATCH_ENTRY_NO_ADDRESS'));
    try {
      const id = await this.sources.add(actor, request.data);
      return { title, url, outcome: 'added', code: null, message: null, id };
    } catch (error) {
      if (!(error instanceof CodedError) || error.kind === 'forbidden') throw error;
      return refused(title, url, error);
    }
  }
}

function refused(title: string, url: string | null, { code, message }: CodedError): ImportedSource {
  return { title, url, outcome: code === 'WATCH_SOURCE_EXISTS' ? 'known' : 'refused', code, message, id: null };
}
