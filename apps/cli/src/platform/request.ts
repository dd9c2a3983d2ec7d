import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { environment } from '#config';
import { cliError } from '../cli.errors.js';

/** The request that options make up, checked by its schema; values are not repeated. @throws CLI_INVALID_OPTIONS */
export function requestOf<Schema extends z.ZodType>(schema: Schema, options: object): z.output<Schema> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join('; ');
  throw cliError('CLI_INVALID_OPTIONS', { problems });
}

/** The text of a file. @throws CLI_TEXT_UNREADABLE */
export function textOf(file: string): string {
  try {
    // npm runs scripts in the project's folder; the path is meant from where the person stands.
    return readFileSync(resolve(environment()['INIT_CWD'] ?? process.cwd(), file), 'utf8');
  } catch (cause) {
    throw cliError('CLI_TEXT_UNREADABLE', { file }, cause);
  }
}
