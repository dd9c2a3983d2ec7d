import { z } from 'zod';
import { defineJob } from '#queue';

/** Keeps the words that are searched in step with reports and incidents. */
export const indexWords = defineJob({
  name: 'index-words',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 1,
});
