import { defineErrors } from '#contracts';

export const subscribersError = defineErrors({
  SUBSCRIBERS_ADDRESS_INVALID: {
    kind: 'invalid',
    message: 'This is not an address that mail can be sent to.',
    remedy: 'Write one address such as name@example.org.',
  },
  SUBSCRIBERS_LINK_EXPIRED: {
    kind: 'gone',
    message: 'This link has expired. The address was not confirmed in time and is no longer on our list.',
    remedy: 'Sign up again; a new link comes by mail.',
  },
  SUBSCRIBERS_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no subscriber {subscriber}.',
    remedy: 'Look them up by their address; a wish that nobody confirmed is deleted after three days.',
  },
  SUBSCRIBERS_FORGOTTEN: {
    kind: 'gone',
    message: 'The address of this subscriber has been forgotten.',
    remedy: 'There is nothing to do: they have left or were ended on request.',
  },
  SUBSCRIBERS_OVER: {
    kind: 'conflict',
    message: 'This subscriber has left or was ended already.',
    remedy: 'There is nothing to do: nothing more is mailed to them, and their address is forgotten.',
  },
  SUBSCRIBERS_ENDED: {
    kind: 'gone',
    message: 'This sign-up was confirmed once and has been ended since.',
    remedy: 'Sign up again if you want to hear from us; a new link comes by mail.',
  },
});
