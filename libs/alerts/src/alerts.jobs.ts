import { z } from 'zod';
import { defineJob } from '#queue';

/** Writes a delivery for each person in the audience of an approved alert; sending starts with the first batch. */
export const prepareAlert = defineJob({
  name: 'prepare-alert',
  queue: 'fanout',
  payload: z.object({ alertId: z.uuid() }),
});

/** Every job of this lib, for the worker's list. */
export const alertJobs = [prepareAlert];
