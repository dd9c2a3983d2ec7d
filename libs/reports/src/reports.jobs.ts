import { z } from 'zod';
import { defineJob } from '#queue';

/** Reads one report into claims. */
export const readReport = defineJob({
  name: 'read-report',
  queue: 'fanout',
  payload: z.object({ reportId: z.uuid() }),
});
