export * from './duty-caller.js';
export * from './duty-roster.js';
export * from './duty.jobs.js';
