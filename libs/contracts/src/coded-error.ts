/** What sort of trouble an error is; `apps/api` turns the sort into an HTTP status, the command line into an exit code. */
export type ErrorKind =
  /** What was sent cannot be accepted as it is. */
  | 'invalid'
  /** Nobody is signed in. */
  | 'unauthenticated'
  /** Somebody is signed in and may not do this. */
  | 'forbidden'
  /** There is no such thing, or this person may not know of it. */
  | 'not_found'
  /** The thing has changed, or is in a state that does not allow this. */
  | 'conflict'
  /** It was there once and is over: an expired link, a stopped campaign. */
  | 'gone'
  /** Too much in too short a time. */
  | 'too_many'
  /** Something that we depend on does not answer. */
  | 'unavailable'
  /** Our own fault. */
  | 'internal';

export interface ErrorDefinition {
  kind: ErrorKind;
  /** What happened, in one sentence. */
  message: string;
  /** What the reader can do next, in one sentence. */
  remedy: string;
}

/**
 * An error with a stable code (`<LIB>_<WHAT>`), a sentence on what happened and one on what to do next.
 * `details` may hold ids, sizes and limits, never names, addresses or secrets: it is logged and shown.
 */
export class CodedError extends Error {
  constructor(
    readonly code: string,
    readonly definition: ErrorDefinition,
    readonly details: Record<string, unknown> = {},
    options?: { cause?: unknown },
  ) {
    super(fill(definition.message, details), options);
    this.name = 'CodedError';
  }

  get kind(): ErrorKind {
    return this.definition.kind;
  }

  get remedy(): string {
    return fill(this.definition.remedy, this.details);
  }
}

/** `{name}` in a message is replaced by the detail of that name. */
function fill(sentence: string, details: Record<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
}

/**
 * Declares one lib's table of errors. The result makes errors: `throw mailError('MAIL_REFUSED', { count: 3 })`.
 * Codes are listed in docs/errors.md (an architecture test compares both ways) and are never reused.
 */
export function defineErrors<Code extends string>(table: Record<Code, ErrorDefinition>) {
  const make = (code: Code, details: Record<string, unknown> = {}, cause?: unknown): CodedError =>
    new CodedError(code, table[code], details, cause === undefined ? undefined : { cause });
  return Object.assign(make, { table });
}
