import { z } from 'zod';
import { defineJob } from '#queue';

/** Forgets addresses that nobody confirmed in time. The next run is its retry. */
export const expirePendingSubscribers = defineJob({
  name: 'expire-pending-subscribers',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 1,
});

/** Every job of this lib, for the worker's list. */
export const subscriberJobs = [expirePendingSubscribers];
