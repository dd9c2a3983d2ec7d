import { z } from 'zod';
import { defineJob } from '#queue';

/** Mails whoever is on duty when a warning waits on the desk. */
export const callDuty = defineJob({
  name: 'call-duty',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 1,
});
