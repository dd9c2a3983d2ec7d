import { z } from 'zod';
import { defineJob } from '#queue';

/** Prepares the alert that tells everybody who was alerted what was corrected or taken back; it waits for approval. */
export const followUpChange = defineJob({
  name: 'follow-up-change',
  queue: 'upkeep',
  payload: z.object({ incidentId: z.uuid() }),
});

/** Every job of publishing, for the worker's list. */
export const publishingJobs = [followUpChange];
