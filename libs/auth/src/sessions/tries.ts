/** The bucket in which tries on one address are counted. */
export const SIGN_IN_PER_ADDRESS = 'sign-in-per-address';

/** Wrong tries in a day, after which even the right password waits. */
export const TRIES_PER_ADDRESS = 20;
/** The same for all who share a network. */
export const TRIES_PER_NETWORK = 60;
