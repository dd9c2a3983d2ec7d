import { defineErrors } from '#contracts';

export const authError = defineErrors({
  AUTH_SIGN_IN: {
    kind: 'unauthenticated',
    message: 'Nobody is signed in, or the session or token is over.',
    remedy:
      'Sign in again. Programs send `Authorization: Bearer <token>`; an administrator makes one with `tocsin admin token`.',
  },
  AUTH_WRONG_SIGN_IN: {
    kind: 'unauthenticated',
    message: 'Address and password do not belong together.',
    remedy: 'Check both and try again, or ask for a link to choose a new password.',
  },
  AUTH_TOO_MANY_TRIES: {
    kind: 'too_many',
    message: 'There were too many wrong tries today.',
    remedy: 'Ask for a link to choose a new password, or try again tomorrow (days end at midnight UTC).',
  },
  AUTH_OTHER_SITE: {
    kind: 'forbidden',
    message: 'This request did not come from a page of this installation, so nothing was done.',
    remedy: 'Open the console at the address in PUBLIC_URL and try again; programs use a token instead of a cookie.',
  },
  AUTH_OTHER_STAFF: {
    kind: 'conflict',
    message: 'Somebody else is signed in in this browser now, so nothing was done.',
    remedy: 'Load the page again. A draft that was kept waits for the person who wrote it.',
  },
  AUTH_SESSION_UNKNOWN: {
    kind: 'not_found',
    message: 'You have no such session; it may have ended already.',
    remedy: 'Load the list of your sessions again.',
  },
  AUTH_PASSWORD_EASY: {
    kind: 'invalid',
    message: 'This password is one of those that are tried first.',
    remedy: 'Choose another one of at least 12 characters, such as four words that have nothing to do with each other.',
  },
  AUTH_PASSWORD_WRONG: {
    kind: 'invalid',
    message: 'The present password is not right, so nothing was changed.',
    remedy: 'Type it again, or sign out and ask for a link to choose a new one.',
  },
  AUTH_LANGUAGE_UNKNOWN: {
    kind: 'invalid',
    message: 'This installation does not speak {language}.',
    remedy: 'Choose one of: {languages}.',
  },
  AUTH_LAST_ADMINISTRATOR: {
    kind: 'conflict',
    message: 'This is the last administrator, so nothing was changed.',
    remedy: 'Make somebody else an administrator first.',
  },
  AUTH_STAFF_CHANGED: {
    kind: 'conflict',
    message: 'Somebody changed this staff member meanwhile, so nothing was changed.',
    remedy: 'Look at the list again and decide anew.',
  },
  AUTH_NO_SUCH_STAFF: {
    kind: 'not_found',
    message: 'There is no such staff member, or their account has ended.',
    remedy: 'Load the list of people again.',
  },
  AUTH_INVITATION_OPEN: {
    kind: 'conflict',
    message: 'Somebody with this address is invited already.',
    remedy: 'Send that invitation again, or withdraw it first.',
  },
  AUTH_INVITATION_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such invitation that waits; it may have been taken up or withdrawn.',
    remedy: 'Load the list of invitations again.',
  },
  AUTH_ADDRESS_INVALID: {
    kind: 'invalid',
    message: 'This is no mail address.',
    remedy: 'Correct it and send the form again; nothing was kept.',
  },
  AUTH_LINK_USED: {
    kind: 'gone',
    message: 'This link has been used or is over.',
    remedy: 'Sign in, or ask an administrator for a new link.',
  },
  AUTH_ROLE_TOO_SMALL: {
    kind: 'forbidden',
    message: 'The role {role} does not include {permission}.',
    remedy: 'Ask a colleague whose role includes it, or an administrator to change yours.',
  },
  AUTH_STAFF_EXISTS: {
    kind: 'conflict',
    message: 'There is a staff member with this address already.',
    remedy: 'Make a new token for them with `tocsin admin token`, or use another address.',
  },
  AUTH_STAFF_UNKNOWN: {
    kind: 'not_found',
    message: 'No staff member has this address.',
    remedy: 'Check the address given with --as, or create the person with `tocsin admin create`.',
  },
  AUTH_LINK_INVALID: {
    kind: 'not_found',
    message: 'This link is not complete or was not made here.',
    remedy: 'Open the link from the mail again, the whole of it; if it was cut in two, copy both parts.',
  },
  AUTH_LINK_EXPIRED: {
    kind: 'gone',
    message: 'This link has expired.',
    remedy: 'Start again from the page where you began; nothing was kept beyond the time that was promised.',
  },
  AUTH_ROUTE_WITHOUT_PERMISSION: {
    kind: 'internal',
    message: 'The route {route} names neither a permission nor that it is public.',
    remedy: 'Put @Permit(…) or @Public(…) on it.',
  },
});
