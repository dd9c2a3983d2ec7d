/**
 * officials: whom one writes to, in the shape of Popolo (popoloproject.com).
 * Owns: bodies, offices, officials, terms, contact points; who is to be addressed at an office on a given day, and how.
 * Does not own: letters (campaigns) and mail. Every change is a staff act.
 * Words: Body (an organisation or institution), Office (the post), Official (a person), Term (who held it when),
 * contact point (where an office can be reached), disclosure (what an office learns of a supporter).
 */
export * from './addressee-lookup.js';
export * from './body-directory.js';
export * from './contact-point.service.js';
export * from './disclosure.js';
export * from './officials.entities.js';
export * from './officials.errors.js';
export * from './officials.module.js';
export * from './office-directory.js';
export * from './office.service.js';
export * from './term.service.js';
