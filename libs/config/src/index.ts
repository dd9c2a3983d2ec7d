/**
 * config: what this process was told, and what time it is.
 * Owns: the one schema of all settings, the frozen Config made from it at boot, the key file, the Clock.
 * Does not own: anything that changes while the process runs. `process.env` is read here and nowhere else.
 */
export * from './config.js';
export * from './config.errors.js';
export * from './config.module.js';
export * from './clock.js';
export * from './settings.js';
export * from './environment.js';
export * from './secret-key.js';
export * from './logger.js';
