import { z } from 'zod';
import { sortedPageRequest } from './page.js';
import { SOURCE_HEALTHS, type SourceHealth } from './states.js';

const name = z.string().trim().min(1).max(200);
const intervalMinutes = z.coerce.number().int().min(1).max(10_080);

/** Adds a feed to watch. */
export const AddSourceRequest = z.object({
  name,
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** Polled no more often than this. */
  intervalMinutes: intervalMinutes.default(15),
  /** Shown to the public only as "a source known to us". */
  confidential: z.boolean().default(false),
});
export type AddSourceRequest = z.input<typeof AddSourceRequest>;

/** Changes how a source is kept. `revision` is the one that was looked at. Another address is another source. */
export const ReviseSourceRequest = z.object({
  revision: z.number().int(),
  name: name.optional(),
  intervalMinutes: intervalMinutes.optional(),
  confidential: z.boolean().optional(),
});
export type ReviseSourceRequest = z.output<typeof ReviseSourceRequest>;

export const EndSourceRequest = z.object({ reason: z.string().trim().min(1).max(500) });

/** Adds every feed that an OPML document (OPML 2.0, at most 256 KB) lists. */
export const ImportSourcesRequest = z.object({
  opml: z.string().min(1).max(262_144),
  intervalMinutes: intervalMinutes.default(15),
  confidential: z.boolean().default(false),
});
export type ImportSourcesRequest = z.output<typeof ImportSourcesRequest>;

/** What became of one entry of an OPML document. */
export interface ImportedSource {
  title: string;
  url: string | null;
  outcome: 'added' | 'known' | 'refused';
  /** The coded error's, where it was refused or known, with its sentence. */
  code: string | null;
  message: string | null;
  /** The new source. */
  id: string | null;
}

/** Query of the list of sources. Ended ones are shown only when asked for. `q` is looked for in name and address. */
export const ListSourcesRequest = sortedPageRequest(['added', 'name', 'newItemAt', 'nextPollAt'], 'added').extend({
  health: z.enum(SOURCE_HEALTHS).optional(),
});
export type ListSourcesRequest = z.output<typeof ListSourcesRequest>;

export interface SourceView {
  id: string;
  name: string;
  url: string;
  confidential: boolean;
  health: SourceHealth;
  intervalMinutes: number;
  /** Rises with every change that staff make. */
  revision: number;
  createdAt: Date;
  nextPollAt: Date;
  polledAt: Date | null;
  succeededAt: Date | null;
  newItemAt: Date | null;
  endedAt: Date | null;
  endedReason: string | null;
  failures: number;
  errorCode: string | null;
  /** What stands in the places of the error's words. */
  errorDetails: Record<string, unknown>;
  /** The same in words of the reader's language; null where nobody asks in a language. */
  errorMessage: string | null;
}

export type SourceCounts = Record<SourceHealth, number>;

/** One poll: what it brought, or why it failed. */
export interface SourcePollView {
  polledAt: Date;
  newItems: number;
  errorCode: string | null;
}

/** One entry that a source listed. `waiting`: to be fetched, or to be tried again after an error. */
export interface SourceItemView {
  id: string;
  title: string | null;
  url: string | null;
  publishedAt: Date | null;
  foundAt: Date;
  state: 'settled' | 'waiting' | 'failing';
  failures: number;
  errorCode: string | null;
  nextFetchAt: Date | null;
  reportId: string | null;
}

/** A source with its last polls and items, newest first. */
export interface SourceStoryView extends SourceView {
  polls: SourcePollView[];
  items: SourceItemView[];
}
