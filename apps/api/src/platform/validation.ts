import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { CodedError } from '#contracts';
import { words } from '#face/words';
import { apiError } from './api.errors.js';
import { type FieldIssue, fieldProblems } from './field-words.js';

/** What a schema found, beside the error that was made of it: it is said in the language of the answer. */
const found = new WeakMap<CodedError, readonly FieldIssue[]>();

/** Checks bodies, queries and parameters against their zod schema; problems are named by field, values are not repeated. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => invalidFields(issues as readonly FieldIssue[]),
  });
}

/** The coded error for fields that a schema refuses. */
export function invalidFields(issues: readonly FieldIssue[]): CodedError {
  const error = apiError('API_INVALID_FIELDS', {
    problems: fieldProblems(words('en'), issues),
    fields: issues.map((i) => String(i.path?.[0] ?? '')),
  });
  found.set(error, issues);
  return error;
}

/** An error's details in the words of a language. */
export function detailsIn(language: string, error: CodedError): Record<string, unknown> {
  const issues = found.get(error);
  return issues === undefined ? error.details : { ...error.details, problems: fieldProblems(words(language), issues) };
}
