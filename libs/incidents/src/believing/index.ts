/**
 * believing: how sure we may be, and why. Pure: the console, the record and the refusals use the same functions.
 * Owns: origins and their independence, proposed levels with reasons, the range that is shown and its best value.
 * Does not own: the decision. Everything above "reported" is a named person's.
 */
export { bearsOut, proposeLevel } from './levels.js';
export { independent, originsOf, type Said, speakerKey, speakersIn } from './origins.js';
export { type RangedFigure, shownRange } from './range.js';
