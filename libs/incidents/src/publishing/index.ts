/** From what is believed to what is published: paraphrases, answers for harm, evidence, retraction, and what staff alone may read. */
export * from './evidence-gallery.js';
export * from './harm-answers.js';
export * from './incident-retractor.js';
export * from './page-composer.js';
export * from './paraphrases.js';
export * from './private-notes.js';
export * from './publication.entity.js';
export * from './publishing.jobs.js';
