import { z } from 'zod';

/** Adds a feed to watch. */
export const AddSourceRequest = z.object({
  name: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** Polled no more often than this. */
  intervalMinutes: z.coerce.number().int().min(1).max(10_080).default(15),
  /** Shown to the public only as "a source known to us". */
  confidential: z.boolean().default(false),
});
export type AddSourceRequest = z.input<typeof AddSourceRequest>;

/** How a source has been doing. */
export type SourceHealth = 'new' | 'well' | 'failing' | 'paused' | 'ended';

export interface SourceView {
  id: string;
  name: string;
  url: string;
  confidential: boolean;
  health: SourceHealth;
  intervalMinutes: number;
  nextPollAt: Date;
  succeededAt: Date | null;
  newItemAt: Date | null;
  failures: number;
  errorCode: string | null;
  errorMessage: string | null;
}
