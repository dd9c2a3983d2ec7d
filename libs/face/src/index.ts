/**
 * face: how Tocsin looks and speaks, for mail, public pages and console.
 * Owns: the words that people read (`words/<language>`), colours and type, the stylesheet, the marks (verification disc, hedge,
 * dates, state bar), the layout of mails.
 * Does not own: pages (apps/api/src/public), or any rule. Pure functions; imports contracts only.
 */
export * from './escape.js';
export * from './paragraphs.js';
export * from './language-of-text.js';
export * from './colours.js';
export * from './css/public-stylesheet.js';
export * from './marks/verification.js';
export * from './marks/incident-kind.js';
export * from './marks/count.js';
export * from './marks/dates.js';
export * from './marks/place.js';
export * from './marks/source-name.js';
export * from './marks/delivery-states.js';
export * from './marks/mail-reason.js';
export * from './marks/alert-sentence.js';
export * from './mail/mail-html.js';
export * from './words/words.js';
export type { Key } from './words/topics.js';
