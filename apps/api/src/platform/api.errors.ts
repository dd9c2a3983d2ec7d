import { defineErrors } from '#contracts';

export const apiError = defineErrors({
  API_BAD_REQUEST: {
    kind: 'invalid',
    message: 'The request could not be understood.',
    remedy: 'Check its form against the documentation of this route and send it again.',
  },
  API_INVALID_FIELDS: {
    kind: 'invalid',
    message: 'Some fields cannot be accepted: {problems}.',
    remedy: 'Correct the named fields and send the form again.',
  },
  API_NO_SUCH_PAGE: {
    kind: 'not_found',
    message: 'There is no such page.',
    remedy: 'Check the address, or begin at the front page.',
  },
  API_LANGUAGE_UNKNOWN: {
    kind: 'invalid',
    message: 'There are no words in the language that PUBLIC_LANGUAGE names.',
    remedy: 'Set PUBLIC_LANGUAGE to one of: {known}.',
  },
  API_TOO_LARGE: {
    kind: 'invalid',
    message: 'What was sent is too large.',
    remedy: 'Shorten it and send it again.',
  },
  API_FAILED: {
    kind: 'internal',
    message: 'Something went wrong on our side.',
    remedy: 'Try again in a few minutes; what you had sent before is kept.',
  },
  API_NOT_READY: {
    kind: 'unavailable',
    message: 'This process lives, but its database does not answer.',
    remedy: 'Check that PostgreSQL runs; this process finds it again by itself.',
  },
  API_PORT_IN_USE: {
    kind: 'conflict',
    message: 'The port {port} is in use by another program.',
    remedy: 'Set PORT to another one (0 takes any that is free), or end the other program.',
  },
  API_CONSOLE_NOT_BUILT: {
    kind: 'unavailable',
    message: 'The console has not been built.',
    remedy: 'Run `npm run build`, then start again. Everything else works without it.',
  },
});
