/** Totals and numbers held, apart from events. */
export { compareTotal, type ComparedIncident, type ComparedTotal } from './compare-total.js';
export * from './total-publisher.js';
export * from './total-reader.js';
export * from './total-record.js';
export * from './total.service.js';
