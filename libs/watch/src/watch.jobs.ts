import { z } from 'zod';
import { defineJob } from '#queue';

/** Asks one source what is new. One try: the next poll is its retry, at a time that politeness allows. */
export const pollSource = defineJob({
  name: 'poll-source',
  queue: 'fetch',
  payload: z.object({ sourceId: z.uuid() }),
  attempts: 1,
});

/** Fetches one item that a source listed and files it as a report. One try: its row says when to try again. */
export const fetchItem = defineJob({
  name: 'fetch-item',
  queue: 'fetch',
  payload: z.object({ itemId: z.uuid() }),
  attempts: 1,
});

/** Asks for every poll and fetch that is due. */
export const pollDueSources = defineJob({
  name: 'poll-due-sources',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 1,
});
