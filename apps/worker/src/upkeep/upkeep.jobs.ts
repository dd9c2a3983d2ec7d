import { z } from 'zod';
import { defineJob } from '#queue';

/** Asks again for all work that lies untouched too long. */
export const sweepLostWork = defineJob({
  name: 'sweep-lost-work',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 1,
});
