import { AsyncLocalStorage } from 'node:async_hooks';

const context = new AsyncLocalStorage<Readonly<Record<string, unknown>>>();

/** Puts fields, such as the id of a request or of a job, on every line that is logged while `run` and what it awaits go on. */
export function loggingWith<Result>(fields: Readonly<Record<string, unknown>>, run: () => Result): Result {
  return context.run({ ...context.getStore(), ...fields }, run);
}

/** The fields of the moment. */
export const loggedFields = (): Readonly<Record<string, unknown>> => context.getStore() ?? {};
