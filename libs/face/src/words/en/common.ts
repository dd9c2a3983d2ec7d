/** Words that stand on every public page. */
export const common = {
  skip: 'Skip to the content',
  navigation: 'Pages',
  nav: { home: 'What happened', record: 'Record', method: 'How we count', subscribe: 'Be told' },
  footerPrivacy: 'This page runs no script, sets no cookie and loads nothing from anybody else.',
  footerSoftware: 'Run with Tocsin, free software under the AGPL.',
  older: 'Older',
  newest: 'Back to the newest',
  pagination: 'More pages',
  leaveEmpty: 'Leave this empty',
  steps: { done: 'done', now: 'under way', ahead: 'not yet', failed: 'failed' },
  errorPrefix: 'Correct this:',
  error: {
    title: 'This did not work',
    code: (code: string) => `If you write to us about it, quote ${code}.`,
    home: 'Go to the front page',
  },
};
