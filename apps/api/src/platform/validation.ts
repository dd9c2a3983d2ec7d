import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { CodedError } from '#contracts';
import { apiError } from './api.errors.js';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
}

/** Checks bodies, queries and parameters against their zod schema; problems are named by field, values are not repeated. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({ exceptionFactory: (issues) => invalidFields(issues as readonly Issue[]) });
}

/** The coded error for fields that a schema refuses. */
export function invalidFields(issues: readonly Issue[]): CodedError {
  const problems = issues.map(({ path = [], message }) => {
    const name = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
    return name === '' ? message : `${name} (${message})`;
  });
  return apiError('API_INVALID_FIELDS', {
    problems: problems.join('; '),
    fields: issues.map((i) => String(i.path?.[0] ?? '')),
  });
}
