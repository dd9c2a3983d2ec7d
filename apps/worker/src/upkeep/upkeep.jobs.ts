import { z } from 'zod';
import { defineJob } from '#queue';

/** Asks again for all work that lies untouched too long. */
export const sweepLostWork = defineJob({
  name: 'sweep-lost-work',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 1,
});

/** Forgets name and address of whoever was invited and never came. */
export const expireInvitations = defineJob({
  name: 'expire-invitations',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 1,
});
