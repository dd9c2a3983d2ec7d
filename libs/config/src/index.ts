/**
 * config: what this process was told: settings, time, and when to stop.
 * Owns: the one schema of all settings, the frozen Config made from it at boot, the key file, the Clock, the log, signals.
 * Does not own: anything that changes while the process runs. `process.env` is read here and nowhere else.
 */
export * from './config.js';
export * from './config.errors.js';
export * from './config.module.js';
export * from './clock.js';
export * from './settings.js';
export {
  readHours,
  readWarmUp,
  type SendingHours,
  mailedForReal,
  senderAddresses,
  type StreamSettings,
  streamSettings,
  type WarmUp,
} from './stream-settings.js';
export * from './environment.js';
export * from './secret-key.js';
export { loggingWith } from './log-context.js';
export * from './logger.js';
export * from './until-stopped.js';
