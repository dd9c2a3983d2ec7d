import { defineErrors } from '#contracts';

export const authError = defineErrors({
  AUTH_SIGN_IN: {
    kind: 'unauthenticated',
    message: 'Nobody is signed in, or the token is over.',
    remedy: 'Send `Authorization: Bearer <token>`; an administrator makes one with `tocsin admin token`.',
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
