import { defineErrors } from '#contracts';

export const demoError = defineErrors({
  STANDALONE_DEMO_NOT_EMPTY: {
    kind: 'conflict',
    message: 'The demo was asked for on a database that holds other data.',
    remedy: 'Leave DATABASE_URL unset for the demo, or point it at an empty database. Nothing was changed.',
  },
  STANDALONE_DEMO_STUCK: {
    kind: 'internal',
    message: 'The demo waited in vain for: {what}.',
    remedy: 'Look at the log above, then start it again; it goes on where it stopped.',
  },
});
