import { pino, type Logger as PinoLogger } from 'pino';
import { loggedFields } from './log-context.js';

/**
 * The log of this process: one JSON object a line on standard error. Log ids, counts and codes; names, addresses, subjects and
 * letter texts never. Injected by class: `private readonly log: Logger`.
 */
export abstract class Logger {
  abstract debug(fields: object, message: string): void;
  abstract info(fields: object, message: string): void;
  abstract warn(fields: object, message: string): void;
  abstract error(fields: object, message: string): void;
}

/** A Logger of the given level that writes to standard error. Errors under `err` keep code and stack, not their details. */
export function createLogger(level: string): PinoLogger & Logger {
  return pino(
    {
      level,
      base: null,
      mixin: loggedFields,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorFields },
      redact: { paths: ['address', 'email', 'name', 'token', '*.address', '*.email', '*.token'], censor: '[withheld]' },
    },
    pino.destination(2),
  );
}

function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? String(error.code) : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack };
}
